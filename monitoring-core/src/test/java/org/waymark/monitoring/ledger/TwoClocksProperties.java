package org.waymark.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.testing.Trainings;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingCommand.RetractTraining;
import org.waymark.monitoring.training.TrainingId;

/**
 * What holds for any history of records, corrections and retractions; each repetition is another
 * random history.
 */
@FiguresTest
class TwoClocksProperties {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);
    private static final List<String> PROFESSIONS =
            List.of("police-officer", "psychologist", "lawyer");
    private static final List<Measure> MEASURES =
            List.of(Measure.TRAININGS_HELD, Measure.PEOPLE_TRAINED);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Figures figures;
    @Autowired private JdbcClient jdbc;

    /** Whatever is recorded later, what was known then stays what was known then. */
    @RepeatedTest(6)
    void whatWasKnownThenNeverChanges(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String programme = "KNOWN" + repetition.getCurrentRepetition();
        List<TrainingId> trainings = new ArrayList<>();
        Map<Instant, List<Figure.Table>> answeredThen = new LinkedHashMap<>();
        for (int step = 0; step < 12; step++) {
            something(random, programme, trainings);
            Instant then = lastRecorded();
            answeredThen.put(then, answers(programme, then));
            assertThat(answers(programme, null))
                    .as("now is what is known at the last moment")
                    .isEqualTo(answeredThen.get(then));
        }

        answeredThen.forEach((then, answers) ->
                assertThat(answers(programme, then)).as("as known at %s", then).isEqualTo(answers));
    }

    @RepeatedTest(6)
    void correctingTwiceIsCorrectingOnceToTheLast(RepetitionInfo repetition) {
        Random random = new Random(50 + repetition.getCurrentRepetition());
        String twice = "TWICE" + repetition.getCurrentRepetition();
        String once = "ONCE" + repetition.getCurrentRepetition();
        for (int training = 0; training < 5; training++) {
            Attendance first = attendance(random);
            Attendance last = attendance(random);
            TrainingId one = logged(twice, first);
            correct(one, attendance(random));
            correct(one, last);
            correct(logged(once, first), last);
        }

        assertThat(answers(twice, null)).isEqualTo(answers(once, null));
    }

    private void something(Random random, String programme, List<TrainingId> trainings) {
        int what = trainings.isEmpty() ? 0 : random.nextInt(4);
        if (what < 2) {
            trainings.add(logged(programme, attendance(random)));
        } else {
            TrainingId one = trainings.get(random.nextInt(trainings.size()));
            if (what == 2) {
                correct(one, attendance(random));
            } else {
                trainings.remove(one);
                record(new RetractTraining(one, "Entered twice", LocalDate.of(2026, 1, 1)));
            }
        }
    }

    private TrainingId logged(String programme, Attendance attendance) {
        LogTraining log = Trainings.log(programme, attendance);
        record(log);
        return log.trainingId();
    }

    private void correct(TrainingId id, Attendance attendance) {
        record(Trainings.correct(id, attendance));
    }

    private void record(Object command) {
        positions.await(recorder.record(command, STAFF).position(), Ledger.NAME);
    }

    private static Attendance attendance(Random random) {
        if (random.nextInt(4) == 0) {
            return Attendance.UNKNOWN;
        }
        return Trainings.counted(
                Trainings.people("teacher", random.nextInt(40)),
                Trainings.people(
                        PROFESSIONS.get(random.nextInt(PROFESSIONS.size())), random.nextInt(40)));
    }

    private List<Figure.Table> answers(String programme, @Nullable Instant then) {
        return MEASURES.stream()
                .flatMap(measure -> {
                    MeasureQuery query =
                            new MeasureQuery(
                                    measure,
                                    Map.of(Dimension.PROGRAMME, programme),
                                    null,
                                    null,
                                    null,
                                    then,
                                    List.of(),
                                    Scope.everything());
                    return List.of(query, query.apartBy(List.of(Dimension.PROFESSION))).stream();
                })
                .filter(query ->
                        query.by().isEmpty()
                                || query.measure().dimensions().containsAll(query.by()))
                .map(figures::table)
                .toList();
    }

    private Instant lastRecorded() {
        return jdbc.sql("SELECT max(time_stamp) FROM event_store.domain_event_entry")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
