package org.waymark.monitoring.eventstore;

import java.sql.Timestamp;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** One event as the event table holds it. */
record AppendRow(
        String eventId,
        String recordId,
        long sequenceNumber,
        String type,
        Timestamp timestamp,
        String payloadType,
        @Nullable String payloadRevision,
        String payload,
        String metadata) {

    static AppendRow of(DomainEventMessage<?> event, Serializer serializer) {
        SerializedObject<String> payload = event.serializePayload(serializer, String.class);
        return new AppendRow(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                Timestamp.from(event.getTimestamp()),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                event.serializeMetaData(serializer, String.class).getData());
    }
}
