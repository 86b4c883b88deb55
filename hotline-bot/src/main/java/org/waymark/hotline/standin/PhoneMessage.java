package org.waymark.hotline.standin;

import java.time.Instant;
import java.util.List;

/**
 * A bubble on the phone.
 *
 * @param id message id within the stand-in
 * @param mine whether the child wrote it
 * @param text what it says now
 * @param keyboard rows of buttons under it
 * @param edited whether its text was changed
 * @param at when it arrived
 */
public record PhoneMessage(
        long id,
        boolean mine,
        String text,
        List<List<PhoneButton>> keyboard,
        boolean edited,
        Instant at) {

    /** A button under a bubble, and what it sends. */
    public record PhoneButton(String label, String data) {}

    PhoneMessage saying(String newText, List<List<PhoneButton>> newKeyboard) {
        return new PhoneMessage(id, mine, newText, newKeyboard, true, at);
    }

    boolean offers(String data) {
        return keyboard.stream().flatMap(List::stream).anyMatch(b -> b.data().equals(data));
    }
}
