package org.waymark.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.monitoring.testing.Trainings.correct;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.log;
import static org.waymark.monitoring.testing.Trainings.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.Attendance.Participant;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingCommand.RetractTraining;

@FiguresTest
class FiguresTwoClocksTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Figures figures;
    @Autowired private Records records;
    @Autowired private JdbcClient jdbc;

    @Test
    void aCorrectionChangesTheFigureNowAndNotTheFigureThen() {
        Instant before = lastRecorded();
        LogTraining log =
                log("TWOCLOCKS", counted(people("police-officer", 12), people("teacher", 11)));
        record(log);
        Instant between = lastRecorded();
        record(
                correct(
                        log.trainingId(),
                        counted(people("police-officer", 10), people("teacher", 11))));

        assertThat(trained("TWOCLOCKS", before)).isEqualTo(Figure.NOTHING);
        assertThat(trained("TWOCLOCKS", between).value()).isEqualTo(23);
        assertThat(trained("TWOCLOCKS", null).value()).isEqualTo(21);
    }

    @Test
    void aRetractedTrainingCountsNoMoreButDidBefore() {
        LogTraining log = log("RETRACTED", counted(people("teacher", 7)));
        record(log);
        Instant before = lastRecorded();
        record(new RetractTraining(log.trainingId(), "Entered twice", LocalDate.of(2026, 1, 1)));

        assertThat(trained("RETRACTED", null)).isEqualTo(Figure.NOTHING);
        assertThat(trained("RETRACTED", before).value()).isEqualTo(7);
    }

    @Test
    void anUnknownHeadCountIsUnknownAndNotZero() {
        record(log("UNKNOWN", Attendance.UNKNOWN));

        assertThat(trained("UNKNOWN", null)).isEqualTo(new Figure(null, Precision.UNKNOWN, 1, 1));
    }

    @Test
    void aKnownHeadCountBesideAnUnknownOneIsAtLeast() {
        record(log("MIXED", Attendance.UNKNOWN));
        record(log("MIXED", counted(people("teacher", 9))));

        assertThat(trained("MIXED", null)).isEqualTo(new Figure(9L, Precision.AT_LEAST, 2, 1));
    }

    @Test
    void whatHadNotHappenedByThenIsNotCounted() {
        record(log("ASOF", counted(people("teacher", 9))));
        MeasureQuery query = query(Measure.PEOPLE_TRAINED, "ASOF", null);

        assertThat(figures.total(asOf(query, LocalDate.of(2013, 8, 14))).value()).isEqualTo(0);
        assertThat(figures.total(asOf(query, LocalDate.of(2013, 8, 15))).value()).isEqualTo(9);
    }

    @Test
    void someoneWhoCameTwiceIsOneUniquePerson() {
        Participant ana = participant("teacher");
        Participant boris = participant("police-officer");
        record(log("UNIQUE", Attendance.named(List.of(ana, boris))));
        record(log("UNIQUE", Attendance.named(List.of(ana))));

        assertThat(trained("UNIQUE", null).value()).isEqualTo(3);
        assertThat(figures.total(query(Measure.UNIQUE_PEOPLE_TRAINED, "UNIQUE", null)).value())
                .isEqualTo(2);
    }

    @Test
    void peopleWithoutNamesMakeUniquePeopleAtLeast() {
        record(log("NAMELESS", Attendance.named(List.of(participant("teacher")))));
        record(log("NAMELESS", counted(people("teacher", 30))));

        Figure unique = figures.total(query(Measure.UNIQUE_PEOPLE_TRAINED, "NAMELESS", null));

        assertThat(unique.value()).isEqualTo(1);
        assertThat(unique.precision()).isEqualTo(Precision.AT_LEAST);
    }

    @Test
    void theRecordsBehindAFigureAddUpToIt() {
        for (int people = 1; people <= 5; people++) {
            record(log("BEHIND", counted(people("teacher", people))));
        }
        MeasureQuery query = query(Measure.PEOPLE_TRAINED, "BEHIND", null);

        List<Records.Behind> first = records.page(query, null, 3);
        Records.Behind last = first.getLast();
        List<Records.Behind> second =
                records.page(query, new Records.Cursor(last.on(), last.id()), 3);

        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(sum(first) + sum(second)).isEqualTo(figures.total(query).value()).isEqualTo(15);
    }

    @Test
    void aScopeLimitsWhatIsCounted() {
        record(log("SCOPED", counted(people("teacher", 9))));
        MeasureQuery query = query(Measure.PEOPLE_TRAINED, "SCOPED", null);
        Scope elsewhere = new Scope(null, java.util.Set.of("AL"), null);

        assertThat(figures.total(within(query, elsewhere)).value()).isZero();
        assertThat(figures.total(within(query, Scope.everything())).value()).isEqualTo(9);
    }

    private static long sum(List<Records.Behind> page) {
        return page.stream()
                .mapToLong(behind -> java.util.Objects.requireNonNull(behind.figure().value()))
                .sum();
    }

    private static Participant participant(String profession) {
        String key = KeyId.random().value();
        return new Participant(key, new Sealed(key, "AAAA"), profession, null, null);
    }

    private void record(Object command) {
        positions.await(recorder.record(command, STAFF).position(), Ledger.NAME);
    }

    private Figure trained(String programme, @Nullable Instant knownAt) {
        return figures.total(query(Measure.PEOPLE_TRAINED, programme, knownAt));
    }

    private static MeasureQuery query(
            Measure measure, String programme, @Nullable Instant knownAt) {
        return new MeasureQuery(
                measure,
                Map.of(Dimension.PROGRAMME, programme),
                null,
                null,
                null,
                knownAt,
                List.of(),
                Scope.everything());
    }

    private static MeasureQuery asOf(MeasureQuery query, LocalDate asOf) {
        return new MeasureQuery(
                query.measure(), query.filters(), null, null, asOf, null, List.of(), query.scope());
    }

    private static MeasureQuery within(MeasureQuery query, Scope scope) {
        return new MeasureQuery(
                query.measure(), query.filters(), null, null, null, null, List.of(), scope);
    }

    /**
     * The time of the newest event by the store's own clock, so that no test waits for a clock to
     * move on.
     */
    private Instant lastRecorded() {
        return jdbc.sql(
                        "SELECT coalesce(max(time_stamp), '2000-01-01') FROM"
                                + " event_store.domain_event_entry")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
