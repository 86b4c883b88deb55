package org.waymark.monitoring.policyoutcome;

import java.time.LocalDate;
import java.util.List;
import org.waymark.monitoring.kernel.Step;

/**
 * What can happen to a policy outcome. Each event that counts holds the whole of it: what it is,
 * and the stages it reached, the latest last.
 */
public sealed interface OutcomeEvent {

    /** Id of the policy outcome. */
    String outcomeId();

    /** It was recorded, at the stages that it had reached by then. */
    record OutcomeRecorded(
            String outcomeId,
            OutcomeOutline outline,
            List<Step> stages,
            List<Contribution> contributions)
            implements OutcomeEvent {}

    /** It reached a further stage, the last of these. */
    record StageReached(String outcomeId, OutcomeOutline outline, List<Step> stages)
            implements OutcomeEvent {}

    /** One more thing is known to have led to it. */
    record ContributionFound(String outcomeId, Contribution contribution) implements OutcomeEvent {}

    /**
     * What was recorded was wrong; this is right.
     *
     * @param reason why, in words without personal data
     */
    record OutcomeCorrected(
            String outcomeId,
            OutcomeOutline outline,
            List<Step> stages,
            List<Contribution> contributions,
            String reason)
            implements OutcomeEvent {}

    /** It should not have been recorded: it counts nowhere any more. */
    record OutcomeRetracted(String outcomeId, String reason, LocalDate retractedOn)
            implements OutcomeEvent {}
}
