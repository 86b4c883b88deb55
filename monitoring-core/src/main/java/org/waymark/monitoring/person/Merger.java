package org.waymark.monitoring.person;

import org.jspecify.annotations.Nullable;

/**
 * Two pseudonyms of one person, as stored, and where each was met.
 *
 * @param programme of the training of {@code one}
 * @param country of that training
 * @param partner that ran it; null when not recorded
 */
public record Merger(
        Attendee one,
        Attendee other,
        @Nullable String programme,
        @Nullable String country,
        @Nullable String partner) {

    /**
     * Somebody who came to a training.
     *
     * @param person keyed pseudonym
     * @param training id of the training
     */
    public record Attendee(String person, String training) {}

    /** The id of their merge. */
    public MergeId id() {
        return MergeId.of(one.person(), other.person());
    }
}
