package org.waymark.monitoring.eventstore;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Axon's JDBC event storage on PostgreSQL, with four differences: an append answers the positions
 * it got, appends at the same time share a commit, a reader of history finds its next chunk fetched
 * already, and an event that is read knows its own place.
 */
final class WaymarkEventStorageEngine extends JdbcEventStorageEngine {

    /**
     * How long a reader waits for an event whose followers it has read. Longer than any transaction
     * can last, since what it does not wait for is never counted; the ordinary ten seconds are not.
     */
    static final Duration GAP_TIMEOUT = Duration.ofMinutes(10);

    /** How many followers such an event may have; more than can be stored in that time. */
    static final int MAX_GAP_OFFSET = 10_000_000;

    private final ConnectionProvider connections;
    private final Executor prefetching;
    private final SharedCommits shared;

    WaymarkEventStorageEngine(
            Builder builder, ConnectionProvider connections, Executor prefetching) {
        super(builder);
        this.connections = connections;
        this.prefetching = prefetching;
        this.shared = new SharedCommits(connections);
    }

    /**
     * Appends all events by one statement, so that either all of them are stored or none. Within a
     * transaction of the caller they are a part of it, those of a bulk are put aside; otherwise
     * they share a commit with those that arrive at the same time, and are durable when this
     * returns.
     */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (StagedEvents.CURRENT.isBound()) {
            StagedEvents.CURRENT.get().add(events, serializer);
            return;
        }
        List<AppendRow> rows =
                events.stream()
                        .map(event -> AppendRow.of((DomainEventMessage<?>) event, serializer))
                        .toList();
        try {
            Map<String, Long> positions =
                    TransactionSynchronizationManager.isActualTransactionActive()
                            ? appendWithinTransaction(rows)
                            : shared.append(rows);
            DomainEventMessage<?> last = (DomainEventMessage<?>) events.getLast();
            LastAppend.remember(requireNonNull(positions.get(last.getIdentifier())), last);
        } catch (SQLException e) {
            handlePersistenceException(e, events.getFirst());
        }
    }

    private Map<String, Long> appendWithinTransaction(List<AppendRow> rows) throws SQLException {
        Connection connection = getConnection();
        try {
            return AppendStatement.run(connection, rows);
        } finally {
            JdbcUtils.closeQuietly(connection);
        }
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

    /** The time is kept in a {@code timestamptz}; Axon expects its ISO 8601 text. */
    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant().toString();
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        return new EventRow(row, schema());
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(
            ResultSet row, @Nullable GapAwareTrackingToken previous) throws SQLException {
        EventRow event = new EventRow(row, schema());
        long position = row.getLong(schema().globalIndexColumn());
        return new PlacedEventData(
                token(previous, position, event.getTimestamp()), event, position);
    }

    /**
     * As Axon's own, from a time that need not be parsed.
     *
     * @param previous null before the first event
     */
    private static GapAwareTrackingToken token(
            @Nullable GapAwareTrackingToken previous, long position, Instant recordedAt) {
        boolean mayComeLate =
                recordedAt.isAfter(GenericEventMessage.clock.instant().minus(GAP_TIMEOUT));
        if (previous != null) {
            return previous.advanceTo(position, mayComeLate ? MAX_GAP_OFFSET : 0);
        }
        return GapAwareTrackingToken.newInstance(
                position, mayComeLate ? LongStream.range(1, position).boxed().toList() : List.of());
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
