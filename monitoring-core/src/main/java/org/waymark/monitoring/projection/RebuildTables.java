package org.waymark.monitoring.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.monitoring.kernel.RuleBroken;

/** The scratch tables of a rebuild, and the moment in which they become the live ones. */
@Component
class RebuildTables {

    private static final String SCRATCH = Destination.SCRATCH.schema();

    /** Less than the second after which PostgreSQL ends one of two that wait for each other. */
    private static final String PATIENCE = "400ms";

    /** More than the second after which an automatic vacuum gives way. */
    private static final String PATIENCE_WITH_VACUUM = "3s";

    /** What PostgreSQL says then: {@code lock_not_available}, {@code deadlock_detected}. */
    private static final Set<String> OTHERS_HOLD_IT = Set.of("55P03", "40P01");

    /** So often it is sent to the disk, which would otherwise have all of it at the end. */
    private static final String WRITTEN_AT_ONCE = "1MB";

    /** Enough to sort the index of a million rows without a file. */
    private static final String SORTING_MEMORY = "128MB";

    /** At the end of the owner of a claim that a rebuild has ended: nobody's name. */
    private static final String ENDED = "!";

    /** Of all nodes on a database one rebuilds; its lock ends with its connection. */
    static final long LOCK = 7_105_220_002L;

    private final JdbcClient jdbc;
    private final JdbcTemplate lock;
    private final TransactionTemplate transaction;
    private final Positions positions;

    RebuildTables(
            JdbcClient jdbc,
            JdbcTemplate lock,
            TransactionTemplate transaction,
            Positions positions) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.transaction = transaction;
        this.positions = positions;
    }

    /** Of all nodes; the lock needs a connection of its own, since it outlives transactions. */
    void onlyOneAtATime(Runnable rebuild) {
        lock.execute(
                (ConnectionCallback<Boolean>)
                        connection -> {
                            RuleBroken.require(
                                    locks(connection, "pg_try_advisory_lock"),
                                    "OneRebuildAtATime",
                                    "Another rebuild is going on. Wait for it.");
                            try {
                                rebuild.run();
                            } finally {
                                locks(connection, "pg_advisory_unlock");
                            }
                            return true;
                        });
    }

    private static boolean locks(Connection connection, String function) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer =
                        statement.executeQuery("SELECT %s(%d)".formatted(function, LOCK))) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    /** Leaves no trace of a rebuild that was interrupted. */
    void begin() {
        transaction.executeWithoutResult(status -> {
            execute("DROP SCHEMA IF EXISTS " + SCRATCH + " CASCADE");
            execute("CREATE SCHEMA " + SCRATCH);
            execute(
                    "DELETE FROM event_store.dead_letter_entry WHERE processing_group LIKE"
                            + " '%-rebuild'");
        });
    }

    /** Empty copies of the live tables of these projections. */
    ScratchWriter.Tables of(List<Projection> projections) {
        return new Copies(tables(projections));
    }

    private final class Copies implements ScratchWriter.Tables {

        private final List<String> tables;
        private final List<String> postponed = new ArrayList<>();

        private Copies(List<String> tables) {
            this.tables = tables;
        }

        @Override
        public void make() {
            // Between two writes it may read many events that concern no table of these.
            execute("SET LOCAL idle_in_transaction_session_timeout = 0");
            execute("SET LOCAL backend_flush_after = '" + WRITTEN_AT_ONCE + "'");
            execute("SET LOCAL maintenance_work_mem = '" + SORTING_MEMORY + "'");
            // The other writer needs its processor, until it is done.
            execute("SET LOCAL max_parallel_maintenance_workers = 1");
            for (String table : tables) {
                execute(
                        "CREATE TABLE %s (LIKE %s INCLUDING ALL) WITH (autovacuum_enabled = false)"
                                .formatted(
                                        Destination.NEW.table(table),
                                        Destination.LIVE.table(table)));
                postponeIndexes(table);
            }
        }

        /**
         * Drops the indexes that only readers need, to make them once the rows are there: row by
         * row they would cost more than the rows.
         */
        private void postponeIndexes(String table) {
            for (Index index : readersIndexes(table)) {
                execute("DROP INDEX " + index.name());
                postponed.add(index.definition());
            }
        }

        @Override
        public void makeIndexes() {
            postponed.forEach(RebuildTables.this::execute);
        }
    }

    private record Index(String name, String definition) {}

    private List<Index> readersIndexes(String table) {
        return jdbc.sql(
                        """
                        SELECT indexrelid::regclass, pg_get_indexdef(indexrelid) FROM pg_index
                        WHERE indrelid = CAST(:table AS regclass) AND NOT indisunique
                        """)
                .param("table", Destination.SCRATCH.table(table))
                .query((row, n) -> new Index(row.getString(1), row.getString(2)))
                .list();
    }

    /**
     * Puts the rebuilt tables in the place of the live ones, after a last look for new events while
     * nobody writes the live ones. Not when somebody holds these, and not when they are ahead, by
     * an event that the rebuild has passed over, perhaps. The live projections then go on from
     * their own position, under a claim of their own; events that both have seen change nothing.
     */
    boolean swap(RebuildReader reader, List<String> names, List<Projection> projections) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    if (!holdsLive(names, projections)) {
                        status.setRollbackOnly();
                        return false;
                    }
                    reader.readOn();
                    TrackingToken reached = reader.reached();
                    long live = names.stream().mapToLong(positions::of).max().orElse(0);
                    if (position(reached) < live || positions.hasPassedOver(reached)) {
                        return false;
                    }
                    tables(projections).forEach(this::exchange);
                    takeOverDeadLetters(names);
                    return true;
                }));
    }

    /**
     * Holds the live claims and tables, or gives up soon: those who read wait behind it, and
     * whoever writes them in another order would wait for it while it waits for them.
     */
    private boolean holdsLive(List<String> names, List<Projection> projections) {
        try {
            // Holds up neither readers nor writers, only a vacuum, which may take long.
            lockLive(projections, "SHARE UPDATE EXCLUSIVE", PATIENCE_WITH_VACUUM);
            execute("SET LOCAL lock_timeout = '" + PATIENCE + "'");
            // First, as a live projection stores how far it has read before it writes its tables.
            names.forEach(this::endClaim);
            lockLive(projections, "ACCESS EXCLUSIVE", PATIENCE);
            return true;
        } catch (DataAccessException e) {
            if (e.getRootCause() instanceof SQLException cause
                    && OTHERS_HOLD_IT.contains(String.valueOf(cause.getSQLState()))) {
                return false;
            }
            throw e;
        }
    }

    private void lockLive(List<Projection> projections, String mode, String patience) {
        execute("SET LOCAL lock_timeout = '" + patience + "'");
        for (String table : tables(projections)) {
            execute("LOCK TABLE %s IN %s MODE".formatted(Destination.LIVE.table(table), mode));
        }
    }

    /**
     * A live projection remembers which records had dead letters when it began, in whatever process
     * it runs, and would let a correction overtake the dead letters that it is given now. When it
     * finds its claim in another's name it begins afresh; also in the middle of a batch, of which
     * nothing is kept. Nobody takes the claim before it expires, so a live projection in another
     * process pauses for some seconds. One that stands still for longer than that would notice
     * nothing, as it would not notice that another has taken its place.
     */
    private void endClaim(String name) {
        jdbc.sql(
                        """
                        UPDATE event_store.token_entry SET owner = rtrim(owner, :ended) || :ended, timestamp = :now
                        WHERE processor_name = :name AND owner IS NOT NULL
                        """)
                .param("ended", ENDED)
                .param("now", DateTimeUtils.formatInstant(AbstractTokenEntry.clock.instant()))
                .param("name", name)
                .update();
    }

    /** Lets a live projection go on at once that this process has stopped since the swap. */
    void freeOwnClaim(String name) {
        jdbc.sql(
                        "UPDATE event_store.token_entry SET owner = NULL WHERE processor_name ="
                                + " :name AND owner = :own")
                .param("name", name)
                .param("own", ProcessorConfiguration.NODE + ENDED)
                .update();
    }

    private static long position(@Nullable TrackingToken reached) {
        return reached == null ? 0 : reached.position().orElse(0);
    }

    private void exchange(String table) {
        String rebuilt = Destination.SCRATCH.table(table);
        execute("DROP TABLE " + Destination.LIVE.table(table));
        execute("ALTER TABLE " + rebuilt + " RESET (autovacuum_enabled)");
        execute("ALTER TABLE " + rebuilt + " SET SCHEMA " + Destination.LIVE.schema());
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

    private static List<String> tables(List<Projection> projections) {
        return projections.stream().flatMap(projection -> projection.tables().stream()).toList();
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }
}
