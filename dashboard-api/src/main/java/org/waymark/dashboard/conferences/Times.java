package org.waymark.dashboard.conferences;

import java.time.DateTimeException;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/** Times of day. */
final class Times {

    private Times() {}

    /**
     * Reads when something on one day ends; null stays null.
     *
     * @param begins when it begins; null when that is not known
     */
    static @Nullable String end(String field, @Nullable String time, @Nullable String begins) {
        String end = optional(field, time);
        if (end != null
                && begins != null
                && LocalTime.parse(end).isBefore(LocalTime.parse(begins))) {
            throw new InvalidValue(field, "Give a time that is not before it begins.");
        }
        return end;
    }

    /** Reads a field; null stays null. */
    static @Nullable String optional(String field, @Nullable String time) {
        if (time == null || time.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(time.strip()).toString();
        } catch (DateTimeException e) {
            throw new InvalidValue(field, "Not a time of day: write for example 14:00.");
        }
    }
}
