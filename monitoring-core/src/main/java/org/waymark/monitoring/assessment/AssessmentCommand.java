package org.waymark.monitoring.assessment;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of an assessment. */
public sealed interface AssessmentCommand {

    /** The assessment it is for. */
    AssessmentId assessmentId();

    /** Plans an assessment. */
    record PlanAssessment(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            AssessmentOutline outline,
            LocalDate today)
            implements AssessmentCommand {}

    /** Records an answer. */
    record GiveResponse(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            Response response,
            LocalDate today)
            implements AssessmentCommand {}

    /** Takes back an answer that was recorded wrongly. */
    record WithdrawResponse(
            @TargetAggregateIdentifier AssessmentId assessmentId, String responseId, String reason)
            implements AssessmentCommand {}

    /**
     * Notes how far the time for the follow-up has come; changes nothing when that is noted
     * already, or when somebody has answered.
     *
     * @param state due, reminded or overdue
     * @param dueOn the day on which it falls due
     */
    record MarkFollowUp(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            FollowUpState state,
            LocalDate dueOn,
            LocalDate today)
            implements AssessmentCommand {}

    /** Ends the links through which people answer; there are new ones. */
    record RenewLinks(@TargetAggregateIdentifier AssessmentId assessmentId)
            implements AssessmentCommand {}

    /** Puts right what was planned. */
    record CorrectAssessment(
            @TargetAggregateIdentifier AssessmentId assessmentId,
            AssessmentOutline outline,
            String reason)
            implements AssessmentCommand {}

    /** Takes back an assessment that should not have been planned. */
    record RetractAssessment(
            @TargetAggregateIdentifier AssessmentId assessmentId, String reason, LocalDate today)
            implements AssessmentCommand {}
}
