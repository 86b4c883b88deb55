package org.waymark.hotline.channel;

/** The way to a child. */
public interface Outbox {

    /**
     * Queues a message; joins the surrounding transaction, so what is rolled back is never sent. Within a chat messages are sent in
     * the order in which they were posted. An id that was posted before is left out silently.
     *
     * @throws org.waymark.monitoring.privacy.KeyDestroyed when the conversation was erased
     */
    void post(Outgoing outgoing);

    /** Shows the child that somebody writes. Best effort, at once, outside any transaction; never fails. */
    void typing(Alias alias);
}
