package org.waymark.monitoring.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.monitoring.testing.Trainings.correct;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.log;
import static org.waymark.monitoring.testing.Trainings.people;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
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
import org.waymark.monitoring.training.TrainingRegister;

/** Projections that are made again from all events are those that were kept up event by event. */
@FiguresTest
class RebuildTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);
    private static final List<String> BOTH = List.of(Ledger.NAME, TrainingRegister.NAME);

    @Autowired private Recorder recorder;
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
