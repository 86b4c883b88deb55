package org.waymark.monitoring.ledger;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.monitoring.projection.Stored;

/**
 * Writes the entries of many events by two statements: one that supersedes, one that adds. Numbers
 * and days go to the database as numbers, which it takes several times faster than as text.
 */
final class LedgerTable {

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("position", "int8", "position", row -> row.entry().at().position()),
                    new Column("ordinal", "int4", "ordinal", Row::ordinal),
                    new Column(
                            "occurred_from",
                            "int4",
                            day("occurred_from"),
                            row -> (int) row.fact().from().toEpochDay()),
                    new Column(
                            "occurred_on",
                            "int4",
                            day("occurred_on"),
                            row -> (int) row.fact().on().toEpochDay()),
                    new Column("quantity", "int8", "quantity", row -> row.fact().quantity()),
                    new Column(
                            "recorded_at",
                            "int8",
                            moment("recorded_at"),
                            row -> micros(row.entry().at().recordedAt())),
                    new Column(
                            "superseded_at",
                            "int8",
                            moment("superseded_at"),
                            row -> row.supersededAt() == null ? null : micros(row.supersededAt())),
                    new Column(
                            "dimensions",
                            "text",
                            "dimensions::uuid",
                            row -> row.dimensions().id().toString()),
                    new Column("kind", "text", "kind", row -> row.fact().kind().code()),
                    new Column(
                            "precision", "text", "precision", row -> row.fact().precision().code()),
                    new Column(
                            "record_type", "text", "record_type", row -> row.entry().recordType()),
                    new Column("record_id", "text", "record_id", row -> row.entry().recordId()),
                    new Column(
                            "programme",
                            "text",
                            "programme",
                            row -> row.fact().dimensions().get(Dimension.PROGRAMME)),
                    new Column("person", "text", "person", row -> row.fact().person()));

    private static final int KNOWN_COMBINATIONS = 20_000;

    private final JdbcTemplate jdbc;
    private final LoadingCache<Map<Dimension, String>, DimensionSet> combinations =
            Caffeine.newBuilder().maximumSize(KNOWN_COMBINATIONS).build(DimensionSet::of);

    LedgerTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A column of the ledger.
     *
     * @param sent PostgreSQL type of the elements that are sent
     * @param stored SQL that makes the stored value of what was sent
     */
    private record Column(
            String name, String sent, String stored, Function<Row, @Nullable Object> value) {}

    private record Row(
            LedgerEntry entry,
            int ordinal,
            Fact fact,
            DimensionSet dimensions,
            @Nullable Instant supersededAt) {}

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
                UPDATE %s.ledger_fact fact SET superseded_at = %s
                FROM unnest(?::text[], ?::text[], ?::int8[], ?::int8[])
                    AS later (record_type, record_id, position, at)
                WHERE fact.record_id = later.record_id AND fact.record_type = later.record_type
                  AND fact.superseded_at IS NULL AND fact.position < later.position
                """
                        .formatted(schema, moment("later.at")),
                statement -> {
                    set(statement, 1, "text", entries, LedgerEntry::recordType);
                    set(statement, 2, "text", entries, LedgerEntry::recordId);
                    set(statement, 3, "int8", entries, entry -> entry.at().position());
                    set(statement, 4, "int8", entries, entry -> micros(entry.at().recordedAt()));
                });
    }

    /** The new facts; one that a later entry of the same batch ends is written with its end. */
    private List<Row> rows(List<LedgerEntry> entries) {
        Map<String, Stored> ends = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (LedgerEntry entry : entries.reversed()) {
            Stored end = ends.get(key(entry));
            for (int n = 0; n < entry.facts().size(); n++) {
                Fact fact = entry.facts().get(n);
                rows.add(
                        new Row(
                                entry,
                                n,
                                fact,
                                combinations.get(fact.dimensions()),
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
        return """
        WITH combination AS (
            INSERT INTO %1$s.ledger_dimensions (id, %2$s) SELECT id::uuid, %2$s FROM unnest(?::text[], %3$s) AS new (id, %2$s)
            ON CONFLICT DO NOTHING)
        INSERT INTO %1$s.ledger_fact (%4$s) SELECT %5$s FROM unnest(%6$s) AS new (%4$s) ON CONFLICT DO NOTHING
        """
                .formatted(
                        schema,
                        joined(DimensionSet.STORED, Dimension::column),
                        joined(DimensionSet.STORED, dimension -> "?::text[]"),
                        joined(COLUMNS, Column::name),
                        joined(COLUMNS, Column::stored),
                        joined(COLUMNS, column -> "?::" + column.sent() + "[]"));
    }

    private static <T> String joined(List<T> all, Function<T, String> part) {
        return all.stream().map(part).collect(Collectors.joining(", "));
    }

    private static void bind(PreparedStatement statement, List<Row> rows) throws SQLException {
        Set<DimensionSet> distinct = new LinkedHashSet<>();
        rows.forEach(row -> distinct.add(row.dimensions()));
        List<DimensionSet> sets = List.copyOf(distinct);
        int parameter = 1;
        set(statement, parameter++, "text", sets, set -> set.id().toString());
        for (Dimension dimension : DimensionSet.STORED) {
            set(statement, parameter++, "text", sets, set -> set.values().get(dimension));
        }
        for (Column column : COLUMNS) {
            set(statement, parameter++, column.sent(), rows, column.value());
        }
    }

    private static <T> void set(
            PreparedStatement statement,
            int parameter,
            String type,
            List<T> from,
            Function<T, @Nullable Object> value)
            throws SQLException {
        Connection connection = statement.getConnection();
        @Nullable Object[] values = array(type, from.size());
        for (int n = 0; n < values.length; n++) {
            values[n] = value.apply(from.get(n));
        }
        statement.setArray(parameter, connection.createArrayOf(type, values));
    }

    /** Of the element type that the driver sends in binary. */
    private static @Nullable Object[] array(String type, int size) {
        return switch (type) {
            case "int8" -> new Long[size];
            case "int4" -> new Integer[size];
            default -> new String[size];
        };
    }

    private static String day(String column) {
        return "DATE '1970-01-01' + " + column;
    }

    private static String moment(String column) {
        return "TIMESTAMPTZ '1970-01-01 00:00:00Z' + " + column + " * INTERVAL '1 microsecond'";
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
