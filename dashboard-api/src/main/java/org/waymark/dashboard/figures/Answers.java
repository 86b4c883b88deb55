package org.waymark.dashboard.figures;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.figures.MeasureAnswer.Counted;
import org.waymark.dashboard.figures.MeasureAnswer.Reported;
import org.waymark.dashboard.figures.RatioAnswer.ReportedRatio;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.ledger.Quotient;
import org.waymark.monitoring.ledger.Quotients;
import org.waymark.monitoring.ledger.Ratio;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.results.ReportedFigureRegister;

/** Puts what was claimed beside what was counted. The two are never added. */
@Component
public class Answers {

    private static final Set<Dimension> CLAIMABLE =
            EnumSet.of(Dimension.PROGRAMME, Dimension.PHASE, Dimension.COUNTRY);

    private final Figures figures;
    private final Quotients quotients;
    private final ReportedFigureRegister reported;
    private final Positions positions;
    private final Clock clock;

    Answers(
            Figures figures,
            Quotients quotients,
            ReportedFigureRegister reported,
            Positions positions,
            Clock clock) {
        this.figures = figures;
        this.quotients = quotients;
        this.reported = reported;
        this.positions = positions;
        this.clock = clock;
    }

    /** The answer to a question. */
    public MeasureAnswer answer(MeasureQuery query) {
        Instant knownAt = query.knownAt() == null ? clock.instant() : query.knownAt();
        long position = positions.of(Ledger.NAME);
        Figure.Table table = figures.table(query);
        return new MeasureAnswer(
                query.measure().code(),
                table.total().value(),
                table.total().precision().code(),
                Counted.of(table.total()),
                claim(query.measure(), query, query.filters(), knownAt),
                table.rows().stream().map(row -> row(query, row, knownAt)).toList(),
                query.asOf(),
                knownAt,
                position);
    }

    /**
     * The answer to a question to a ratio.
     *
     * @param query the question, put to the ratio's numerator
     */
    public RatioAnswer answer(Ratio ratio, MeasureQuery query) {
        Instant knownAt = query.knownAt() == null ? clock.instant() : query.knownAt();
        long position = positions.of(Ledger.NAME);
        Quotient.Table table = quotients.table(ratio, query);
        Quotient total = table.total();
        return new RatioAnswer(
                ratio.code(),
                ratio.unit(),
                total.value(),
                total.precision().code(),
                Counted.of(total.numerator()),
                Counted.of(total.denominator()),
                total.leftOut(),
                ReportedRatio.of(
                        claim(ratio.numerator(), query, query.filters(), knownAt),
                        claim(ratio.claimedDenominator(), query, query.filters(), knownAt)),
                table.rows().stream().map(row -> RatioAnswer.Row.of(query.by(), row)).toList(),
                query.asOf(),
                knownAt,
                position);
    }

    private MeasureAnswer.Row row(MeasureQuery query, Figure.Row row, Instant knownAt) {
        Map<Dimension, String> scope = new EnumMap<>(Dimension.class);
        scope.putAll(query.filters());
        for (int n = 0; n < query.by().size(); n++) {
            String value = row.values().get(n);
            scope.put(
                    query.by().get(n),
                    Objects.requireNonNullElse(value, MeasureAnswer.NOT_RECORDED));
        }
        return MeasureAnswer.Row.of(query.by(), row, claim(query.measure(), query, scope, knownAt));
    }

    /**
     * A claim answers only for exactly the scope it was made for; and only to who may see all of
     * that.
     */
    private @Nullable Reported claim(
            Measure measure, MeasureQuery query, Map<Dimension, String> scope, Instant knownAt) {
        String programme = scope.get(Dimension.PROGRAMME);
        boolean dated = query.from() != null || query.to() != null;
        if (programme == null || dated || !CLAIMABLE.containsAll(scope.keySet())) {
            return null;
        }
        String country = scope.get(Dimension.COUNTRY);
        return Reported.of(
                reported.forScope(
                                measure.code(),
                                programme,
                                scope.get(Dimension.PHASE),
                                country == null ? Set.of() : Set.copyOf(List.of(country)),
                                knownAt,
                                query.scope())
                        .orElse(null));
    }
}
