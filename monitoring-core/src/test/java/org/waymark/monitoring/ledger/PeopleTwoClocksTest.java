package org.waymark.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.log;
import static org.waymark.monitoring.testing.Trainings.people;

import java.math.BigDecimal;
import java.time.Instant;
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
import org.waymark.monitoring.person.MergeCommand.MergePeople;
import org.waymark.monitoring.person.MergeCommand.SplitPeople;
import org.waymark.monitoring.person.Merger;
import org.waymark.monitoring.person.Merger.Attendee;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.Attendance.Group;
import org.waymark.monitoring.training.Attendance.Participant;

/** People who are one, and means over people. */
@FiguresTest
class PeopleTwoClocksTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Figures figures;
    @Autowired private Quotients quotients;
    @Autowired private JdbcClient jdbc;

    @Test
    void mergedPeopleCountOnceNowAndTwiceBefore() {
        String ana = came("MERGED");
        String anna = came("MERGED");
        Instant before = lastRecorded();
        Merger merger = merge(ana, anna);
        Instant between = lastRecorded();
        record(new SplitPeople(merger.id(), "Two people after all"));

        assertThat(unique("MERGED", before)).isEqualTo(2);
        assertThat(unique("MERGED", between)).isEqualTo(1);
        assertThat(unique("MERGED", null)).isEqualTo(2);
    }

    @Test
    void aChainAndARingOfMergesAreOnePerson() {
        String one = came("CHAIN");
        String two = came("CHAIN");
        String three = came("CHAIN");
        came("CHAIN");
        merge(one, two);
        merge(two, three);

        assertThat(unique("CHAIN", null)).isEqualTo(2);

        merge(three, one);

        assertThat(unique("CHAIN", null)).isEqualTo(2);
    }

    @Test
    void aTrainingOfUnknownHeadCountIsInNeitherPartOfTheMean() {
        record(log("MEAN", counted(people("teacher", 20))));
        record(log("MEAN", counted(people("teacher", 5), people("social-worker", 6))));
        record(log("MEAN", Attendance.UNKNOWN));

        Quotient mean = perTraining("MEAN", List.of()).total();

        assertThat(mean.value()).isEqualTo(new BigDecimal("15.5"));
        assertThat(mean.denominator().value()).isEqualTo(2);
        assertThat(mean.leftOut()).isEqualTo(1);
        assertThat(mean.precision()).isEqualTo(Precision.ABOUT);
    }

    @Test
    void aMeanOfNothingIsUnknownAndNotZero() {
        Quotient mean = perTraining("NOMEAN", List.of()).total();

        assertThat(mean.value()).isNull();
        assertThat(mean.precision()).isEqualTo(Precision.UNKNOWN);
    }

    @Test
    void theMeanIsThatOfTheSumsAndNotOfTheRows() {
        record(log("SUMS", counted(people("teacher", 30))));
        record(log("SUMS", counted(people("teacher", 10))));
        Quotient.Table table = perTraining("SUMS", List.of(Dimension.PLACE, Dimension.MONTH));

        assertThat(table.total().value()).isEqualTo(new BigDecimal("20"));
        assertThat(table.rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.values()).containsExactly("Burgas", "2013-08");
                    assertThat(row.quotient().value()).isEqualTo(new BigDecimal("20"));
                });
    }

    @Test
    void aHeadCountBesideNamedPeopleMakesThemAtLeastSoManyHoweverWellItWasCounted() {
        came("ABOUT");
        record(log("ABOUT", counted(new Group("teacher", null, null, 40, "about"))));

        Figure unique =
                figures.total(query(Measure.UNIQUE_PEOPLE_TRAINED, "ABOUT", null, List.of()));

        assertThat(unique.value()).isEqualTo(1);
        assertThat(unique.precision()).isEqualTo(Precision.AT_LEAST);
    }

    private String came(String programme) {
        String person = KeyId.random().value();
        Participant participant =
                new Participant(person, new Sealed(person, "AAAA"), "teacher", null, null);
        record(log(programme, Attendance.named(List.of(participant))));
        return person;
    }

    private Merger merge(String one, String other) {
        Merger merger =
                new Merger(
                        new Attendee(one, "training-1"),
                        new Attendee(other, "training-2"),
                        "MARIO",
                        "BG",
                        null);
        record(new MergePeople(merger.id(), merger, "One spelling is a slip"));
        return merger;
    }

    private @Nullable Long unique(String programme, @Nullable Instant knownAt) {
        return figures.total(query(Measure.UNIQUE_PEOPLE_TRAINED, programme, knownAt, List.of()))
                .value();
    }

    private Quotient.Table perTraining(String programme, List<Dimension> by) {
        return quotients.table(
                Ratio.PEOPLE_PER_TRAINING, query(Measure.PEOPLE_TRAINED, programme, null, by));
    }

    private static MeasureQuery query(
            Measure measure, String programme, @Nullable Instant knownAt, List<Dimension> by) {
        return new MeasureQuery(
                measure,
                Map.of(Dimension.PROGRAMME, programme),
                null,
                null,
                null,
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

    private void record(Object command) {
        positions.await(recorder.record(command, STAFF).position(), Ledger.NAME);
    }
}
