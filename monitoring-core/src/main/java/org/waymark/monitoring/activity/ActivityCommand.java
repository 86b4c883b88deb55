package org.waymark.monitoring.activity;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Period;

/** What can be asked of an activity; {@code on} is today. */
public sealed interface ActivityCommand {

    /** The activity it is for. */
    ActivityId activityId();

    /** Plans an activity. */
    record PlanActivity(@TargetAggregateIdentifier ActivityId activityId, ActivityOutline outline)
            implements ActivityCommand {}

    /** Records an activity that was held, without a plan before it. */
    record LogActivity(
            @TargetAggregateIdentifier ActivityId activityId,
            ActivityOutline outline,
            Participants participants,
            LocalDate on)
            implements ActivityCommand {}

    /** Records that a planned activity was held. */
    record HoldActivity(
            @TargetAggregateIdentifier ActivityId activityId,
            Period period,
            Participants participants,
            LocalDate on)
            implements ActivityCommand {}

    /**
     * Records what came of it.
     *
     * @param participants null when they stay as they were recorded
     */
    record ReportActivity(
            @TargetAggregateIdentifier ActivityId activityId,
            @Nullable Participants participants,
            List<Evidence> evidence)
            implements ActivityCommand {}

    /** Gives up a planned activity. */
    record CancelActivity(
            @TargetAggregateIdentifier ActivityId activityId, String reason, LocalDate on)
            implements ActivityCommand {}

    /**
     * Puts right what was recorded.
     *
     * @param participants null when they were right
     */
    record CorrectActivity(
            @TargetAggregateIdentifier ActivityId activityId,
            ActivityOutline outline,
            @Nullable Participants participants,
            String reason,
            LocalDate on)
            implements ActivityCommand {}

    /** Takes back an activity that should not have been recorded. */
    record RetractActivity(
            @TargetAggregateIdentifier ActivityId activityId, String reason, LocalDate on)
            implements ActivityCommand {}
}
