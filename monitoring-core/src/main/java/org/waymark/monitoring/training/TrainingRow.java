package org.waymark.monitoring.training;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;

/**
 * A training as it stands.
 *
 * @param state planned, held or retracted
 * @param from day, month or year
 * @param to the same day or a later one
 * @param attendance null as long as it is only planned
 * @param version number of its events, for {@code If-Match}
 * @param changedAt when it was last changed
 * @param reason why it was last corrected or retracted; null when it never was
 */
public record TrainingRow(
        String id,
        String state,
        TrainingOutline outline,
        String from,
        String to,
        @Nullable Attendance attendance,
        long version,
        Instant changedAt,
        @Nullable String reason) {

    /** From when to when. */
    public Period period() {
        return new Period(new PartialDate(from), new PartialDate(to));
    }

    /** How many came; null when unknown or only planned. */
    public @Nullable Long headCount() {
        if (attendance == null || attendance.equals(Attendance.UNKNOWN)) {
            return null;
        }
        return attendance.people().size()
                + attendance.groups().stream().mapToLong(Attendance.Group::count).sum();
    }
}
