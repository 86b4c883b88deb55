package org.waymark.monitoring.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.recommendation.RecommendationRegister;
import org.waymark.monitoring.recommendation.RecommendationRow;
import org.waymark.monitoring.register.FindRecords;

/** Recommendations that nobody accepted or refused. */
@Component
class RecommendationGaps implements Check {

    private final RecommendationRegister register;

    RecommendationGaps(RecommendationRegister register) {
        this.register = register;
    }

    @Override
    public List<Gap> gaps(Within within) {
        return register.records().all(FindRecords.of(within.code(), within.scope())).stream()
                .filter(row -> row.isOpen(within.asOf()))
                .sorted(
                        Comparator.comparing(RecommendationRow::day)
                                .thenComparing(RecommendationRow::id))
                .map(RecommendationGaps::gap)
                .toList();
    }

    private static Gap gap(RecommendationRow row) {
        return new Gap(
                GapKind.RECOMMENDATION_WITHOUT_ANSWER,
                row.programme(),
                "No answer to what was recommended to %s: %s"
                        .formatted(
                                Objects.requireNonNullElse(
                                        row.about().addressee(), "an addressee not recorded"),
                                row.about().text()),
                "Ask the addressee, and record whether it accepted, refused or implemented it.",
                RecordKind.RECOMMENDATION,
                row.id());
    }
}
