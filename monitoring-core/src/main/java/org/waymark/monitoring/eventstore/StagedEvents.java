package org.waymark.monitoring.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Where the events of a bulk are put while its commands are being handled: aside, so that they take
 * no positions in the event store before it is certain that all of them will be stored.
 */
final class StagedEvents {

    /** Bound while a bulk is being recorded or rehearsed in this thread. */
    static final ScopedValue<StagedEvents> CURRENT = ScopedValue.newInstance();

    private static final int ROWS_PER_STATEMENT = 1_000;

    private final @Nullable ConnectionProvider connections;
    private final List<AppendRow> rows = new ArrayList<>();

    private StagedEvents(@Nullable ConnectionProvider connections) {
        this.connections = connections;
    }

    /** Events go into the table of the present transaction that {@link AppendStatement} names. */
    static StagedEvents inTransaction(ConnectionProvider connections) {
        return new StagedEvents(connections);
    }

    /** Events are forgotten. */
    static StagedEvents forgotten() {
        return new StagedEvents(null);
    }

    void add(List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        if (connections == null) {
            return;
        }
        events.forEach(event -> rows.add(AppendRow.of((DomainEventMessage<?>) event, serializer)));
        if (rows.size() >= ROWS_PER_STATEMENT) {
            write();
        }
    }

    /** Writes what is still held in memory. */
    void write() throws SQLException {
        if (connections == null || rows.isEmpty()) {
            return;
        }
        Connection connection = connections.getConnection();
        try {
            AppendStatement.stage(connection, rows);
        } finally {
            JdbcUtils.closeQuietly(connection);
        }
        rows.clear();
    }
}
