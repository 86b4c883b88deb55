package org.waymark.monitoring.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/**
 * Axon's JDBC event storage on PostgreSQL, with two differences: an append answers the positions it
 * got, and a reader of history finds its next chunk fetched already.
 */
final class WaymarkEventStorageEngine extends JdbcEventStorageEngine {

    private static final String APPEND =
            """
            INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                type, time_stamp, payload_type, payload_revision, payload, meta_data)
            SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[], ?::text[],
                ?::text[], ?::text[]) RETURNING global_index
            """;
    private static final String APPEND_ONE =
            """
            INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                type, time_stamp, payload_type, payload_revision, payload, meta_data)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING global_index
            """;

    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final Executor prefetching;

    WaymarkEventStorageEngine(
            Builder builder,
            ConnectionProvider connections,
            TransactionManager transactions,
            Executor prefetching) {
        super(builder);
        this.connections = connections;
        this.transactions = transactions;
        this.prefetching = prefetching;
    }

    /**
     * Appends all events by one statement, so that either all of them are stored or none, even
     * outside a transaction.
     */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        transactions.executeInTransaction(() -> append(events, serializer));
    }

    private void append(List<? extends EventMessage<?>> events, Serializer serializer) {
        Connection connection = getConnection();
        try (PreparedStatement statement =
                connection.prepareStatement(events.size() == 1 ? APPEND_ONE : APPEND)) {
            if (events.size() == 1) {
                bindOne(statement, (DomainEventMessage<?>) events.getFirst(), serializer);
            } else {
                new AppendedColumns(events, serializer).bind(connection, statement);
            }
            LastAppend.remember(lastPosition(statement), (DomainEventMessage<?>) events.getLast());
        } catch (SQLException e) {
            handlePersistenceException(e, events.getFirst());
        } finally {
            JdbcUtils.closeQuietly(connection);
        }
    }

    private static void bindOne(
            PreparedStatement statement, DomainEventMessage<?> event, Serializer serializer)
            throws SQLException {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        statement.setString(1, event.getIdentifier());
        statement.setString(2, event.getAggregateIdentifier());
        statement.setLong(3, event.getSequenceNumber());
        statement.setString(4, event.getType());
        statement.setTimestamp(5, Timestamp.from(event.getTimestamp()));
        statement.setString(6, payload.getType().getName());
        statement.setString(7, payload.getType().getRevision());
        statement.setString(8, payload.getData());
        statement.setString(9, event.serializeMetaData(serializer, String.class).getData());
    }

    private static long lastPosition(PreparedStatement statement) throws SQLException {
        long last = 0;
        try (ResultSet positions = statement.executeQuery()) {
            while (positions.next()) {
                last = Math.max(last, positions.getLong(1));
            }
        }
        return last;
    }

    /** The time is kept in a {@code timestamptz}; Axon expects its ISO 8601 text. */
    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant().toString();
    }

    /**
     * Reads history in chunks and fetches one chunk ahead on another thread, so that handling and
     * reading overlap.
     */
    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(
            TrackingToken token, boolean mayBlock) {
        return new ChunkAhead(
                        token,
                        last -> fetchTrackedEvents(last, batchSize()),
                        batchSize(),
                        prefetching)
                .stream();
    }

    @Override
    protected Connection getConnection() {
        try {
            return connections.getConnection();
        } catch (SQLException e) {
            throw new org.axonframework.eventsourcing.eventstore.EventStoreException(
                    "No database connection for the event store", e);
        }
    }
}
