package org.waymark.monitoring.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to an activity. Each event that counts holds the whole of what it is about. */
public sealed interface ActivityEvent {

    /** Id of the activity. */
    String activityId();

    /** It was planned. */
    record ActivityPlanned(String activityId, ActivityOutline outline) implements ActivityEvent {}

    /** It was held, planned before or not. */
    record ActivityHeld(String activityId, ActivityOutline outline, Participants participants)
            implements ActivityEvent {}

    /** What came of it was written down: the outline holds the evidence. */
    record ActivityReported(String activityId, ActivityOutline outline, Participants participants)
            implements ActivityEvent {}

    /**
     * It was planned and will not be held.
     *
     * @param reason why, in words without personal data
     */
    record ActivityCancelled(String activityId, String reason, LocalDate cancelledOn)
            implements ActivityEvent {}

    /**
     * What was recorded was wrong; this is right.
     *
     * @param participants null as long as it was not held
     * @param reason why, in words without personal data
     */
    record ActivityCorrected(
            String activityId,
            ActivityOutline outline,
            @Nullable Participants participants,
            String reason)
            implements ActivityEvent {}

    /** It should not have been recorded: it counts nowhere any more. */
    record ActivityRetracted(String activityId, String reason, LocalDate retractedOn)
            implements ActivityEvent {}
}
