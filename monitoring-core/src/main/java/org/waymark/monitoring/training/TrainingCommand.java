package org.waymark.monitoring.training;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.waymark.monitoring.kernel.Period;

/** What can be asked of a training. */
public sealed interface TrainingCommand {

    /** The training it is for. */
    TrainingId trainingId();

    /** Plans a training. */
    record PlanTraining(
            @TargetAggregateIdentifier TrainingId trainingId,
            TrainingOutline outline,
            Period period)
            implements TrainingCommand {}

    /**
     * Records a training that was held, without a plan before it.
     *
     * @param on today
     */
    record LogTraining(
            @TargetAggregateIdentifier TrainingId trainingId,
            TrainingOutline outline,
            Period period,
            Attendance attendance,
            LocalDate on)
            implements TrainingCommand {}

    /** Records that a planned training was held. */
    record HoldTraining(
            @TargetAggregateIdentifier TrainingId trainingId,
            Period period,
            Attendance attendance,
            LocalDate on)
            implements TrainingCommand {}

    /** Records who came, when that was unknown. */
    record RecordAttendance(@TargetAggregateIdentifier TrainingId trainingId, Attendance attendance)
            implements TrainingCommand {}

    /**
     * Puts right what was recorded; what {@code correction} leaves null stays.
     *
     * @param reason why, in words without personal data
     */
    record CorrectTraining(
            @TargetAggregateIdentifier TrainingId trainingId,
            Correction correction,
            String reason,
            LocalDate on)
            implements TrainingCommand {}

    /** Takes back a training that should not have been recorded. */
    record RetractTraining(
            @TargetAggregateIdentifier TrainingId trainingId, String reason, LocalDate on)
            implements TrainingCommand {}
}
