package org.waymark.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
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
import org.waymark.monitoring.training.TrainingCommand;
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

    private static final Instant BEGAN = Instant.parse("2026-01-20T12:00:00Z");

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Figures figures;
    @Autowired private Summaries summaries;

    @AfterEach
    void now() {
        GenericEventMessage.clock = Clock.systemUTC();
    }

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
     * Summaries made before, in the middle and after a history of several months answer what the
     * facts themselves answer, for any days, as known at any moment.
     */
    @RepeatedTest(8)
    void summariesAnswerWhatTheFactsAnswer(RepetitionInfo repetition) {
        Random random = new Random(100 + repetition.getCurrentRepetition());
        String programme = "SUMMED" + repetition.getCurrentRepetition();
        List<TrainingId> trainings = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            makeSummaries(random, programme);
            GenericEventMessage.clock =
                    Clock.fixed(BEGAN.plus(Duration.ofDays(45L * part)), ZoneOffset.UTC);
            trainings.addAll(history(random, programme));
            GenericEventMessage.clock =
                    Clock.offset(GenericEventMessage.clock, Duration.ofDays(random.nextInt(40)));
            for (int n = 0; n < 4; n++) {
                correct(trainings.get(random.nextInt(trainings.size())), random);
            }
        }

        int summed = 0;
        for (Measure measure : List.of(Measure.TRAININGS_HELD, Measure.PEOPLE_TRAINED)) {
            for (int n = 0; n < 20; n++) {
                MeasureQuery query =
                        anyTime(random, query(measure, programme, any(random, measure)));
                Figure.Table fromFacts = figures.fromFacts(query);
                summaries.make(Summary.neededBy(query));
                Optional<Figure.Table> fromSummary = figures.fromSummary(query);
                assertThat(fromSummary.orElse(fromFacts)).as("%s", query).isEqualTo(fromFacts);
                summed += fromSummary.isPresent() ? 1 : 0;
            }
        }
        assertThat(summed).as("answered by summaries").isPositive();
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

    private static MeasureQuery anyTime(Random random, MeasureQuery query) {
        LocalDate from = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(300));
        LocalDate to = from.plusDays(random.nextInt(700));
        return new MeasureQuery(
                query.measure(),
                query.filters(),
                random.nextBoolean() ? from : null,
                random.nextBoolean() ? to : null,
                random.nextBoolean() ? to.minusDays(10) : null,
                random.nextBoolean() ? BEGAN.plus(Duration.ofHours(random.nextInt(3_000))) : null,
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

    private List<TrainingId> history(Random random, String programme) {
        List<Participant> regulars =
                List.of(participant(random), participant(random), participant(random));
        List<TrainingId> trainings = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            TrainingId id = new TrainingId(UUID.randomUUID().toString());
            trainings.add(id);
            record(log(id, programme, random, regulars));
            if (random.nextInt(3) == 0) {
                correct(id, random);
            }
        }
        return trainings;
    }

    private void correct(TrainingId id, Random random) {
        List<Participant> others =
                List.of(participant(random), participant(random), participant(random));
        Correction correction = new Correction(null, null, attendance(random, others));
        record(new CorrectTraining(id, correction, "r", Trainings.TODAY));
    }

    private void record(TrainingCommand command) {
        positions.await(recorder.record(command, STAFF).position(), Ledger.NAME);
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
