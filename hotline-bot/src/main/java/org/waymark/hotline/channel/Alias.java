package org.waymark.hotline.channel;

import java.util.UUID;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * The random public name of one child's conversation: all that anybody outside the channel ever
 * learns about who writes.
 *
 * @param value a random UUID in its text form
 */
public record Alias(String value) {

    /** Refuses what is not a UUID. */
    public Alias {
        try {
            UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("alias", "An alias is a UUID.");
        }
    }

    /** A fresh random alias. */
    public static Alias random() {
        return new Alias(UUID.randomUUID().toString());
    }
}
