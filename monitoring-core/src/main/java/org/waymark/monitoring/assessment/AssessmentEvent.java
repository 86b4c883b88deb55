package org.waymark.monitoring.assessment;

import java.time.LocalDate;

/** What can happen to an assessment. */
public sealed interface AssessmentEvent {

    /** Id of the assessment. */
    String assessmentId();

    /** It was planned. */
    record AssessmentPlanned(String assessmentId, AssessmentOutline outline, LocalDate plannedOn)
            implements AssessmentEvent {}

    /** Somebody answered. */
    record ResponseGiven(String assessmentId, Response response) implements AssessmentEvent {}

    /** An answer was recorded wrongly: it counts no more. */
    record ResponseWithdrawn(String assessmentId, String responseId, String reason)
            implements AssessmentEvent {}

    /** The follow-up fell due. */
    record FollowUpFellDue(String assessmentId, LocalDate dueOn, LocalDate notedOn)
            implements AssessmentEvent {}

    /** Nobody had answered some time later: it is to be reminded of. */
    record FollowUpReminded(String assessmentId, LocalDate dueOn, LocalDate notedOn)
            implements AssessmentEvent {}

    /** Nobody had answered in time. */
    record FollowUpBecameOverdue(String assessmentId, LocalDate dueOn, LocalDate notedOn)
            implements AssessmentEvent {}

    /**
     * The links through which people answer ended.
     *
     * @param link number of the new ones
     */
    record LinksRenewed(String assessmentId, int link) implements AssessmentEvent {}

    /** What was planned was wrong; this is right. */
    record AssessmentCorrected(String assessmentId, AssessmentOutline outline, String reason)
            implements AssessmentEvent {}

    /** It should not have been planned. */
    record AssessmentRetracted(String assessmentId, String reason, LocalDate retractedOn)
            implements AssessmentEvent {}
}
