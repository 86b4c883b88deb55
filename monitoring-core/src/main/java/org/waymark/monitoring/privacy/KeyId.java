package org.waymark.monitoring.privacy;

import java.util.UUID;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * The random name of one data key, which belongs to one person or one conversation. It says nothing
 * about whose it is.
 *
 * @param value a random UUID in its text form
 */
public record KeyId(String value) {

    /** Refuses what is not a UUID. */
    public KeyId {
        try {
            UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("key", "A key id is a UUID.");
        }
    }

    /** A fresh random key id. */
    public static KeyId random() {
        return new KeyId(UUID.randomUUID().toString());
    }

    /** The bare value: Axon finds the record of an erasure by it. */
    @Override
    public String toString() {
        return value;
    }
}
