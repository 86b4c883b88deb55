package org.waymark.dashboard.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.pages.QuestionView.AnswerTable;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.chain.Chains;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.policyoutcome.OutcomeRegister;
import org.waymark.monitoring.policyoutcome.OutcomeRow;
import org.waymark.monitoring.programme.ProgrammeRow;
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
    private final DataQuality quality;
    private final RecommendationRegister recommendations;
    private final OutcomeRegister outcomes;
    private final Chains chains;

    AnswerTables(
            Figures figures,
            DataQuality quality,
            RecommendationRegister recommendations,
            OutcomeRegister outcomes,
            Chains chains) {
        this.figures = figures;
        this.quality = quality;
        this.recommendations = recommendations;
        this.outcomes = outcomes;
        this.chains = chains;
    }

    /** Of which programme, as of which day, for whom. */
    record Within(String programme, LocalDate asOf, Scope scope) {}

    /** A measure told apart, with its total. */
    AnswerTable figures(Within within, Measure measure, Dimension... by) {
        List<Dimension> apart = Arrays.asList(by);
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        filters.put(Dimension.PROGRAMME, within.programme());
        Figure.Table table =
                figures.table(
                        new MeasureQuery(
                                measure,
                                filters,
                                null,
                                null,
                                within.asOf(),
                                null,
                                apart,
                                within.scope()));
        List<String> headers = new ArrayList<>();
        apart.forEach(one -> headers.add(DimensionWords.title(one)));
        String unit = measure.unit();
        headers.add(Character.toUpperCase(unit.charAt(0)) + unit.substring(1));
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row(apart, row, measure)));
        return new AnswerTable(
                measure.code().replace('-', ' ')
                        + ": "
                        + FigureWords.of(table.total(), measure).value(),
                headers,
                rows);
    }

    private static List<String> row(List<Dimension> by, Figure.Row row, Measure measure) {
        List<String> cells = new ArrayList<>();
        for (int n = 0; n < by.size(); n++) {
            cells.add(DimensionWords.value(by.get(n), row.values().get(n)));
        }
        cells.add(FigureWords.of(row.figure(), measure).value());
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

    /** Each phase as planned and as it was. */
    AnswerTable phases(ProgrammeRow programme) {
        return new AnswerTable(
                "Phases",
                List.of("Phase", "Planned", "Actual"),
                programme.phases().stream()
                        .map(phase -> {
                            PhaseDates actual = PhaseDates.actual(phase);
                            return List.of(
                                    phase.title(),
                                    PhaseDates.planned(phase).inWords(),
                                    actual == null ? NOT_RECORDED : actual.inWords());
                        })
                        .toList());
    }
}
