package org.waymark.monitoring.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.monitoring.projection.Stored;

/** Writes the entries of many events by two statements: one that supersedes, one that adds. */
final class LedgerTable {

    private static final List<Dimension> STORED =
            Arrays.stream(Dimension.values()).filter(dimension -> !dimension.isTime()).toList();
    private static final List<Column> COLUMNS = columns();

    private record Column(String name, String type, Function<Row, @Nullable Object> value) {}

    private static List<Column> columns() {
        List<Column> columns =
                new ArrayList<>(
                        List.of(
                                new Column(
                                        "position", "bigint", row -> row.entry().at().position()),
                                new Column("ordinal", "integer", Row::ordinal),
                                new Column("kind", "text", row -> row.fact().kind().code()),
                                new Column("record_type", "text", row -> row.entry().recordType()),
                                new Column("record_id", "text", row -> row.entry().recordId()),
                                new Column("occurred_from", "date", row -> row.fact().from()),
                                new Column("occurred_on", "date", row -> row.fact().on()),
                                new Column("quantity", "bigint", row -> row.fact().quantity()),
                                new Column(
                                        "precision", "text", row -> row.fact().precision().code()),
                                new Column("person", "text", row -> row.fact().person()),
                                new Column(
                                        "recorded_at",
                                        "timestamptz",
                                        row -> row.entry().at().recordedAt()),
                                new Column("superseded_at", "timestamptz", Row::supersededAt)));
        STORED.forEach(dimension ->
                columns.add(
                        new Column(
                                dimension.column(),
                                "text",
                                row -> row.fact().dimensions().get(dimension))));
        return columns;
    }

    private final JdbcTemplate jdbc;

    LedgerTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(LedgerEntry entry, int ordinal, Fact fact, @Nullable Instant supersededAt) {}

    void write(String schema, List<LedgerEntry> entries) {
        supersede(schema, firstSuperseding(entries));
        List<Row> rows = rows(entries);
        if (!rows.isEmpty()) {
            jdbc.update(insert(schema), statement -> bind(statement, rows));
        }
    }

    /** The first entry of each record that ends its facts written before. */
    private static Map<String, LedgerEntry> firstSuperseding(List<LedgerEntry> entries) {
        Map<String, LedgerEntry> first = new LinkedHashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry.supersedes()) {
                first.putIfAbsent(key(entry), entry);
            }
        }
        return first;
    }

    /**
     * Facts written before this batch; the condition on the position makes a repetition harmless.
     */
    private void supersede(String schema, Map<String, LedgerEntry> first) {
        if (first.isEmpty()) {
            return;
        }
        List<LedgerEntry> entries = List.copyOf(first.values());
        jdbc.update(
                """
                UPDATE %s.ledger_fact fact SET superseded_at = later.at
                FROM unnest(?::text[], ?::text[], ?::text[]::bigint[], ?::text[]::timestamptz[])
                    AS later (record_type, record_id, position, at)
                WHERE fact.record_id = later.record_id AND fact.record_type = later.record_type
                  AND fact.superseded_at IS NULL AND fact.position < later.position
                """
                        .formatted(schema),
                statement -> {
                    set(statement, 1, entries.stream().map(LedgerEntry::recordType).toArray());
                    set(statement, 2, entries.stream().map(LedgerEntry::recordId).toArray());
                    set(
                            statement,
                            3,
                            entries.stream().map(entry -> text(entry.at().position())).toArray());
                    set(
                            statement,
                            4,
                            entries.stream().map(entry -> text(entry.at().recordedAt())).toArray());
                });
    }

    /** The new facts; one that a later entry of the same batch ends is written with its end. */
    private static List<Row> rows(List<LedgerEntry> entries) {
        Map<String, Stored> ends = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (LedgerEntry entry : entries.reversed()) {
            Stored end = ends.get(key(entry));
            for (int n = 0; n < entry.facts().size(); n++) {
                rows.add(
                        new Row(
                                entry,
                                n,
                                entry.facts().get(n),
                                end == null ? null : end.recordedAt()));
            }
            if (entry.supersedes()) {
                ends.put(key(entry), entry.at());
            }
        }
        return rows;
    }

    private static String key(LedgerEntry entry) {
        return entry.recordType() + '/' + entry.recordId();
    }

    private static String insert(String schema) {
        String names = COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));
        String arrays =
                COLUMNS.stream()
                        .map(column -> "?::text[]::" + column.type() + "[]")
                        .collect(Collectors.joining(", "));
        return "INSERT INTO %s.ledger_fact (%s) SELECT * FROM unnest(%s) ON CONFLICT DO NOTHING"
                .formatted(schema, names, arrays);
    }

    private static void bind(PreparedStatement statement, List<Row> rows) throws SQLException {
        for (int n = 0; n < COLUMNS.size(); n++) {
            Function<Row, @Nullable Object> value = COLUMNS.get(n).value();
            set(statement, n + 1, rows.stream().map(value).map(LedgerTable::textOrNull).toArray());
        }
    }

    private static @Nullable String textOrNull(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String text(Object value) {
        return value.toString();
    }

    private static void set(PreparedStatement statement, int parameter, @Nullable Object[] texts)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(parameter, connection.createArrayOf("text", texts));
    }
}
