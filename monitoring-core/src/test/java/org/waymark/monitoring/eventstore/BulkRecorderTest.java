package org.waymark.monitoring.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.monitoring.eventstore.BulkRecorder.Handled;
import org.waymark.monitoring.eventstore.SampleEvent.SampleRenamed;
import org.waymark.monitoring.testing.TestDatabase;

/** On a store as it is right after a large first import: full, and nobody has counted it yet. */
class BulkRecorderTest {

    private static final int EVENTS = 20_000;
    private static final Serializer EVENT_SERIALIZER =
            new StableNameSerializer(EventNames.onClassPath());
    private static JdbcTemplate jdbc;
    private static DataSourceTransactionManager transactions;

    @BeforeAll
    static void fill() {
        var source =
                new DriverManagerDataSource(TestDatabase.freshDatabase(), "postgres", "postgres");
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = new JdbcTemplate(source);
        transactions = new DataSourceTransactionManager(source);
        jdbc.execute("ALTER TABLE event_store.domain_event_entry SET (autovacuum_enabled = false)");
        jdbc.update(
                """
                INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                    type, time_stamp, payload_type, payload, meta_data)
                SELECT 'event-' || n, 'record-' || n / 2, n % 2, 'Training', now(), 'training.TrainingHeld',
                    repeat('x', 500), '{"fingerprint": "print-' || n || '"}'
                FROM generate_series(0, ? - 1) AS n
                """,
                EVENTS);
    }

    @Test
    void knowsEachRecordByTheFingerprintsOfAllItsEvents() {
        assertThat(recorder().known(List.of("record-3", "record-unheard-of")))
                .isEqualTo(Map.of("record-3", Set.of("print-6", "print-7")));
    }

    @Test
    void looksRecordsUpWithoutReadingTheWholeStore() {
        List<String> thousand = IntStream.range(0, 1_000).mapToObj(n -> "record-" + n).toList();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    assertThat(recorder().known(thousand)).hasSize(1_000);
                    assertThat(readInSequence()).isZero();
                });
    }

    /** Rows of the store that this transaction read one after another, without an index. */
    private static long readInSequence() {
        return jdbc.queryForList(
                        "SELECT seq_tup_read FROM pg_stat_xact_user_tables WHERE relid ="
                                + " 'event_store.domain_event_entry'::regclass",
                        Long.class)
                .getFirst();
    }

    @Test
    void takesThePositionsAfterTheLastAndLeavesTheNextToOthers() {
        long before = lastTaken();

        assertThat(record("one", "two", "three")).isEqualTo(before + 3);

        assertThat(positions("one", "two", "three"))
                .containsExactly(before + 1, before + 2, before + 3);
        assertThat(jdbc.queryForObject("SELECT nextval('event_store.global_index')", Long.class))
                .isEqualTo(before + 4);
    }

    @Test
    void beginsWithThePositionThatIsNextWhenNoneWasTaken() {
        long next = lastTaken() + 1;
        jdbc.queryForObject(
                "SELECT setval('event_store.global_index', ?, false)", Long.class, next);

        assertThat(record("first")).isEqualTo(next);
        assertThat(positions("first")).containsExactly(next);
    }

    @Test
    void takesNoPositionsWhenSomebodyElseWasFasterWithOneOfTheRecords() {
        long before = lastTaken();

        assertThatThrownBy(() -> record("new-1", "new-2", "record-3"))
                .isInstanceOf(ConcurrencyException.class);

        assertThat(positions("new-1", "new-2")).isEmpty();
        assertThat(lastTaken()).isEqualTo(before);
    }

    private static long record(String... recordIds) {
        BulkRecorder recorder = recorder();
        Handled handled =
                recorder.handle(
                        Actor.of("someone", "STAFF", Source.IMPORT),
                        bulk -> List.of(recordIds).forEach(id -> bulk.record(List.of(id), "same")));
        return recorder.record(store -> store.put(handled), () -> {});
    }

    private static long lastTaken() {
        return jdbc.queryForList("SELECT last_value FROM event_store.global_index", Long.class)
                .getFirst();
    }

    private static List<Long> positions(String... recordIds) {
        return jdbc.queryForList(
                "SELECT global_index FROM event_store.domain_event_entry WHERE"
                        + " aggregate_identifier = ANY (?) ORDER BY global_index",
                Long.class,
                (Object) recordIds);
    }

    /** Its commands are ids of records, each of which it makes. */
    private static BulkRecorder recorder() {
        SimpleCommandBus commands = SimpleCommandBus.builder().build();
        commands.subscribe(
                String.class.getName(),
                command -> {
                    String id = (String) command.getPayload();
                    StagedEvents.CURRENT
                            .get()
                            .add(
                                    List.of(
                                            new GenericDomainEventMessage<>(
                                                    "Sample",
                                                    id,
                                                    0,
                                                    new SampleRenamed(id, "A", "B"))),
                                    EVENT_SERIALIZER);
                    return id;
                });
        return new BulkRecorder(commands, jdbc, transactions);
    }
}
