package org.waymark.monitoring.recommendation;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.Step;

/** What can be asked of a recommendation. */
public sealed interface RecommendationCommand {

    /** The recommendation it is for. */
    RecommendationId recommendationId();

    /**
     * Records a recommendation.
     *
     * @param made when
     * @param on today
     */
    record MakeRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
            RecommendationOutline outline,
            Period made,
            LocalDate on)
            implements RecommendationCommand {}

    /**
     * Records what became of it.
     *
     * @param when the day it did
     * @param on today
     */
    record MoveRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
            RecommendationState state,
            Period when,
            LocalDate on)
            implements RecommendationCommand {}

    /**
     * Puts right what was recorded.
     *
     * @param outline the whole of it, as it is right
     * @param steps all states that it went through, as they are right
     * @param reason why, in words without personal data
     * @param on today
     */
    record CorrectRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
            RecommendationOutline outline,
            List<Step> steps,
            String reason,
            LocalDate on)
            implements RecommendationCommand {}

    /** Takes back a recommendation that should not have been recorded. */
    record RetractRecommendation(
            @TargetAggregateIdentifier RecommendationId recommendationId,
            String reason,
            LocalDate on)
            implements RecommendationCommand {}
}
