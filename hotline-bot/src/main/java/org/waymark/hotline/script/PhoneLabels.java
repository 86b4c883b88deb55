package org.waymark.hotline.script;

import java.util.List;

/**
 * What the phone page of the example mode says itself, as Telegram would in the phone's language.
 *
 * @param title name of the chat
 * @param message what the field for a message is called
 * @param send what the button to send it says
 * @param start what the button to begin says
 * @param typing that somebody writes
 * @param you who has the phone
 * @param offline that there is no connection
 */
public record PhoneLabels(
        String title,
        String message,
        String send,
        String start,
        String typing,
        String you,
        String offline) {

    private static final List<String> KEYS =
            List.of("title", "message", "send", "start", "typing", "you", "offline");

    static PhoneLabels read(Section section) {
        section.hasExactly(KEYS);
        return new PhoneLabels(
                section.text("title"),
                section.text("message"),
                section.text("send"),
                section.text("start"),
                section.text("typing"),
                section.text("you"),
                section.text("offline"));
    }
}
