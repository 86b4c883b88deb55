package org.waymark.monitoring.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.monitoring.testing.Trainings.correct;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.log;
import static org.waymark.monitoring.testing.Trainings.people;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingCommand.RecordAttendance;

@FiguresTest
class RecordingTest {

    private static final Actor STAFF = Actor.of("a-random-id", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private TransactionManager transactions;
    @Autowired private TransactionTemplate transaction;
    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient jdbc;

    @Test
    void eventsAndProjectionsShareSpringsTransactions() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void axonsUsageReporterIsNotThere() {
        assertThat(context.getBeansOfType(org.axonframework.updates.UpdateChecker.class)).isEmpty();
        assertThat(context.getBeansOfType(org.axonframework.updates.UpdateCheckerHttpClient.class))
                .isEmpty();
    }

    @Test
    void storesReadableJsonUnderAStableNameWithWhoAndWhence() {
        LogTraining log = log("STORED", counted(people("teacher", 3)));
        Receipt receipt = recorder.record(log, STAFF);

        assertThat(
                        jdbc.sql(
                                        "SELECT payload_type, payload, meta_data FROM"
                                            + " event_store.domain_event_entry WHERE global_index ="
                                            + " :at")
                                .param("at", receipt.position())
                                .query()
                                .singleRow())
                .hasEntrySatisfying(
                        "payload_type", type -> assertThat(type).isEqualTo("training.TrainingHeld"))
                .hasEntrySatisfying(
                        "payload",
                        json -> assertThat((String) json).contains("\"place\":\"Burgas\""))
                .hasEntrySatisfying(
                        "meta_data",
                        json ->
                                assertThat((String) json)
                                        .contains(
                                                "\"actor\":\"a-random-id\"",
                                                "\"role\":\"STAFF\"",
                                                "\"source\":\"api\"",
                                                "\"correlation\""));
    }

    @Test
    void theSameCommandTwiceIsStoredOnce() {
        LogTraining log = log("TWICE", counted(people("teacher", 3)));
        Expectation same = new Expectation(null, "print-1");

        Receipt first = recorder.record(log, STAFF, same);
        Receipt again = recorder.record(log, STAFF, same);

        assertThat(again).isEqualTo(new Receipt(first.position(), first.version(), true));
        assertThat(events(log)).isEqualTo(1);
    }

    @Test
    void anotherRecordUnderATakenIdIsRefused() {
        LogTraining log = log("TAKEN", counted(people("teacher", 3)));
        recorder.record(log, STAFF, new Expectation(null, "print-2"));

        assertThatThrownBy(() -> recorder.record(log, STAFF, new Expectation(null, "print-3")))
                .isInstanceOf(IdTaken.class);
    }

    @Test
    void aChangeOnAnOldVersionIsRefusedAndItsRepetitionIsAnswered() {
        LogTraining log = log("VERSIONS", counted(people("teacher", 3)));
        recorder.record(log, STAFF);
        var change = correct(log.trainingId(), counted(people("teacher", 2)));

        Receipt first = recorder.record(change, STAFF, new Expectation(1L, "print-4"));
        Receipt again = recorder.record(change, STAFF, new Expectation(1L, "print-4"));

        assertThat(first.version()).isEqualTo(2);
        assertThat(again).isEqualTo(new Receipt(first.position(), 2, true));
        assertThatThrownBy(() -> recorder.record(change, STAFF, new Expectation(1L, "print-5")))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void aCommandGoesWithTheTransactionAroundIt() {
        LogTraining log = log("ROLLEDBACK", counted(people("teacher", 3)));

        transaction.executeWithoutResult(status -> {
            recorder.record(log, STAFF);
            status.setRollbackOnly();
        });

        assertThat(events(log)).isZero();
    }

    @Test
    void aCommandForARecordThatIsNotThereIsRefused() {
        var attendance =
                new RecordAttendance(
                        log("NOWHERE", counted()).trainingId(), counted(people("teacher", 1)));

        assertThatThrownBy(() -> recorder.record(attendance, STAFF))
                .isInstanceOf(org.axonframework.modelling.command.AggregateNotFoundException.class);
    }

    @Test
    void ofManyThatShareACommitOnlyTheOneAtFaultIsRefused() throws Exception {
        LogTraining taken = log("SHARED-TAKEN", counted(people("teacher", 3)));
        recorder.record(taken, STAFF, new Expectation(null, "print-6"));
        List<LogTraining> fresh =
                IntStream.range(0, 60)
                        .mapToObj(n -> log("SHARED-" + n, counted(people("teacher", 3))))
                        .toList();
        List<Callable<Receipt>> all = new ArrayList<>();
        for (int n = 0; n < fresh.size(); n++) {
            LogTraining mine = fresh.get(n);
            Expectation print = new Expectation(null, "print-shared-" + n);
            all.add(() -> recorder.record(mine, STAFF));
            all.add(() -> recorder.record(taken, STAFF, print));
        }

        try (var clients = Executors.newFixedThreadPool(32)) {
            var outcomes = clients.invokeAll(all);
            for (int n = 0; n < fresh.size(); n++) {
                Receipt receipt = outcomes.get(2 * n).get();
                assertThat(recordAt(receipt.position()))
                        .isEqualTo(fresh.get(n).trainingId().value());
                assertThat(outcomes.get(2 * n + 1))
                        .failsWithin(Duration.ofSeconds(10))
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(IdTaken.class);
            }
        }
        assertThat(events(taken)).isEqualTo(1);
    }

    private String recordAt(long position) {
        return jdbc.sql(
                        "SELECT aggregate_identifier FROM event_store.domain_event_entry WHERE"
                                + " global_index = :at")
                .param("at", position)
                .query(String.class)
                .single();
    }

    @Test
    void manyAtOnceOnOneRecordAreAllStored() throws Exception {
        LogTraining log = log("CROWD", counted(people("teacher", 3)));
        recorder.record(log, STAFF);
        List<Callable<Receipt>> changes =
                IntStream.range(0, 16)
                        .<Callable<Receipt>>mapToObj(n ->
                                () ->
                                        recorder.record(
                                                correct(
                                                        log.trainingId(),
                                                        counted(people("teacher", n))),
                                                STAFF))
                        .toList();

        try (var executor = Executors.newFixedThreadPool(8)) {
            for (var done : executor.invokeAll(changes)) {
                assertThat(done.get().position()).isPositive();
            }
        }

        assertThat(events(log)).isEqualTo(17);
    }

    private long events(LogTraining log) {
        return jdbc.sql(
                        "SELECT count(*) FROM event_store.domain_event_entry WHERE"
                                + " aggregate_identifier = :id")
                .param("id", log.trainingId().value())
                .query(Long.class)
                .single();
    }
}
