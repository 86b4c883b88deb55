package org.waymark.monitoring.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.log;
import static org.waymark.monitoring.testing.Trainings.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.projection.DeadLetters.DeadLetter;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingRegister;

@FiguresTest
class FailureTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private DeadLetters deadLetters;
    @Autowired private Rebuild rebuild;
    @Autowired private TrainingRegister register;
    @Autowired private Figures figures;
    @Autowired private JdbcClient jdbc;

    @Test
    void aMalformedEventStopsItsOwnRecordOnlyAndIsVisible() {
        String broken = UUID.randomUUID().toString();
        store(
                broken,
                0,
                "training.TrainingHeld",
                "{\"trainingId\": 17, \"outline\": \"not an outline\"");
        LogTraining sound = log("SOUND", counted(people("teacher", 4)));
        await(recorder.record(sound, STAFF));

        assertThat(trained("SOUND")).isEqualTo(4);
        assertThat(register.find(sound.trainingId().value())).isPresent();
        assertThat(register.find(broken)).isEmpty();
        assertThat(deadLetters.list())
                .filteredOn(letter -> letter.record().equals(broken))
                .extracting(DeadLetter::projection)
                .contains(Ledger.NAME, TrainingRegister.NAME);
        assertThat(deadLetters.count()).isPositive();
    }

    @Test
    void anEventOfUnknownNameIsVisibleToo() {
        String id = UUID.randomUUID().toString();
        store(id, 0, "training.NeverHeardOf", "{}");
        LogTraining sound = log("KNOWN", counted(people("teacher", 4)));
        positions.await(recorder.record(sound, STAFF).position(), "unknown-events");

        assertThat(deadLetters.list())
                .anyMatch(letter ->
                        letter.record().equals(id) && letter.projection().equals("unknown-events"));
    }

    @Test
    void aRecordThatWasMendedInTheStoreComesBackByARebuild() {
        LogTraining mended = log("MENDED", counted(people("teacher", 4)));
        Receipt receipt = recorder.record(mended, STAFF);
        await(receipt);
        String id = mended.trainingId().value();
        String payload =
                jdbc.sql(
                                "SELECT payload FROM event_store.domain_event_entry WHERE"
                                        + " global_index = :at")
                        .param("at", receipt.position())
                        .query(String.class)
                        .single();

        rewrite(receipt.position(), "{}{");
        rebuild.run(List.of(Ledger.NAME));
        assertThat(trained("MENDED")).isZero();
        assertThat(deadLetters.list()).anyMatch(letter -> letter.record().equals(id));

        rewrite(receipt.position(), payload);
        rebuild.run(List.of(Ledger.NAME));
        assertThat(trained("MENDED")).isEqualTo(4);
        assertThat(deadLetters.list()).noneMatch(letter -> letter.record().equals(id));
    }

    @Test
    void aPositionThatWasNeverReachedIsRefusedAfterAWhile() {
        assertThatThrownBy(() -> positions.await(Long.MAX_VALUE, Ledger.NAME))
                .isInstanceOf(Positions.StillBehind.class);
    }

    private void await(Receipt receipt) {
        positions.await(receipt.position(), Ledger.NAME, TrainingRegister.NAME);
    }

    private long trained(String programme) {
        Long value =
                figures.total(
                                new MeasureQuery(
                                        Measure.PEOPLE_TRAINED,
                                        Map.of(Dimension.PROGRAMME, programme),
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        Scope.everything()))
                        .value();
        return value == null ? -1 : value;
    }

    private void rewrite(long position, String payload) {
        jdbc.sql(
                        "UPDATE event_store.domain_event_entry SET payload = :payload WHERE"
                                + " global_index = :at")
                .param("payload", payload)
                .param("at", position)
                .update();
    }

    private void store(String id, long sequence, String type, String payload) {
        jdbc.sql(
                        """
                        INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                            type, time_stamp, payload_type, payload, meta_data)
                        VALUES (:event, :id, :sequence, 'Training', now(), :type, :payload, '{}')
                        """)
                .param("event", UUID.randomUUID().toString())
                .param("id", id)
                .param("sequence", sequence)
                .param("type", type)
                .param("payload", payload)
                .update();
    }
}
