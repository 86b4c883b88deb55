package org.waymark.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.monitoring.testing.SupportCases.TODAY;
import static org.waymark.monitoring.testing.SupportCases.assess;
import static org.waymark.monitoring.testing.SupportCases.correct;
import static org.waymark.monitoring.testing.SupportCases.identified;
import static org.waymark.monitoring.testing.SupportCases.open;
import static org.waymark.monitoring.testing.SupportCases.provide;
import static org.waymark.monitoring.testing.SupportCases.takeIn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.childsupport.CaseFile;
import org.waymark.monitoring.childsupport.CaseFile.Intake;
import org.waymark.monitoring.childsupport.CaseFile.ProvidedService;
import org.waymark.monitoring.childsupport.CaseId;
import org.waymark.monitoring.childsupport.CaseOutline;
import org.waymark.monitoring.childsupport.SupportCaseCommand.OpenCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.RetractCase;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.FiguresTest;

@FiguresTest
class SupportCaseFiguresTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Figures figures;
    @Autowired private JdbcClient jdbc;

    @Test
    void childrenIdentifiedAreCountedByTheActivityThatFoundThem() {
        for (int child = 0; child < 3; child++) {
            record(open(identified("FOUND")));
        }

        assertThat(value(Measure.CHILDREN_IDENTIFIED, "FOUND")).isEqualTo(3);
        assertThat(
                        figures.total(
                                        query(
                                                Measure.CHILDREN_IDENTIFIED,
                                                "FOUND",
                                                Map.of(
                                                        Dimension.ACTIVITY,
                                                        "observation-FOUND",
                                                        Dimension.NATIONALITY,
                                                        "AL"),
                                                null,
                                                null,
                                                List.of()))
                                .value())
                .isEqualTo(3);
    }

    @Test
    void aChildServedTwiceIsSupportedOnce() {
        OpenCase one = record(open(identified("SERVED")));
        OpenCase other = record(open(identified("SERVED")));
        record(open(identified("SERVED")));
        record(provide(one.caseId(), "education", "2011-01-10"));
        record(provide(one.caseId(), "health", "2011-02-10"));
        record(provide(other.caseId(), "education", "2011-02-12"));

        assertThat(value(Measure.SERVICES_PROVIDED, "SERVED")).isEqualTo(3);
        assertThat(value(Measure.CHILDREN_SUPPORTED, "SERVED")).isEqualTo(2);
        assertThat(rows(Measure.SERVICES_PROVIDED, "SERVED", Dimension.SERVICE))
                .containsExactly("education=2", "health=1");
        assertThat(rows(Measure.SERVICES_PROVIDED, "SERVED", Dimension.MONTH))
                .containsExactly("2011-01=1", "2011-02=2");
        assertThat(rows(Measure.CHILDREN_SUPPORTED, "SERVED", Dimension.SEX))
                .containsExactly("female=2");
    }

    @Test
    void wellBeingIsThatOfTheLatestAssessmentByThen() {
        CaseId id = record(open(identified("BETTER"))).caseId();
        record(takeIn(id, "2010-11-01", 2));
        record(assess(id, "2011-03-01", 4));
        record(assess(id, "2011-09-01", 1));
        record(assess(id, "2012-03-01", 3));

        assertThat(improved("BETTER", LocalDate.of(2011, 2, 28))).isZero();
        assertThat(improved("BETTER", LocalDate.of(2011, 3, 1))).isEqualTo(1);
        assertThat(improved("BETTER", LocalDate.of(2011, 9, 1))).isZero();
        assertThat(improved("BETTER", LocalDate.of(2012, 3, 1))).isEqualTo(1);
    }

    @Test
    void anEarlierAssessmentMayBeRecordedLater() {
        CaseId id = record(open(identified("LATE"))).caseId();
        record(takeIn(id, "2010-11-01", 2));
        record(assess(id, "2012-03-01", 2));
        Instant before = lastRecorded();
        record(assess(id, "2011-03-01", 5));

        assertThat(improved("LATE", LocalDate.of(2011, 12, 31))).isEqualTo(1);
        assertThat(improved("LATE", LocalDate.of(2012, 12, 31))).isZero();
        assertThat(
                        figures.total(
                                        query(
                                                Measure.CHILDREN_WITH_IMPROVED_WELL_BEING,
                                                "LATE",
                                                Map.of(),
                                                LocalDate.of(2011, 12, 31),
                                                before,
                                                List.of()))
                                .value())
                .isZero();
    }

    @Test
    void aCorrectionMovesEveryFactOfTheCase() {
        OpenCase open = record(open(identified("MOVED")));
        record(takeIn(open.caseId(), "2010-11-01", 2));
        record(provide(open.caseId(), "education", "2011-01-10"));
        record(assess(open.caseId(), "2011-03-01", 4));
        Instant before = lastRecorded();
        record(correct(open.caseId(), asABoy(open.file())));

        for (Measure measure :
                List.of(
                        Measure.CHILDREN_IDENTIFIED,
                        Measure.NEEDS_IDENTIFIED,
                        Measure.CHILDREN_SUPPORTED,
                        Measure.SERVICES_PROVIDED)) {
            assertThat(rows(measure, "MOVED", Dimension.SEX)).containsExactly("male=1");
        }
        assertThat(improved("MOVED", TODAY)).isZero();
        assertThat(known(Measure.CHILDREN_WITH_IMPROVED_WELL_BEING, "MOVED", before)).isEqualTo(1);
    }

    @Test
    void aRetractedCaseCountsNoMoreButDidBefore() {
        OpenCase open = record(open(identified("TAKENBACK")));
        record(provide(open.caseId(), "shelter", "2011-01"));
        Instant before = lastRecorded();
        record(new RetractCase(open.caseId(), "Entered twice", TODAY));

        assertThat(value(Measure.CHILDREN_SUPPORTED, "TAKENBACK")).isZero();
        assertThat(value(Measure.CHILDREN_IDENTIFIED, "TAKENBACK")).isZero();
        assertThat(known(Measure.CHILDREN_SUPPORTED, "TAKENBACK", before)).isEqualTo(1);
    }

    private static CaseFile asABoy(CaseFile girl) {
        CaseOutline old = girl.outline();
        CaseOutline boy =
                new CaseOutline(
                        old.programme(),
                        old.phase(),
                        old.country(),
                        null,
                        old.identifiedOn(),
                        old.activity(),
                        old.ageBand(),
                        "male",
                        old.nationality(),
                        old.situation(),
                        old.hostCountry());
        return new CaseFile(
                girl.child(),
                boy,
                new Intake("2010-11-01", List.of("health"), 2),
                List.of(new ProvidedService("education", "2011-01-10")),
                List.of());
    }

    private <C> C record(C command) {
        positions.await(recorder.record(command, STAFF).position(), Ledger.NAME);
        return command;
    }

    private @Nullable Long value(Measure measure, String programme) {
        return figures.total(query(measure, programme, Map.of(), null, null, List.of())).value();
    }

    private @Nullable Long known(Measure measure, String programme, Instant knownAt) {
        return figures.total(query(measure, programme, Map.of(), null, knownAt, List.of())).value();
    }

    private @Nullable Long improved(String programme, LocalDate asOf) {
        return figures.total(
                        query(
                                Measure.CHILDREN_WITH_IMPROVED_WELL_BEING,
                                programme,
                                Map.of(),
                                asOf,
                                null,
                                List.of()))
                .value();
    }

    private List<String> rows(Measure measure, String programme, Dimension by) {
        return figures
                .table(query(measure, programme, Map.of(), null, null, List.of(by)))
                .rows()
                .stream()
                .flatMap(row -> Stream.of(row.values().getFirst() + "=" + row.figure().value()))
                .toList();
    }

    private static MeasureQuery query(
            Measure measure,
            String programme,
            Map<Dimension, String> more,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            List<Dimension> by) {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        filters.putAll(more);
        filters.put(Dimension.PROGRAMME, programme);
        return new MeasureQuery(
                measure, filters, null, null, asOf, knownAt, by, Scope.everything());
    }

    private Instant lastRecorded() {
        return jdbc.sql("SELECT max(time_stamp) FROM event_store.domain_event_entry")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
