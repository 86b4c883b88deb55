package org.waymark.monitoring.policyoutcome;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.Step;

/** What can be asked of a policy outcome. */
public sealed interface OutcomeCommand {

    /** The policy outcome it is for. */
    OutcomeId outcomeId();

    /**
     * Records a policy outcome.
     *
     * @param stages those it has reached, the latest last
     * @param contributions what led to it
     * @param on today
     */
    record RecordOutcome(
            @TargetAggregateIdentifier OutcomeId outcomeId,
            OutcomeOutline outline,
            List<Step> stages,
            List<Contribution> contributions,
            LocalDate on)
            implements OutcomeCommand {}

    /**
     * Records that it reached a further stage.
     *
     * @param when the day it did
     * @param on today
     */
    record ReachStage(
            @TargetAggregateIdentifier OutcomeId outcomeId, Stage stage, Period when, LocalDate on)
            implements OutcomeCommand {}

    /** Records one more thing that led to it. */
    record AddContribution(
            @TargetAggregateIdentifier OutcomeId outcomeId, Contribution contribution)
            implements OutcomeCommand {}

    /**
     * Puts right what was recorded.
     *
     * @param outline the whole of it, as it is right
     * @param stages all that it reached, as they are right
     * @param contributions all that led to it
     * @param reason why, in words without personal data
     * @param on today
     */
    record CorrectOutcome(
            @TargetAggregateIdentifier OutcomeId outcomeId,
            OutcomeOutline outline,
            List<Step> stages,
            List<Contribution> contributions,
            String reason,
            LocalDate on)
            implements OutcomeCommand {}

    /** Takes back a policy outcome that should not have been recorded. */
    record RetractOutcome(
            @TargetAggregateIdentifier OutcomeId outcomeId, String reason, LocalDate on)
            implements OutcomeCommand {}
}
