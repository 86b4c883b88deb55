package org.waymark.monitoring.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/**
 * An event as it lies in its table, in the bytes that are parsed. Axon's own keeps the time as a
 * text, and parses it again whenever it is asked.
 */
final class EventRow implements DomainEventData<byte[]> {

    private final String type;
    private final String aggregateIdentifier;
    private final long sequenceNumber;
    private final String eventIdentifier;
    private final Instant timestamp;
    private final String payloadType;
    private final @Nullable String payloadRevision;
    private final byte[] payload;
    private final byte[] metaData;

    EventRow(ResultSet row, EventSchema columns) throws SQLException {
        type = row.getString(columns.typeColumn());
        aggregateIdentifier = row.getString(columns.aggregateIdentifierColumn());
        sequenceNumber = row.getLong(columns.sequenceNumberColumn());
        eventIdentifier = row.getString(columns.eventIdentifierColumn());
        timestamp = row.getTimestamp(columns.timestampColumn()).toInstant();
        payloadType = row.getString(columns.payloadTypeColumn());
        payloadRevision = row.getString(columns.payloadRevisionColumn());
        payload = row.getBytes(columns.payloadColumn());
        metaData = row.getBytes(columns.metaDataColumn());
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public String getAggregateIdentifier() {
        return aggregateIdentifier;
    }

    @Override
    public long getSequenceNumber() {
        return sequenceNumber;
    }

    @Override
    public String getEventIdentifier() {
        return eventIdentifier;
    }

    @Override
    public Instant getTimestamp() {
        return timestamp;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(metaData, byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(payload, byte[].class, payloadType, payloadRevision);
    }
}
