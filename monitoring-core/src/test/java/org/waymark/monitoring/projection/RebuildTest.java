package org.waymark.monitoring.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.monitoring.testing.Trainings.TODAY;
import static org.waymark.monitoring.testing.Trainings.correct;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.inBurgas;
import static org.waymark.monitoring.testing.Trainings.log;
import static org.waymark.monitoring.testing.Trainings.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingEvent;
import org.waymark.monitoring.training.TrainingEvent.TrainingCorrected;
import org.waymark.monitoring.training.TrainingEvent.TrainingHeld;
import org.waymark.monitoring.training.TrainingEvent.TrainingRetracted;
import org.waymark.monitoring.training.TrainingRegister;

/** Projections that are made again from all events are those that were kept up event by event. */
@FiguresTest
class RebuildTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);
    private static final List<String> BOTH = List.of(Ledger.NAME, TrainingRegister.NAME);

    @Autowired private Recorder recorder;
    @Autowired private EventStorageEngine events;
    @Autowired private Positions positions;
    @Autowired private Rebuild rebuild;
    @Autowired private Figures figures;
    @Autowired private JdbcClient jdbc;
    @Autowired private DataSource database;

    @Test
    void aRebuiltLedgerIsTheSameToTheLastRow() {
        await(
                recorder.record(
                        log("REBUILT", counted(people("teacher", 4), people("judge", 2))), STAFF));
        List<Map<String, Object>> before = ledger();

        rebuild.run(BOTH);

        assertThat(ledger()).isEqualTo(before);
        await(recorder.record(log("REBUILT", counted(people("teacher", 1))), STAFF));
        assertThat(trained("REBUILT")).isEqualTo(7);
    }

    /** More corrections than a rebuild keeps waiting, each many batches after what it corrects. */
    @Test
    void whatWasCorrectedMuchLaterIsTheSameToo() {
        List<String> ids =
                IntStream.range(0, 5_500).mapToObj(n -> UUID.randomUUID().toString()).toList();
        append(ids, id -> event(id, 0, held(id, 4)));
        append(ids, id -> event(id, 1, corrected(id, 3)));
        append(ids.subList(0, 900), id -> event(id, 2, corrected(id, 2)));
        append(ids.subList(0, 300), id -> event(id, 3, new TrainingRetracted(id, "Twice", TODAY)));
        await(recorder.record(log("LATER", counted(people("teacher", 1))), STAFF));
        List<Map<String, Object>> before = ledger();
        List<Map<String, Object>> registered = register();
        List<String> indexes = indexes();
        assertThat(trained("LATER")).isEqualTo(4_600 * 3 + 600 * 2 + 1);

        rebuild.run(BOTH);

        assertThat(ledger()).isEqualTo(before);
        assertThat(register()).isEqualTo(registered);
        assertThat(indexes()).isEqualTo(indexes);
    }

    private void append(List<String> ids, Function<String, DomainEventMessage<?>> event) {
        events.appendEvents(ids.stream().map(event).toList());
    }

    private static DomainEventMessage<?> event(String id, long sequence, TrainingEvent event) {
        return new GenericDomainEventMessage<>(
                "Training", id, sequence, event, MetaData.with("actor", "someone"));
    }

    private static TrainingHeld held(String id, long teachers) {
        return new TrainingHeld(
                id,
                inBurgas("LATER"),
                "2013-08-12",
                "2013-08-15",
                counted(people("teacher", teachers)));
    }

    private static TrainingCorrected corrected(String id, long teachers) {
        return new TrainingCorrected(
                id,
                inBurgas("LATER"),
                "2013-08-12",
                "2013-08-15",
                counted(people("teacher", teachers)),
                "Some left early");
    }

    private List<Map<String, Object>> register() {
        return jdbc.sql("SELECT * FROM projection.training_register ORDER BY id")
                .query()
                .listOfRows();
    }

    /** What each index and key of both projections holds, whatever its name. */
    private List<String> indexes() {
        return jdbc.sql(
                        """
                        SELECT regexp_replace(indexdef, 'INDEX \\S+ ', 'INDEX ') FROM pg_indexes
                        WHERE schemaname = 'projection' AND tablename IN
                            ('training_register', 'ledger_fact', 'ledger_dimensions', 'ledger_same_person')
                        ORDER BY 1
                        """)
                .query(String.class)
                .list();
    }

    @Test
    void whatIsRecordedMeanwhileIsInTheRebuiltTablesToo() throws Exception {
        AtomicBoolean rebuilding = new AtomicBoolean(true);
        try (ExecutorService someone = Executors.newSingleThreadExecutor()) {
            Future<List<Receipt>> recorded = someone.submit(() -> recordWhile(rebuilding));
            try {
                for (int again = 0; again < 5; again++) {
                    rebuild.run(BOTH);
                }
            } finally {
                rebuilding.set(false);
            }
            await(recorded.get().getLast());

            assertThat(trained("MEANWHILE")).isEqualTo(2L * recorded.get().size());
            assertThat(registered("MEANWHILE")).isEqualTo(recorded.get().size());
        }
        List<Map<String, Object>> kept = ledger();
        rebuild.run(BOTH);
        assertThat(ledger()).isEqualTo(kept);
    }

    /** Trainings of three people, each corrected to two. */
    private List<Receipt> recordWhile(AtomicBoolean rebuilding) {
        List<Receipt> corrections = new ArrayList<>();
        do {
            LogTraining training = log("MEANWHILE", counted(people("teacher", 3)));
            recorder.record(training, STAFF);
            corrections.add(
                    recorder.record(
                            correct(training.trainingId(), counted(people("teacher", 2))), STAFF));
        } while (rebuilding.get());
        return corrections;
    }

    @Test
    void aRebuildThatCannotBeWrittenSaysSoAndLeavesTheLedgerAsItIs() {
        await(recorder.record(log("UNWRITTEN", counted(people("teacher", 4))), STAFF));
        List<Map<String, Object>> before = ledger();
        jdbc.sql("ALTER TABLE projection.ledger_fact ADD CONSTRAINT none CHECK (false) NOT VALID")
                .update();
        try {
            assertThatThrownBy(() -> rebuild.run(List.of(Ledger.NAME)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseInstanceOf(SQLException.class);
            assertThat(ledger()).isEqualTo(before);
        } finally {
            jdbc.sql("ALTER TABLE projection.ledger_fact DROP CONSTRAINT none").update();
        }
        rebuild.run(List.of(Ledger.NAME));
        assertThat(ledger()).isEqualTo(before);
    }

    @Test
    void aNodeDoesNotRebuildWhileAnotherDoes() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + RebuildTables.LOCK + ")");
            assertThatThrownBy(() -> rebuild.run(BOTH))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("Another rebuild is going on");
            statement.execute("SELECT pg_advisory_unlock(" + RebuildTables.LOCK + ")");
        }
        rebuild.run(BOTH);
    }

    private long registered(String programme) {
        return jdbc.sql(
                        "SELECT count(*) FROM projection.training_register WHERE programme ="
                                + " :programme")
                .param("programme", programme)
                .query(Long.class)
                .single();
    }

    private void await(Receipt receipt) {
        positions.await(receipt.position(), Ledger.NAME, TrainingRegister.NAME);
    }

    private List<Map<String, Object>> ledger() {
        return jdbc.sql("SELECT * FROM projection.ledger_fact ORDER BY position, ordinal")
                .query()
                .listOfRows();
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
}
