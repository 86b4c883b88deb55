package org.waymark.monitoring.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.kernel.Several;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The events of any record as a list for people: what each of them changed. */
@Component
public class RecordHistory {

    /** A question to a scope. */
    private interface Reach {
        boolean reaches(
                @Nullable String programme, @Nullable String country, @Nullable String partner);
    }

    private final EventStore events;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    RecordHistory(EventStore events, JsonMapper json, JdbcClient jdbc) {
        this.events = events;
        this.json = json;
        this.jdbc = jdbc;
    }

    /**
     * One event.
     *
     * @param version the record's version that it made
     * @param what the event in words, for example {@code Training corrected}
     * @param actor id of the account that caused it, or the fixed word of an automation
     * @param role in which role
     * @param source the door through which it came: api, import, hotline, automation
     * @param changes the fields that it changed; sealed values are never opened
     * @param reason null when none was needed
     */
    public record Entry(
            long version,
            Instant recordedAt,
            String what,
            String actor,
            String role,
            String source,
            List<FieldChange> changes,
            @Nullable String reason) {}

    /**
     * Whether there is such a record within reach; retracted ones are. A reported figure speaks for
     * all of its countries at once, and for all partners; and its history for every programme that
     * it was ever claimed for.
     */
    public boolean reaches(RecordKind kind, String id, Scope scope) {
        return switch (kind) {
            case PROGRAMME -> scope.permitsProgramme(id) && found(kind, id, "id").isPresent();
            case INDICATOR ->
                    found(kind, id, "programme").filter(scope::permitsProgramme).isPresent();
            case REPORTED_FIGURE ->
                    isWithin(
                            kind,
                            "NULL",
                            id,
                            (programmes, country, partner) ->
                                    permitsEach(scope, programmes, country));
            default -> isWithin(kind, "partner", id, scope::shows);
        };
    }

    private static boolean permitsEach(
            Scope scope, @Nullable String programmes, @Nullable String country) {
        return programmes != null
                && Several.each(programmes).stream()
                        .allMatch(one -> scope.permits(one, country, null));
    }

    private Optional<String> found(RecordKind kind, String id, String column) {
        return jdbc.sql(
                        "SELECT %s FROM projection.%s WHERE id = :id"
                                .formatted(column, kind.table()))
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private boolean isWithin(RecordKind kind, String partner, String id, Reach reach) {
        return jdbc.sql(
                        "SELECT programme, country, %s FROM projection.%s WHERE id = :id"
                                .formatted(partner, kind.table()))
                .param("id", id)
                .query((row, n) ->
                        reach.reaches(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .orElse(false);
    }

    /** All events of a record, the earliest first; empty when there is no such record. */
    public List<Entry> of(RecordKind kind, String id) {
        List<Entry> entries = new ArrayList<>();
        KnownFields known = new KnownFields();
        events.readEvents(kind.stream(id))
                .asStream()
                .forEach(message -> entries.add(entry(message, known)));
        return entries;
    }

    private Entry entry(DomainEventMessage<?> message, KnownFields known) {
        String name = message.getPayloadType().getSimpleName();
        ObjectNode payload = json.valueToTree(message.getPayload());
        return new Entry(
                message.getSequenceNumber() + 1,
                message.getTimestamp(),
                inWords(name),
                metadata(message, "actor"),
                metadata(message, "role"),
                metadata(message, "source"),
                known.changedBy(name, payload),
                KnownFields.reason(payload));
    }

    private static String metadata(DomainEventMessage<?> message, String key) {
        return String.valueOf(message.getMetaData().getOrDefault(key, ""));
    }

    /** {@code TrainingCorrected} is “Training corrected”. */
    static String inWords(String name) {
        String words =
                name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
