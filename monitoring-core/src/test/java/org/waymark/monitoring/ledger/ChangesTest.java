package org.waymark.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.waymark.monitoring.testing.Trainings.TODAY;
import static org.waymark.monitoring.testing.Trainings.correct;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.log;
import static org.waymark.monitoring.testing.Trainings.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.ledger.Changes.Change;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.Attendance.Participant;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingCommand.RetractTraining;

@FiguresTest
class ChangesTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Figures figures;
    @Autowired private Changes changes;
    @Autowired private JdbcClient jdbc;

    @Test
    void theChangesOfAllRecordsAddUpToTheDifference() {
        LogTraining corrected = log("CHANGES", counted(people("teacher", 12)));
        LogTraining untouched = log("CHANGES", counted(people("teacher", 5)));
        LogTraining retracted = log("CHANGES", counted(people("teacher", 7)));
        LogTraining late = log("CHANGES", counted(people("teacher", 4)));
        List.of(corrected, untouched, retracted).forEach(this::record);
        Instant then = lastRecorded();
        record(correct(corrected.trainingId(), counted(people("teacher", 10))));
        record(new RetractTraining(retracted.trainingId(), "Entered twice", TODAY));
        record(late);

        MeasureQuery query = query(Measure.PEOPLE_TRAINED, "CHANGES");
        List<Change> found = changes.between(query, then, lastRecorded(), 50);

        assertThat(found)
                .extracting(Change::id, Change::before, Change::after)
                .containsExactly(
                        tuple(late.trainingId().value(), 0L, 4L),
                        tuple(retracted.trainingId().value(), 7L, 0L),
                        tuple(corrected.trainingId().value(), 12L, 10L));
        assertThat(sum(found)).isEqualTo(difference(query, then)).isEqualTo(-5);
    }

    @Test
    void peopleCountedOnceAddUpToo() {
        Participant ana = participant();
        Participant bea = participant();
        LogTraining first = log("CHANGES-UNIQUE", Attendance.named(List.of(ana)));
        record(first);
        Instant then = lastRecorded();
        LogTraining second = log("CHANGES-UNIQUE", Attendance.named(List.of(ana, bea)));
        record(second);

        MeasureQuery query = query(Measure.UNIQUE_PEOPLE_TRAINED, "CHANGES-UNIQUE");
        List<Change> found = changes.between(query, then, lastRecorded(), 50);

        assertThat(found)
                .extracting(Change::id, Change::before, Change::after)
                .containsExactlyInAnyOrder(
                        tuple(first.trainingId().value(), 1L, 0L),
                        tuple(second.trainingId().value(), 0L, 2L));
        assertThat(sum(found)).isEqualTo(difference(query, then)).isEqualTo(1);
    }

    private long difference(MeasureQuery query, Instant then) {
        return Objects.requireNonNull(figures.total(query).value())
                - Objects.requireNonNull(figures.total(query.knownAt(then)).value());
    }

    private static long sum(List<Change> changes) {
        return changes.stream().mapToLong(one -> one.after() - one.before()).sum();
    }

    private static Participant participant() {
        String key = KeyId.random().value();
        return new Participant(key, new Sealed(key, "AAAA"), "teacher", null, null);
    }

    private void record(Object command) {
        positions.await(recorder.record(command, STAFF).position(), Ledger.NAME);
    }

    private Instant lastRecorded() {
        return jdbc.sql("SELECT max(time_stamp) FROM event_store.domain_event_entry")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static MeasureQuery query(Measure measure, String programme) {
        return new MeasureQuery(
                measure,
                Map.of(Dimension.PROGRAMME, programme),
                null,
                null,
                null,
                null,
                List.of(),
                Scope.everything());
    }
}
