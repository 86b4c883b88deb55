package org.waymark.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.testing.Trainings;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.Attendance.Group;
import org.waymark.monitoring.training.Attendance.Participant;
import org.waymark.monitoring.training.Correction;
import org.waymark.monitoring.training.TrainingCommand.CorrectTraining;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingId;

/**
 * However trainings are recorded and corrected, the parts of a figure add up to it; each repetition
 * is another random history.
 */
@FiguresTest
class DisaggregationProperties {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);
    private static final List<String> PROFESSIONS =
            List.of("teacher", "police-officer", "psychologist");
    private static final List<String> DATES =
            List.of("2012", "2012-05", "2012-05-17", "2013-12-31");

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Figures figures;
    @Autowired private Summaries summaries;

    @RepeatedTest(12)
    void partsAddUpToTheTotal(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String programme = "ADDUP" + repetition.getCurrentRepetition();
        history(random, programme);

        for (Measure measure :
                Set.of(
                        Measure.TRAININGS_HELD,
                        Measure.PEOPLE_TRAINED,
                        Measure.UNIQUE_PEOPLE_TRAINED)) {
            List<Dimension> dimensions = new ArrayList<>(measure.dimensions());
            for (Dimension one : dimensions) {
                Dimension other = dimensions.get(random.nextInt(dimensions.size()));
                assertAddsUp(measure, programme, one == other ? List.of(one) : List.of(one, other));
            }
        }
    }

    /**
     * Summaries made before, in the middle and after a history answer what the facts themselves
     * answer, for any days.
     */
    @RepeatedTest(8)
    void summariesAnswerWhatTheFactsAnswer(RepetitionInfo repetition) {
        Random random = new Random(100 + repetition.getCurrentRepetition());
        String programme = "SUMMED" + repetition.getCurrentRepetition();
        for (int part = 0; part < 3; part++) {
            makeSummaries(random, programme);
            history(random, programme);
        }

        for (Measure measure : List.of(Measure.TRAININGS_HELD, Measure.PEOPLE_TRAINED)) {
            for (int n = 0; n < 20; n++) {
                MeasureQuery query =
                        anyDays(random, query(measure, programme, any(random, measure)));
                Figure.Table fromFacts = figures.fromFacts(query);
                summaries.make(Summary.neededBy(query));
                assertThat(figures.fromSummary(query).orElse(fromFacts))
                        .as("%s", query)
                        .isEqualTo(fromFacts);
            }
        }
    }

    private void makeSummaries(Random random, String programme) {
        for (Measure measure : List.of(Measure.TRAININGS_HELD, Measure.PEOPLE_TRAINED)) {
            for (int n = 0; n < 4; n++) {
                summaries.make(Summary.neededBy(query(measure, programme, any(random, measure))));
            }
        }
    }

    /** Funders are told apart after facts or summary were read, so neither knows them. */
    private static List<Dimension> any(Random random, Measure measure) {
        List<Dimension> dimensions = new ArrayList<>(measure.dimensions());
        dimensions.remove(Dimension.FUNDER);
        Collections.shuffle(dimensions, random);
        return dimensions.subList(0, random.nextInt(3));
    }

    private static MeasureQuery anyDays(Random random, MeasureQuery query) {
        LocalDate from = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(300));
        LocalDate to = from.plusDays(random.nextInt(700));
        return new MeasureQuery(
                query.measure(),
                query.filters(),
                random.nextBoolean() ? from : null,
                random.nextBoolean() ? to : null,
                random.nextBoolean() ? to.minusDays(10) : null,
                null,
                query.by(),
                query.scope());
    }

    private void assertAddsUp(Measure measure, String programme, List<Dimension> by) {
        Figure.Table table = figures.table(query(measure, programme, by));

        long parts =
                table.rows().stream()
                        .mapToLong(row -> row.figure().value() == null ? 0 : row.figure().value())
                        .sum();
        assertThat(parts)
                .as("%s by %s", measure.code(), by)
                .isEqualTo(table.total().value() == null ? 0 : table.total().value());
        assertThat(table.total()).isEqualTo(figures.total(query(measure, programme, List.of())));
    }

    private static MeasureQuery query(Measure measure, String programme, List<Dimension> by) {
        return new MeasureQuery(
                measure,
                Map.of(Dimension.PROGRAMME, programme),
                null,
                null,
                null,
                null,
                by,
                Scope.everything());
    }

    private void history(Random random, String programme) {
        List<Participant> regulars =
                List.of(participant(random), participant(random), participant(random));
        long position = 0;
        for (int n = 0; n < 12; n++) {
            TrainingId id = new TrainingId(UUID.randomUUID().toString());
            position = recorder.record(log(id, programme, random, regulars), STAFF).position();
            if (random.nextInt(3) == 0) {
                Correction correction = new Correction(null, null, attendance(random, regulars));
                position =
                        recorder.record(
                                        new CorrectTraining(id, correction, "r", Trainings.TODAY),
                                        STAFF)
                                .position();
            }
        }
        positions.await(position, Ledger.NAME);
    }

    private static LogTraining log(
            TrainingId id, String programme, Random random, List<Participant> regulars) {
        PartialDate date = new PartialDate(DATES.get(random.nextInt(DATES.size())));
        return new LogTraining(
                id,
                Trainings.inBurgas(programme),
                new Period(date, date),
                attendance(random, regulars),
                LocalDate.of(2026, 1, 1));
    }

    private static Attendance attendance(Random random, List<Participant> regulars) {
        return switch (random.nextInt(3)) {
            case 0 -> Attendance.UNKNOWN;
            case 1 -> Attendance.counted(List.of(group(random), group(random)));
            default ->
                    Attendance.named(List.of(regulars.get(random.nextInt(3)), participant(random)));
        };
    }

    private static Group group(Random random) {
        return new Group(
                profession(random),
                null,
                null,
                random.nextInt(40),
                random.nextBoolean() ? "exact" : "about");
    }

    private static Participant participant(Random random) {
        String key = KeyId.random().value();
        return new Participant(key, new Sealed(key, "AAAA"), profession(random), null, null);
    }

    private static @org.jspecify.annotations.Nullable String profession(Random random) {
        int n = random.nextInt(PROFESSIONS.size() + 1);
        return n == PROFESSIONS.size() ? null : PROFESSIONS.get(n);
    }
}
