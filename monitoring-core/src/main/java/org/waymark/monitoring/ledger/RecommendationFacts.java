package org.waymark.monitoring.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.recommendation.RecommendationEvent;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationCorrected;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationMade;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationMoved;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationRetracted;
import org.waymark.monitoring.recommendation.RecommendationOutline;

/**
 * What a recommendation adds to the ledger: that it was made, the state it was in from when to
 * when, and from when to when it was open. See {@link Moves}.
 */
final class RecommendationFacts {

    private RecommendationFacts() {}

    /** The entry of an event. */
    static LedgerEntry entry(RecommendationEvent event, Stored at) {
        return switch (event) {
            case RecommendationMade e -> entry(event, at, false, facts(e.outline(), e.steps()));
            case RecommendationMoved e -> entry(event, at, true, facts(e.outline(), e.steps()));
            case RecommendationCorrected e -> entry(event, at, true, facts(e.outline(), e.steps()));
            case RecommendationRetracted e -> entry(event, at, true, List.of());
        };
    }

    private static LedgerEntry entry(
            RecommendationEvent event, Stored at, boolean supersedes, List<Fact> facts) {
        return new LedgerEntry(
                RecordType.RECOMMENDATION.code(), event.recommendationId(), at, supersedes, facts);
    }

    private static List<Fact> facts(RecommendationOutline about, List<Step> steps) {
        LocalDate made = steps.getFirst().period().to().last();
        Fact one =
                Fact.of(FactKind.RECOMMENDATION_MADE, made, made, 1, Precision.EXACT)
                        .with(Dimension.PROGRAMME, about.programme())
                        .with(Dimension.PHASE, about.phase())
                        .with(Dimension.PARTNER, about.organisation())
                        .with(Dimension.COUNTRY, about.country())
                        .with(Dimension.ADDRESSEE, about.addressee());
        List<Fact> facts = new ArrayList<>();
        facts.add(one.on(steps.getFirst().period().from().first(), made, 1));
        facts.addAll(
                Moves.through(
                        one.as(FactKind.RECOMMENDATION_STATE, 1L, Precision.EXACT),
                        Dimension.STATE,
                        steps));
        facts.addAll(
                Moves.inTheFirst(
                        one.as(FactKind.RECOMMENDATION_OPEN, 1L, Precision.EXACT)
                                .with(Dimension.STATE, steps.getFirst().state()),
                        steps));
        return facts;
    }
}
