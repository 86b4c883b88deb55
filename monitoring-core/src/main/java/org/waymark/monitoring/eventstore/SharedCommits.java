package org.waymark.monitoring.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcUtils;

/**
 * Stores the events of commands that arrive at the same time by one statement and one commit, as
 * PostgreSQL itself lets commits share one write of its log. Each caller returns when its own
 * events are durable. There is no thread and no waiting for more: whoever comes first stores alone,
 * and those who come meanwhile are stored together by one of them.
 */
final class SharedCommits {

    /** Integrity violations, class 23 of the SQL standard: the fault of one caller's events. */
    private static final String INTEGRITY = "23";

    private static final int MOST_ROWS = 1_000;

    private final ConnectionProvider connections;
    private final Queue<Caller> waiting = new ArrayDeque<>();
    private boolean busy;

    SharedCommits(ConnectionProvider connections) {
        this.connections = connections;
    }

    /** One caller's events; completed with true when it is its turn to store for those waiting. */
    private record Caller(
            List<AppendRow> rows,
            CompletableFuture<Boolean> turnOrDone,
            CompletableFuture<Map<String, Long>> positions) {}

    /**
     * Stores the events durably.
     *
     * @return the position that each event got, by the event's id
     * @throws SQLException when they were not stored, or nobody knows whether they were
     */
    Map<String, Long> append(List<AppendRow> rows) throws SQLException {
        Caller caller = new Caller(rows, new CompletableFuture<>(), new CompletableFuture<>());
        boolean first;
        synchronized (waiting) {
            waiting.add(caller);
            first = !busy;
            busy = true;
        }
        if (first || caller.turnOrDone().join()) {
            storeForAll();
        }
        try {
            return caller.positions().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw e;
        }
    }

    private void storeForAll() {
        List<Caller> together = next();
        try {
            storeTogether(together);
        } finally {
            passOn();
            together.forEach(caller -> caller.turnOrDone().complete(false));
        }
    }

    private List<Caller> next() {
        List<Caller> together = new ArrayList<>();
        int rows = 0;
        synchronized (waiting) {
            while (!waiting.isEmpty() && rows < MOST_ROWS) {
                Caller caller = waiting.remove();
                rows += caller.rows().size();
                together.add(caller);
            }
        }
        return together;
    }

    private void passOn() {
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                busy = false;
            } else {
                waiting.element().turnOrDone().complete(true);
            }
        }
    }

    private void storeTogether(List<Caller> callers) {
        try {
            store(callers);
        } catch (SQLException e) {
            if (callers.size() > 1 && String.valueOf(e.getSQLState()).startsWith(INTEGRITY)) {
                // Nothing was stored. Each for itself, so that only the one at fault is refused.
                callers.forEach(caller -> storeTogether(List.of(caller)));
            } else {
                callers.forEach(caller -> caller.positions().completeExceptionally(e));
            }
        } catch (RuntimeException | Error e) {
            callers.forEach(caller -> caller.positions().completeExceptionally(e));
        }
    }

    /** A single statement outside a transaction is one: it commits before it returns. */
    private void store(List<Caller> callers) throws SQLException {
        Connection connection = connections.getConnection();
        try {
            List<AppendRow> rows =
                    callers.stream().flatMap(caller -> caller.rows().stream()).toList();
            Map<String, Long> positions = AppendStatement.run(connection, rows);
            callers.forEach(caller -> caller.positions().complete(positions));
        } finally {
            JdbcUtils.closeQuietly(connection);
        }
    }
}
