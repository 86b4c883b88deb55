package org.waymark.hotline.alarm;

import java.time.Duration;
import org.waymark.hotline.conversation.Rung;

/**
 * A call for people to come to the desk. Says nothing about the child: it goes to telephones and
 * services outside.
 *
 * @param rung who is called
 * @param waiting how long the alarm has waited to be seen
 */
public record Page(Rung rung, Duration waiting) {

    /** In words. */
    public String text() {
        return "Waymark help line: an alarm has waited for %s. Please open the desk."
                .formatted(
                        waiting.toSeconds() < 120
                                ? waiting.toSeconds() + " s"
                                : waiting.toMinutes() + " min");
    }
}
