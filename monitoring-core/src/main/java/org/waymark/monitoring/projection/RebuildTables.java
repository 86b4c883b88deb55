package org.waymark.monitoring.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.monitoring.kernel.RuleBroken;

/** The scratch tables of a rebuild, and the moment in which they become the live ones. */
@Component
class RebuildTables {

    static final String SCRATCH = "projection_rebuild";

    /** Enough to sort the index of a million rows without a file. */
    private static final String SORTING_MEMORY = "128MB";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Positions positions;
    private final java.util.concurrent.atomic.AtomicBoolean running =
            new java.util.concurrent.atomic.AtomicBoolean();

    private final List<String> postponed = new ArrayList<>();

    RebuildTables(JdbcClient jdbc, TransactionTemplate transaction, Positions positions) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.positions = positions;
    }

    void onlyOneAtATime(Runnable rebuild) {
        RuleBroken.require(
                running.compareAndSet(false, true),
                "OneRebuildAtATime",
                "Another rebuild is going on. Wait for it.");
        try {
            rebuild.run();
        } finally {
            running.set(false);
        }
    }

    /** Empty copies of the tables, and no trace of a rebuild that was interrupted. */
    void begin(List<Projection> projections) {
        transaction.executeWithoutResult(status -> {
            execute("DROP SCHEMA IF EXISTS " + SCRATCH + " CASCADE");
            execute("CREATE SCHEMA " + SCRATCH);
            execute("DELETE FROM event_store.token_entry WHERE processor_name LIKE '%-rebuild'");
            execute(
                    "DELETE FROM event_store.dead_letter_entry WHERE processing_group LIKE"
                            + " '%-rebuild'");
            tables(projections)
                    .forEach(table ->
                            execute(
                                    "CREATE TABLE %s.%s (LIKE %s.%s INCLUDING ALL) WITH (autovacuum_enabled = false)"
                                            .formatted(SCRATCH, table, Batch.LIVE, table)));
            postpone(projections);
        });
    }

    /**
     * Drops the indexes that only readers need, to make them once the rows are there: row by row
     * they would cost more than the rows.
     */
    private void postpone(List<Projection> projections) {
        postponed.clear();
        for (String table : tables(projections)) {
            for (Index index : readersIndexes(table)) {
                execute("DROP INDEX " + index.name());
                postponed.add(index.definition());
            }
        }
    }

    /** Makes the indexes that readers need, two at a time. */
    void makeIndexes() {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<CompletableFuture<Void>> all =
                    postponed.stream()
                            .map(index -> CompletableFuture.runAsync(() -> makeIndex(index), two))
                            .toList();
            all.forEach(CompletableFuture::join);
        }
        postponed.clear();
    }

    private void makeIndex(String definition) {
        transaction.executeWithoutResult(status -> {
            execute("SET LOCAL maintenance_work_mem = '" + SORTING_MEMORY + "'");
            execute(definition);
        });
    }

    private record Index(String name, String definition) {}

    private List<Index> readersIndexes(String table) {
        return jdbc.sql(
                        """
                        SELECT indexrelid::regclass, pg_get_indexdef(indexrelid) FROM pg_index
                        WHERE indrelid = CAST(:table AS regclass) AND NOT indisunique
                        """)
                .param("table", SCRATCH + "." + table)
                .query((row, n) -> new Index(row.getString(1), row.getString(2)))
                .list();
    }

    /**
     * Puts the rebuilt tables in the place of the live ones, unless the live ones are ahead, by an
     * event that the rebuild has passed over, perhaps. The live projections then go on from their
     * own position; events that both have seen change nothing.
     */
    boolean swap(String processor, List<String> names, List<Projection> projections) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    tables(projections)
                            .forEach(table ->
                                    execute(
                                            "LOCK TABLE "
                                                    + Batch.LIVE
                                                    + "."
                                                    + table
                                                    + " IN ACCESS EXCLUSIVE MODE"));
                    long live = names.stream().mapToLong(positions::of).max().orElse(0);
                    if (positions.of(processor) < live || positions.hasPassedOver(processor)) {
                        return false;
                    }
                    tables(projections).forEach(RebuildTables.this::exchange);
                    takeOverDeadLetters(names);
                    return true;
                }));
    }

    private void exchange(String table) {
        execute("DROP TABLE " + Batch.LIVE + "." + table);
        execute("ALTER TABLE " + SCRATCH + "." + table + " RESET (autovacuum_enabled)");
        execute("ALTER TABLE " + SCRATCH + "." + table + " SET SCHEMA " + Batch.LIVE);
    }

    /** What the rebuild could not take replaces what the live projections could not take. */
    private void takeOverDeadLetters(List<String> names) {
        for (String name : names) {
            jdbc.sql("DELETE FROM event_store.dead_letter_entry WHERE processing_group = :name")
                    .param("name", name)
                    .update();
            jdbc.sql(
                            "UPDATE event_store.dead_letter_entry SET processing_group = :name"
                                    + " WHERE processing_group = :rebuilt")
                    .param("name", name)
                    .param("rebuilt", name + "-rebuild")
                    .update();
        }
    }

    void forget(String processor) {
        jdbc.sql("DELETE FROM event_store.token_entry WHERE processor_name = :name")
                .param("name", processor)
                .update();
    }

    private static List<String> tables(List<Projection> projections) {
        return projections.stream().flatMap(projection -> projection.tables().stream()).toList();
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }
}
