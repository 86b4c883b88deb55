package org.waymark.monitoring.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.copy.BinaryCopy;
import org.waymark.monitoring.copy.BinaryRows;

/** Stores any number of events by one statement, so that either all of them are stored or none. */
final class AppendStatement {

    private static final String ONE =
            """
            INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                type, time_stamp, payload_type, payload_revision, payload, meta_data)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING event_identifier, global_index
            """;
    private static final String MANY =
            """
            INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                type, time_stamp, payload_type, payload_revision, payload, meta_data)
            SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[], ?::text[],
                ?::text[], ?::text[]) RETURNING event_identifier, global_index
            """;

    /** The table in which the events of a bulk wait; gone with the transaction. */
    static final String MAKE_STAGE =
            """
            CREATE TEMPORARY TABLE staged_event (n bigint GENERATED ALWAYS AS IDENTITY, event_identifier text,
                aggregate_identifier text, sequence_number bigint, type text, time_stamp timestamptz,
                payload_type text, payload_revision text, payload text, meta_data text) ON COMMIT DROP
            """;

    /** Lets others read, and makes them wait to append until the transaction ends. */
    static final String ALONE =
            "LOCK TABLE event_store.domain_event_entry IN SHARE ROW EXCLUSIVE MODE";

    /**
     * The last position that was taken, 0 before the first. It stays the last while one is {@link
     * #ALONE}: others take theirs by inserting.
     */
    static final String LAST_TAKEN =
            "SELECT CASE WHEN is_called THEN last_value ELSE last_value - 1 END FROM"
                    + " event_store.global_index";

    /** Takes all positions up to this one, and answers it. No rollback gives them back. */
    static final String TAKE_UP_TO = "SELECT setval('event_store.global_index', ?)";

    /**
     * From there into the event store, after the given position and in the order in which they
     * happened. Counts instead of sorting, since whole events would be sorted on disk.
     */
    static final String FROM_STAGE =
            """
            INSERT INTO event_store.domain_event_entry (global_index, event_identifier, aggregate_identifier,
                sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)
            SELECT ? + n, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                payload_type, payload_revision, payload, meta_data
            FROM pg_temp.staged_event
            """;

    private static final String STAGE =
            """
            pg_temp.staged_event (event_identifier, aggregate_identifier, sequence_number,
                type, time_stamp, payload_type, payload_revision, payload, meta_data)
            """;

    private AppendStatement() {}

    /** Puts events of a bulk aside; answers how many. */
    static long stage(Connection connection, List<AppendRow> rows) throws SQLException {
        return BinaryCopy.copy(
                connection,
                STAGE,
                "",
                binary -> {
                    for (AppendRow row : rows) {
                        send(row, binary);
                    }
                });
    }

    private static void send(AppendRow row, BinaryRows binary) throws SQLException {
        binary.row(9);
        binary.value(row.eventId());
        binary.value(row.recordId());
        binary.value(row.sequenceNumber());
        binary.value(row.type());
        binary.value(row.timestamp().toInstant());
        binary.value(row.payloadType());
        binary.value(row.payloadRevision());
        binary.value(row.payload());
        binary.value(row.metadata());
    }

    /** The position that each event got, by the event's id. */
    static Map<String, Long> run(Connection connection, List<AppendRow> rows) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(rows.size() == 1 ? ONE : MANY)) {
            if (rows.size() == 1) {
                bind(statement, rows.getFirst());
            } else {
                bind(connection, statement, rows);
            }
            return positions(statement);
        }
    }

    private static void bind(PreparedStatement statement, AppendRow row) throws SQLException {
        statement.setString(1, row.eventId());
        statement.setString(2, row.recordId());
        statement.setLong(3, row.sequenceNumber());
        statement.setString(4, row.type());
        statement.setTimestamp(5, row.timestamp());
        statement.setString(6, row.payloadType());
        statement.setString(7, row.payloadRevision());
        statement.setString(8, row.payload());
        statement.setString(9, row.metadata());
    }

    private static void bind(
            Connection connection, PreparedStatement statement, List<AppendRow> rows)
            throws SQLException {
        List<Function<AppendRow, @Nullable Object>> columns =
                List.of(
                        AppendRow::eventId,
                        AppendRow::recordId,
                        AppendRow::sequenceNumber,
                        AppendRow::type,
                        row -> row.timestamp().toInstant().toString(),
                        AppendRow::payloadType,
                        AppendRow::payloadRevision,
                        AppendRow::payload,
                        AppendRow::metadata);
        for (int n = 0; n < columns.size(); n++) {
            Object[] values = rows.stream().map(columns.get(n)).toArray();
            statement.setArray(n + 1, connection.createArrayOf(n == 2 ? "bigint" : "text", values));
        }
    }

    private static Map<String, Long> positions(PreparedStatement statement) throws SQLException {
        Map<String, Long> positions = new HashMap<>();
        try (ResultSet stored = statement.executeQuery()) {
            while (stored.next()) {
                positions.put(stored.getString(1), stored.getLong(2));
            }
        }
        return positions;
    }
}
