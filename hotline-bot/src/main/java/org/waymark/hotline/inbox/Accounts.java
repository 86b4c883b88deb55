package org.waymark.hotline.inbox;

/**
 * The two sums that show whether anything was lost, as they stood at one moment.
 *
 * @param received everything that ever came in
 * @param handled what the conversation has heard
 * @param ignored what was not for the help line
 * @param waiting what is still to be handled
 * @param setAside what failed too often and needs a person
 * @param messages of what came in: words, changed words, stickers, and what is not downloaded
 * @param shown messages with a line of their own on the desk
 * @param understood words that stood for a button
 * @param erased messages of a child who was forgotten before they were heard
 * @param messagesWaiting messages that are still to be handled
 * @param messagesSetAside messages that failed too often
 */
public record Accounts(
        long received,
        long handled,
        long ignored,
        long waiting,
        long setAside,
        long messages,
        long shown,
        long understood,
        long erased,
        long messagesWaiting,
        long messagesSetAside) {

    /** Updates that nobody can account for: 0, or something was lost or counted twice. */
    public long updatesUnaccounted() {
        return received - handled - ignored - waiting - setAside;
    }

    /** Messages of children that nobody can account for: 0, or one was lost or shown twice. */
    public long messagesUnaccounted() {
        return messages - shown - understood - erased - messagesWaiting - messagesSetAside;
    }
}
