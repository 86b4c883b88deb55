package org.waymark.dashboard.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.pages.QuestionView.AnswerTable;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.chain.Chains;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.ledger.Quotient;
import org.waymark.monitoring.ledger.Quotients;
import org.waymark.monitoring.ledger.Ratio;
import org.waymark.monitoring.policyoutcome.OutcomeRegister;
import org.waymark.monitoring.policyoutcome.OutcomeRow;
import org.waymark.monitoring.quality.DataQuality;
import org.waymark.monitoring.quality.DataQuality.FindGaps;
import org.waymark.monitoring.quality.GapKind;
import org.waymark.monitoring.recommendation.RecommendationRegister;
import org.waymark.monitoring.recommendation.RecommendationRow;
import org.waymark.monitoring.register.FindRecords;

/** Answers as tables, from the same queries as the API. */
@Component
class AnswerTables {

    private static final String NOT_RECORDED = "Not recorded";

    private final Figures figures;
    private final Quotients quotients;
    private final DataQuality quality;
    private final RecommendationRegister recommendations;
    private final OutcomeRegister outcomes;
    private final Chains chains;

    AnswerTables(
            Figures figures,
            Quotients quotients,
            DataQuality quality,
            RecommendationRegister recommendations,
            OutcomeRegister outcomes,
            Chains chains) {
        this.figures = figures;
        this.quotients = quotients;
        this.quality = quality;
        this.recommendations = recommendations;
        this.outcomes = outcomes;
        this.chains = chains;
    }

    /** Of which programme, as of which day, for whom. */
    record Within(String programme, LocalDate asOf, Caller caller) {

        Scope scope() {
            return caller.scope();
        }

        /** The programme's share of a measure by that day. */
        MeasureQuery query(Measure measure, Map<Dimension, String> limits, Dimension... by) {
            Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
            filters.putAll(limits);
            filters.put(Dimension.PROGRAMME, programme);
            return new MeasureQuery(measure, filters, null, null, asOf, null, List.of(by), scope());
        }
    }

    /** A measure told apart, with its total. */
    AnswerTable figures(Within within, Measure measure, Dimension... by) {
        return figures(within, measure.code(), measure, Map.of(), by);
    }

    /**
     * The same of a part of it.
     *
     * @param limits what it is limited to
     */
    AnswerTable figures(
            Within within,
            String caption,
            Measure measure,
            Map<Dimension, String> limits,
            Dimension... by) {
        Figure.Table table = figures.table(within.query(measure, limits, by));
        return new AnswerTable(
                captioned(caption, FigureWords.of(table.total(), measure).value()),
                headers(measure.unit(), by),
                table.rows().stream().map(row -> row(List.of(by), row, measure)).toList());
    }

    /** One measure over another told apart, with the ratio of the sums. */
    AnswerTable ratio(Within within, Ratio ratio, Dimension... by) {
        Quotient.Table table =
                quotients.table(ratio, within.query(ratio.numerator(), Map.of(), by));
        return new AnswerTable(
                captioned(ratio.code(), withNote(FigureWords.of(table.total(), ratio))),
                headers(ratio.unit(), by),
                table.rows().stream()
                        .map(row -> {
                            List<String> cells = named(List.of(by), row.values());
                            cells.add(withNote(FigureWords.of(row.quotient(), ratio)));
                            return cells;
                        })
                        .toList());
    }

    private static String withNote(FigureWords words) {
        return words.note() == null ? words.value() : words.value() + " (" + words.note() + ")";
    }

    private static String captioned(String code, String value) {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ": " + value;
    }

    private static List<String> headers(String unit, Dimension... by) {
        List<String> headers = new ArrayList<>();
        List.of(by).forEach(one -> headers.add(DimensionWords.title(one)));
        headers.add(Character.toUpperCase(unit.charAt(0)) + unit.substring(1));
        return headers;
    }

    private static List<String> row(List<Dimension> by, Figure.Row row, Measure measure) {
        List<String> cells = named(by, row.values());
        cells.add(FigureWords.of(row.figure(), measure).value());
        return cells;
    }

    private static List<String> named(List<Dimension> by, List<@Nullable String> values) {
        List<String> cells = new ArrayList<>();
        for (int n = 0; n < by.size(); n++) {
            cells.add(DimensionWords.value(by.get(n), values.get(n)));
        }
        return cells;
    }

    /** The gaps of one kind. */
    AnswerTable gaps(Within within, GapKind kind) {
        return new AnswerTable(
                kind.title(),
                List.of("What is wrong", "What to do"),
                quality
                        .find(new FindGaps(within.programme(), kind, within.asOf(), within.scope()))
                        .stream()
                        .map(gap -> List.of(gap.what(), gap.remedy()))
                        .toList());
    }

    /** Recommendations that nobody accepted or refused, by addressee, the oldest first. */
    AnswerTable openRecommendations(Within within) {
        return new AnswerTable(
                "Open recommendations",
                List.of("Addressee", "Recommendation", "Days old, at least"),
                recommendations
                        .records()
                        .all(FindRecords.of(within.programme(), within.scope()))
                        .stream()
                        .filter(row -> row.isOpen(within.asOf()))
                        .sorted(
                                Comparator.comparing(AnswerTables::addressee)
                                        .thenComparing(RecommendationRow::day))
                        .map(row ->
                                List.of(
                                        addressee(row),
                                        row.about().text(),
                                        FigureWords.number(
                                                ChronoUnit.DAYS.between(row.day(), within.asOf()))))
                        .toList());
    }

    private static String addressee(RecommendationRow row) {
        return Objects.requireNonNullElse(row.about().addressee(), NOT_RECORDED);
    }

    /** What led to each policy outcome, the oldest first. */
    List<AnswerTable> chains(Within within) {
        return outcomes.records().all(FindRecords.of(within.programme(), within.scope())).stream()
                .map(outcome -> chain(outcome, within))
                .toList();
    }

    private AnswerTable chain(OutcomeRow outcome, Within within) {
        return new AnswerTable(
                "What led to: " + outcome.about().title(),
                List.of("When", "What"),
                chains
                        .behind(RecordType.POLICY_OUTCOME.ref(outcome.id()), within.scope())
                        .links()
                        .stream()
                        .map(link ->
                                List.of(
                                        DateWords.span(link.record().from(), link.record().to()),
                                        link.record().title()))
                        .toList());
    }
}
