package org.waymark.monitoring.referral;

import java.util.UUID;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * The random id of a referral.
 *
 * @param value a random UUID in its text form
 */
public record ReferralId(String value) {

    /** Refuses what is not a UUID. */
    public ReferralId {
        try {
            UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("referralId", "A referral id is a UUID.");
        }
    }

    /** A fresh random id. */
    public static ReferralId random() {
        return new ReferralId(UUID.randomUUID().toString());
    }

    /** The bare value: Axon finds the aggregate by it. */
    @Override
    public String toString() {
        return value;
    }
}
