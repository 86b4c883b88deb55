package org.waymark.monitoring.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.monitoring.testing.TestDatabase;

/** On a store as it is right after a large first import: full, and nobody has counted it yet. */
class BulkRecorderTest {

    private static final int EVENTS = 20_000;
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

    private static BulkRecorder recorder() {
        return new BulkRecorder(SimpleCommandBus.builder().build(), jdbc, transactions);
    }
}
