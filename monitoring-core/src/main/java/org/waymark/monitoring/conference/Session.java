package org.waymark.monitoring.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the programme.
 *
 * @param day null when the conference has one day
 * @param begins time of day, {@code 14:00}; null when not recorded
 * @param ends null when not recorded
 * @param speakers never by name
 */
public record Session(
        String title,
        @Nullable String day,
        @Nullable String begins,
        @Nullable String ends,
        List<Speaker> speakers) {

    /**
     * Somebody who speaks.
     *
     * @param role for example panelist or moderator
     * @param country ISO 3166-1 alpha-2; null when not recorded
     */
    public record Speaker(String role, @Nullable String country) {}
}
