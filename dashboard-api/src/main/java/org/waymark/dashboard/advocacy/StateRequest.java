package org.waymark.dashboard.advocacy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.policyoutcome.OutcomeCommand;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.ReachStage;
import org.waymark.monitoring.policyoutcome.OutcomeId;
import org.waymark.monitoring.policyoutcome.Stage;
import org.waymark.monitoring.recommendation.RecommendationCommand;
import org.waymark.monitoring.recommendation.RecommendationCommand.MoveRecommendation;
import org.waymark.monitoring.recommendation.RecommendationId;
import org.waymark.monitoring.recommendation.RecommendationState;

/**
 * A record reached a state.
 *
 * @param state of a recommendation: accepted, implemented or refused; of a policy outcome: adopted
 *     or in-force
 * @param from when: day, month or year
 * @param to the last day on which it can have; null for the same
 */
public record StateRequest(@Nullable String state, @Nullable String from, @Nullable String to) {

    /** The checked command for a recommendation. */
    public RecommendationCommand command(RecommendationId id, LocalDate today) {
        return new MoveRecommendation(
                id, RecommendationState.of("state", state), Period.required(from, to), today);
    }

    /** The checked command for a policy outcome. */
    public OutcomeCommand command(OutcomeId id, LocalDate today) {
        return new ReachStage(id, Stage.of("state", state), Period.required(from, to), today);
    }
}
