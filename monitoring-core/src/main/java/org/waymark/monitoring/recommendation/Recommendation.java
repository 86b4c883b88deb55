package org.waymark.monitoring.recommendation;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.RecordRules;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.kernel.Steps;
import org.waymark.monitoring.recommendation.RecommendationCommand.CorrectRecommendation;
import org.waymark.monitoring.recommendation.RecommendationCommand.MakeRecommendation;
import org.waymark.monitoring.recommendation.RecommendationCommand.MoveRecommendation;
import org.waymark.monitoring.recommendation.RecommendationCommand.RetractRecommendation;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationCorrected;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationMade;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationMoved;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationRetracted;

/** One recommendation. */
@Aggregate
public class Recommendation {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String recommendationId;

    private @Nullable RecommendationOutline outline;
    private List<Step> steps = List.of();
    private boolean retracted;

    /** For Axon. */
    protected Recommendation() {}

    @CommandHandler
    Recommendation(MakeRecommendation make) {
        List<Step> open = List.of(Step.in(make.made(), RecommendationState.OPEN.code()));
        Steps.requireInOrder(open, make.on());
        apply(new RecommendationMade(make.recommendationId().value(), make.outline(), open));
    }

    @CommandHandler
    void decide(MoveRecommendation move) {
        RecordRules.requireStanding(retracted);
        List<Step> further = new ArrayList<>(steps);
        further.add(Step.in(move.when(), move.state().code()));
        requireSound(further, move.on());
        apply(
                new RecommendationMoved(
                        move.recommendationId().value(),
                        requireNonNull(outline),
                        List.copyOf(further)));
    }

    @CommandHandler
    void decide(CorrectRecommendation correct) {
        RecordRules.requireStanding(retracted);
        requireSound(correct.steps(), correct.on());
        apply(
                new RecommendationCorrected(
                        correct.recommendationId().value(),
                        correct.outline(),
                        correct.steps(),
                        correct.reason()));
    }

    @CommandHandler
    void decide(RetractRecommendation retract) {
        RecordRules.requireStanding(retracted);
        apply(
                new RecommendationRetracted(
                        retract.recommendationId().value(), retract.reason(), retract.on()));
    }

    private static void requireSound(List<Step> steps, LocalDate today) {
        RecommendationState.requireLifeCycle(steps);
        Steps.requireInOrder(steps, today);
    }

    @EventSourcingHandler
    void evolve(RecommendationMade event) {
        recommendationId = event.recommendationId();
        outline = event.outline();
        steps = event.steps();
    }

    @EventSourcingHandler
    void evolve(RecommendationMoved event) {
        steps = event.steps();
    }

    @EventSourcingHandler
    void evolve(RecommendationCorrected event) {
        outline = event.outline();
        steps = event.steps();
    }

    @EventSourcingHandler
    void evolve(RecommendationRetracted event) {
        retracted = true;
    }
}
