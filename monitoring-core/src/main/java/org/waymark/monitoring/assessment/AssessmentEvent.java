package org.waymark.monitoring.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to an assessment. */
public sealed interface AssessmentEvent {

    /** Id of the assessment. */
    String assessmentId();

    /** It was planned. */
    record AssessmentPlanned(String assessmentId, AssessmentOutline outline, LocalDate plannedOn)
            implements AssessmentEvent {}

    /**
     * Somebody answered.
     *
     * @param outline what was assessed; null in what was stored before it was said
     */
    record ResponseGiven(
            String assessmentId, Response response, @Nullable AssessmentOutline outline)
            implements AssessmentEvent {}

    /**
     * An answer was recorded wrongly: it counts no more.
     *
     * @param outline what was assessed; null in what was stored before it was said
     * @param responses those that still count; null in what was stored before they were said
     */
    record ResponseWithdrawn(
            String assessmentId,
            String responseId,
            String reason,
            @Nullable AssessmentOutline outline,
            @Nullable List<Response> responses)
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

    /**
     * What was planned was wrong; this is right.
     *
     * @param responses all that count; null in what was stored before they were said
     */
    record AssessmentCorrected(
            String assessmentId,
            AssessmentOutline outline,
            String reason,
            @Nullable List<Response> responses)
            implements AssessmentEvent {}

    /** It should not have been planned. */
    record AssessmentRetracted(String assessmentId, String reason, LocalDate retractedOn)
            implements AssessmentEvent {}
}
