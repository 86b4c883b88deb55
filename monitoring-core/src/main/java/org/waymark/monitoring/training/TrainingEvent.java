package org.waymark.monitoring.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a training. Each event holds the whole of what it is about, so that one event
 * is one whole fact.
 */
public sealed interface TrainingEvent {

    /** Id of the training. */
    String trainingId();

    /** It was planned. */
    record TrainingPlanned(
            String trainingId, TrainingOutline outline, String plannedFrom, String plannedTo)
            implements TrainingEvent {}

    /**
     * It was held, planned before or not.
     *
     * @param heldFrom day, month or year
     * @param heldTo the same day or a later one
     */
    record TrainingHeld(
            String trainingId,
            TrainingOutline outline,
            String heldFrom,
            String heldTo,
            Attendance attendance)
            implements TrainingEvent {}

    /** Who came became known after it was recorded as held. */
    record AttendanceRecorded(
            String trainingId,
            TrainingOutline outline,
            String heldFrom,
            String heldTo,
            Attendance attendance)
            implements TrainingEvent {}

    /**
     * What was recorded was wrong; this is right. Dates and attendance are null as long as it is
     * only planned.
     *
     * @param reason why, in words without personal data
     */
    record TrainingCorrected(
            String trainingId,
            TrainingOutline outline,
            String from,
            String to,
            @Nullable Attendance attendance,
            String reason)
            implements TrainingEvent {}

    /** It should not have been recorded: it counts nowhere any more. */
    record TrainingRetracted(String trainingId, String reason, LocalDate retractedOn)
            implements TrainingEvent {}
}
