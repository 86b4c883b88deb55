package org.waymark.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.monitoring.testing.Advocacy.TODAY;
import static org.waymark.monitoring.testing.Advocacy.achieved;
import static org.waymark.monitoring.testing.Advocacy.id;
import static org.waymark.monitoring.testing.Advocacy.meeting;
import static org.waymark.monitoring.testing.Advocacy.on;
import static org.waymark.monitoring.testing.Advocacy.recommendation;
import static org.waymark.monitoring.testing.Advocacy.recorded;
import static org.waymark.monitoring.testing.Advocacy.research;
import static org.waymark.monitoring.testing.Advocacy.step;
import static org.waymark.monitoring.testing.Advocacy.taken;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.ReachStage;
import org.waymark.monitoring.policyoutcome.OutcomeId;
import org.waymark.monitoring.policyoutcome.OutcomeRegister;
import org.waymark.monitoring.policyoutcome.OutcomeRow;
import org.waymark.monitoring.policyoutcome.Stage;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.recommendation.RecommendationCommand.CorrectRecommendation;
import org.waymark.monitoring.recommendation.RecommendationCommand.MoveRecommendation;
import org.waymark.monitoring.recommendation.RecommendationCommand.RetractRecommendation;
import org.waymark.monitoring.recommendation.RecommendationId;
import org.waymark.monitoring.recommendation.RecommendationState;
import org.waymark.monitoring.register.FindRecords;
import org.waymark.monitoring.research.ResearchCommand.RetractResearch;
import org.waymark.monitoring.research.ResearchId;
import org.waymark.monitoring.testing.Advocacy;
import org.waymark.monitoring.testing.FiguresTest;

/** Records that move from state to state are counted as of any day, by what was known then. */
@FiguresTest
class StocksTwoClocksTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Figures figures;
    @Autowired private Records records;
    @Autowired private OutcomeRegister outcomes;
    @Autowired private JdbcClient jdbc;

    @Test
    void aRecommendationIsOpenFromTheDayItWasMadeToTheDayItWasAnswered() {
        String id = made("OPENASOF");
        move(id, RecommendationState.ACCEPTED, "2011-10-14");
        move(id, RecommendationState.IMPLEMENTED, "2012-06-12");

        assertThat(open("OPENASOF", "2010-06-29", null)).isZero();
        assertThat(open("OPENASOF", "2010-06-30", null)).isEqualTo(1);
        assertThat(open("OPENASOF", "2011-10-13", null)).isEqualTo(1);
        assertThat(open("OPENASOF", "2011-10-14", null)).isZero();
        assertThat(states("OPENASOF", "2010-12-31")).containsOnly(Map.entry("open", 1L));
        assertThat(states("OPENASOF", "2026-01-01"))
                .containsEntry("implemented", 1L)
                .containsEntry("accepted", 0L)
                .containsEntry("open", 0L);
    }

    @Test
    void whatWasAnsweredLaterWasKnownToBeOpenBefore() {
        String id = made("OPENKNOWN");
        Instant before = lastRecorded();
        move(id, RecommendationState.REFUSED, "2011");

        assertThat(open("OPENKNOWN", "2012-01-01", before)).isEqualTo(1);
        assertThat(open("OPENKNOWN", "2012-01-01", null)).isZero();
    }

    @Test
    void aCorrectionOpensItAgainAndARetractionTakesItAway() {
        String id = made("OPENAGAIN");
        move(id, RecommendationState.ACCEPTED, "2011");
        record(
                new CorrectRecommendation(
                        new RecommendationId(id),
                        recommendation("OPENAGAIN", "Another ministry"),
                        List.of(step("open", "2010-06")),
                        "It was not accepted",
                        TODAY));

        assertThat(open("OPENAGAIN", "2026-01-01", null)).isEqualTo(1);
        assertThat(by(Measure.RECOMMENDATIONS_OPEN, "OPENAGAIN", Dimension.ADDRESSEE, "2026-01-01"))
                .containsOnly(Map.entry("Another ministry", 1L));

        record(new RetractRecommendation(new RecommendationId(id), "Entered twice", TODAY));
        assertThat(open("OPENAGAIN", "2026-01-01", null)).isZero();
        assertThat(total(Measure.RECOMMENDATIONS_MADE, "OPENAGAIN", "2026-01-01")).isZero();
    }

    @Test
    void aPolicyOutcomeCountsOnceAtItsLatestStage() {
        String id = id();
        record(achieved(id, "STAGES", List.of(step("adopted", "2011-10-14"))));
        record(new ReachStage(new OutcomeId(id), Stage.IN_FORCE, on("2012-06-12"), TODAY));

        assertThat(total(Measure.POLICY_OUTCOMES, "STAGES", "2026-01-01")).isEqualTo(1);
        assertThat(by(Measure.POLICY_OUTCOMES, "STAGES", Dimension.STAGE, "2012-06-11"))
                .containsOnly(Map.entry("adopted", 1L));
        assertThat(by(Measure.POLICY_OUTCOMES, "STAGES", Dimension.STAGE, "2012-06-12"))
                .containsEntry("in-force", 1L)
                .containsEntry("adopted", 0L);
        assertThat(by(Measure.POLICY_OUTCOMES, "STAGES", Dimension.COUNTRY, "2026-01-01"))
                .containsOnly(Map.entry("AL+XK", 1L));
    }

    @Test
    void anOutcomeOfTwoCountriesIsFoundByEachAndAddedUpOnce() {
        String id = id();
        record(achieved(id, "JOINT", List.of(step("adopted", "2011-10-14"))));
        positions.awaitHead(OutcomeRegister.NAME);

        assertThat(of("JOINT", "AL")).isEqualTo(1);
        assertThat(of("JOINT", "XK")).isEqualTo(1);
        assertThat(of("JOINT", "AL+XK")).isEqualTo(1);
        assertThat(of("JOINT", "A")).isZero();
        assertThat(of("JOINT", "not-recorded")).isZero();
        assertThat(by(Measure.POLICY_OUTCOMES, "JOINT", Dimension.COUNTRY, "2026-01-01"))
                .containsOnly(Map.entry("AL+XK", 1L));
        assertThat(listed("XK")).contains(id);
        assertThat(listed("BG")).doesNotContain(id);
    }

    private long of(String programme, String country) {
        MeasureQuery all = query(Measure.POLICY_OUTCOMES, programme, "2026-01-01", null, List.of());
        Map<Dimension, String> limited = new EnumMap<>(all.filters());
        limited.put(Dimension.COUNTRY, country);
        Long value =
                figures.total(
                                new MeasureQuery(
                                        all.measure(),
                                        limited,
                                        null,
                                        null,
                                        all.asOf(),
                                        null,
                                        List.of(),
                                        all.scope()))
                        .value();
        return Objects.requireNonNull(value);
    }

    private List<String> listed(String country) {
        return outcomes
                .records()
                .all(new FindRecords("JOINT", country, null, Scope.everything()))
                .stream()
                .map(OutcomeRow::id)
                .toList();
    }

    @Test
    void onlyRecordsThatAreStillOpenAreBehindTheFigure() {
        String answered = made("BEHINDOPEN");
        String waiting = made("BEHINDOPEN");
        move(answered, RecommendationState.ACCEPTED, "2011");

        assertThat(
                        records.page(
                                query(
                                        Measure.RECOMMENDATIONS_OPEN,
                                        "BEHINDOPEN",
                                        "2026-01-01",
                                        null,
                                        List.of()),
                                null,
                                10))
                .extracting(Records.Behind::id)
                .containsExactly(waiting);
    }

    @Test
    void partsOfAStockAddUpToItAsOfEveryDay() {
        for (int n = 0; n < 6; n++) {
            String id = made("STOCKSUM");
            if (n > 1) {
                move(id, RecommendationState.ACCEPTED, "201" + n);
            }
            if (n > 3) {
                move(id, RecommendationState.REFUSED, "2017");
            }
        }
        for (Measure measure :
                List.of(Measure.RECOMMENDATIONS_OPEN, Measure.RECOMMENDATIONS_BY_STATE)) {
            for (Dimension dimension : measure.dimensions()) {
                for (String day : List.of("2010-01-01", "2012-12-31", "2014-06-01", "2026-01-01")) {
                    assertThat(
                                    by(measure, "STOCKSUM", dimension, day).values().stream()
                                            .mapToLong(Long::longValue)
                                            .sum())
                            .as("%s by %s as of %s", measure, dimension, day)
                            .isEqualTo(total(measure, "STOCKSUM", day));
                }
            }
        }
    }

    @Test
    void researchAndAdvocacyAreCountedOnceEach() {
        String study = id();
        record(recorded(study, research("COUNTED", "2010")));
        record(recorded(id(), research("COUNTED", "2011")));
        record(taken(id(), meeting("COUNTED", "2011-10-14", List.of())));
        record(new RetractResearch(new ResearchId(study), "Entered twice", TODAY));

        assertThat(total(Measure.RESEARCH_OUTPUTS, "COUNTED", "2026-01-01")).isEqualTo(1);
        assertThat(by(Measure.RESEARCH_OUTPUTS, "COUNTED", Dimension.NATIONALITY, "2026-01-01"))
                .containsOnly(Map.entry("AL+BG", 1L));
        assertThat(by(Measure.ADVOCACY_ACTIONS, "COUNTED", Dimension.LEVEL, "2026-01-01"))
                .containsOnly(Map.entry("regional", 1L));
    }

    private String made(String programme) {
        String id = id();
        record(Advocacy.made(id, recommendation(programme, "A ministry"), "2010-06"));
        return id;
    }

    private void move(String id, RecommendationState state, String date) {
        record(new MoveRecommendation(new RecommendationId(id), state, on(date), TODAY));
    }

    private void record(Object command) {
        positions.await(recorder.record(command, STAFF).position(), Ledger.NAME);
    }

    private long open(String programme, String asOf, @Nullable Instant knownAt) {
        Long value =
                figures.total(
                                query(
                                        Measure.RECOMMENDATIONS_OPEN,
                                        programme,
                                        asOf,
                                        knownAt,
                                        List.of()))
                        .value();
        return value == null ? 0 : value;
    }

    private Map<String, Long> states(String programme, String asOf) {
        return by(Measure.RECOMMENDATIONS_BY_STATE, programme, Dimension.STATE, asOf);
    }

    private long total(Measure measure, String programme, String asOf) {
        Long value = figures.total(query(measure, programme, asOf, null, List.of())).value();
        return value == null ? 0 : value;
    }

    private Map<String, Long> by(
            Measure measure, String programme, Dimension dimension, String asOf) {
        Map<String, Long> parts = new TreeMap<>();
        figures.table(query(measure, programme, asOf, null, List.of(dimension)))
                .rows()
                .forEach(row ->
                        parts.put(
                                String.valueOf(row.values().getFirst()),
                                row.figure().value() == null ? 0 : row.figure().value()));
        return parts;
    }

    private static MeasureQuery query(
            Measure measure,
            String programme,
            String asOf,
            @Nullable Instant knownAt,
            List<Dimension> by) {
        return new MeasureQuery(
                measure,
                Map.of(Dimension.PROGRAMME, programme),
                null,
                null,
                LocalDate.parse(asOf),
                knownAt,
                by,
                Scope.everything());
    }

    private Instant lastRecorded() {
        return jdbc.sql(
                        "SELECT coalesce(max(time_stamp), '2000-01-01') FROM"
                                + " event_store.domain_event_entry")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
