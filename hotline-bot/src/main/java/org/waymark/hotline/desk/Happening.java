package org.waymark.hotline.desk;

import java.util.Map;

/** What happened in a conversation without words, in English for the desk. */
final class Happening {

    private static final Map<String, String> TEXTS =
            Map.ofEntries(
                    Map.entry("sticker", "The child sent a sticker."),
                    Map.entry("safe", "The child says that it is safe to write."),
                    Map.entry("not-safe", "The child says that it is not safe to write now."),
                    Map.entry("asked-counsellor", "The child waits for a counsellor."),
                    Map.entry("asked-peer", "The child asked for a peer."),
                    Map.entry("alarm-seen", "A person has seen the alarm."),
                    Map.entry(
                            "escalated-supervisors",
                            "Nobody had seen the alarm: the supervisors were called."),
                    Map.entry(
                            "escalated-second-contact",
                            "Nobody had seen the alarm: the second contact was called."),
                    Map.entry(
                            "withdrawn-from-peer",
                            "Danger came up with a peer: the conversation went to the head of the"
                                    + " queue for a counsellor."),
                    Map.entry(
                            "taken-back",
                            "The child wrote while the desk of whoever had it was closed: the"
                                    + " conversation went back into the queue."),
                    Map.entry("transferred", "The conversation was handed to another person."),
                    Map.entry("may-write", "The child allows us to write first."),
                    Map.entry("may-not-write", "The child does not want us to write first."),
                    Map.entry("taken", "A person took the conversation."),
                    Map.entry("handed-back", "The conversation went back into the queue."),
                    Map.entry(
                            "hidden",
                            "The child had the chat deleted on its phone. Answers wait until it"
                                    + " writes again."),
                    Map.entry("returned", "The child came back with its code."),
                    Map.entry(
                            "erased-by-child",
                            "The child had everything erased. Only the coding is left to do."),
                    Map.entry("erased-by-retention", "The words were destroyed, as promised."),
                    Map.entry("held-given", "The child got the answers that had been kept."),
                    Map.entry("referral-agreed", "The child agreed to a referral."),
                    Map.entry("referral-refused", "The child refused a referral."),
                    Map.entry(
                            "override-allowed",
                            "A supervisor allowed to tell the service without consent."),
                    Map.entry("referral-withdrawn", "A referral was taken back."),
                    Map.entry("closed", "The conversation was closed."),
                    Map.entry(
                            "undelivered",
                            "Telegram refused a message just said here: the child has not got it."
                                    + " Please say it again in other words."),
                    Map.entry("left", "The child blocked the bot: nothing can be sent any more."));

    private Happening() {}

    static String text(String code) {
        if (code.startsWith("unreadable-")) {
            return "The child sent a "
                    + code.substring("unreadable-".length())
                    + ", which nobody downloads.";
        }
        if (code.startsWith("danger ")) {
            return "Danger recognised: " + code.substring("danger ".length());
        }
        return TEXTS.getOrDefault(code, code.replace('-', ' '));
    }
}
