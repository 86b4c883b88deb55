package org.waymark.dashboard.trainings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.TrainingOutline;
import org.waymark.monitoring.training.TrainingRow;

/**
 * A training as it is shown, without names.
 *
 * @param state planned, held or retracted
 * @param people how many came; null when unknown or only planned
 * @param attendance unknown, head-counts or named; null when only planned
 * @param counts the head-counts; empty for named people
 * @param reason why it was last corrected or retracted
 */
public record TrainingView(
        String id,
        String state,
        String from,
        String to,
        TrainingOutline about,
        @Nullable Long people,
        @Nullable String attendance,
        List<Attendance.Group> counts,
        long version,
        Instant changedAt,
        @Nullable String reason) {

    /** The view of a row. */
    public static TrainingView of(TrainingRow row) {
        Attendance attendance = row.attendance();
        return new TrainingView(
                row.id(),
                row.state(),
                row.from(),
                row.to(),
                row.outline(),
                row.headCount(),
                attendance == null ? null : attendance.kind(),
                attendance == null ? List.of() : attendance.groups(),
                row.version(),
                row.changedAt(),
                row.reason());
    }
}
