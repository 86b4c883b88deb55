package org.waymark.monitoring.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.EventProcessingConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Events that a projection could not take, and those of the same record that wait behind them. They
 * hold back nothing else.
 */
@Component
public class DeadLetters {

    private final JdbcClient jdbc;
    private final EventProcessingConfiguration processing;

    DeadLetters(JdbcClient jdbc, EventProcessingConfiguration processing, MeterRegistry metrics) {
        this.jdbc = jdbc;
        this.processing = processing;
        Gauge.builder("waymark.dead.letters", this, DeadLetters::count)
                .description(
                        "Events that a projection could not take: anything above 0 wants a look")
                .register(metrics);
    }

    /**
     * One event that waits.
     *
     * @param projection name of the projection that could not take it
     * @param record id of its record
     * @param event stable name of the event
     * @param cause why it failed; null for an event that only waits behind another of its record
     */
    public record DeadLetter(
            String id,
            String projection,
            String record,
            String event,
            Instant enqueuedAt,
            @Nullable String cause) {}

    /** All that wait, oldest first; at most 500. */
    public List<DeadLetter> list() {
        return jdbc.sql(
                        """
                        SELECT dead_letter_id, processing_group, coalesce(aggregate_identifier, sequence_identifier),
                            payload_type, enqueued_at, cause_type
                        FROM event_store.dead_letter_entry
                        ORDER BY enqueued_at, sequence_index LIMIT 500
                        """)
                .query((row, n) ->
                        new DeadLetter(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                Instant.parse(row.getString(5)),
                                row.getString(6)))
                .list();
    }

    /** How many wait. */
    public long count() {
        return jdbc.sql("SELECT count(*) FROM event_store.dead_letter_entry")
                .query(Long.class)
                .single();
    }

    /** Whether an event of this record waits among those of this projection. */
    public boolean has(String projection, String record) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM event_store.dead_letter_entry
                        WHERE processing_group = :projection
                          AND coalesce(aggregate_identifier, sequence_identifier) = :record)
                        """)
                .param("projection", projection)
                .param("record", record)
                .query(Boolean.class)
                .single();
    }

    /**
     * Tries the waiting events of one record again, in their order.
     *
     * @return whether they could be taken now
     */
    public boolean retry(String projection, String record) {
        return processing
                .sequencedDeadLetterProcessor(projection)
                .map(waiting ->
                        waiting.process(letter -> record.equals(sequence(letter.message()))))
                .orElse(false);
    }

    private static String sequence(org.axonframework.eventhandling.EventMessage<?> message) {
        return message instanceof org.axonframework.eventhandling.DomainEventMessage<?> event
                ? event.getAggregateIdentifier()
                : message.getIdentifier();
    }
}
