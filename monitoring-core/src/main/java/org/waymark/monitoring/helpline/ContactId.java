package org.waymark.monitoring.helpline;

import java.util.UUID;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * The random id of one contact. The same child coming back is a new contact, and nothing here ties
 * the two together.
 *
 * @param value a random UUID in its text form
 */
public record ContactId(String value) {

    /** Refuses what is not a UUID. */
    public ContactId {
        try {
            UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue(
                    "id", "The id of a contact is a random UUID: leave it out to get one.");
        }
    }

    /** A fresh random id. */
    public static ContactId random() {
        return new ContactId(UUID.randomUUID().toString());
    }

    /** The bare value: Axon finds the aggregate by it. */
    @Override
    public String toString() {
        return value;
    }
}
