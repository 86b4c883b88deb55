package org.waymark.monitoring.projection;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * One row per record, folded from its events: the row as a JSON document, and beside it the columns
 * that queries filter by. Rows remember the position of their last event, so an event that comes
 * twice changes nothing.
 *
 * @param <R> the row, an immutable record
 */
public final class RegisterTable<R> {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final Class<R> type;
    private final List<Column<R>> columns;
    private final JdbcTemplate jdbc;

    /**
     * @param name table in the projection schemas, with columns {@code id text}, {@code position
     *     bigint}, {@code row jsonb}
     * @param columns further columns, each computed from the row
     */
    public RegisterTable(String name, Class<R> type, List<Column<R>> columns, JdbcTemplate jdbc) {
        this.name = name;
        this.type = type;
        this.columns = columns;
        this.jdbc = jdbc;
    }

    /**
     * A column beside the document.
     *
     * @param type PostgreSQL type; values are given as text
     * @param value null is stored as null
     */
    public record Column<R>(String name, String type, Function<R, @Nullable Object> value) {}

    private record Change<R>(
            String id, Stored at, Function<@Nullable R, R> evolve, boolean creates) {}

    private record Row<R>(long position, @Nullable R value) {}

    /** The first event of a record: makes its row. */
    public void create(String id, Stored at, R row) {
        Batch.gather(this, new Change<R>(id, at, none -> row, true), this::flush);
    }

    /** A later event: {@code evolve} only assigns, it must not fail. */
    public void change(String id, Stored at, UnaryOperator<R> evolve) {
        Batch.gather(
                this,
                new Change<R>(id, at, row -> row == null ? null : evolve.apply(row), false),
                this::flush);
    }

    /** Reads a stored row document. */
    public R read(String document) {
        return JSON.readValue(document, type);
    }

    private void flush(String schema, List<Change<R>> changes) {
        Map<String, Row<R>> rows = load(schema, changes);
        for (Change<R> change : changes) {
            Row<R> before = rows.getOrDefault(change.id(), new Row<>(0, null));
            if (change.at().position() > before.position()) {
                rows.put(
                        change.id(),
                        new Row<>(change.at().position(), change.evolve().apply(before.value())));
            }
        }
        rows.values().removeIf(row -> row.value() == null);
        write(schema, rows);
    }

    /** The rows that these changes continue; those that they create need no reading. */
    private Map<String, Row<R>> load(String schema, List<Change<R>> changes) {
        Map<String, Boolean> first = new LinkedHashMap<>();
        changes.forEach(change -> first.putIfAbsent(change.id(), change.creates()));
        List<String> ids = new ArrayList<>();
        first.forEach((id, creates) -> {
            if (!creates) {
                ids.add(id);
            }
        });
        Map<String, Row<R>> rows = new TreeMap<>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "SELECT id, position, row FROM " + schema + "." + name + " WHERE id = ANY (?)",
                    statement ->
                            statement.setArray(
                                    1,
                                    statement.getConnection().createArrayOf("text", ids.toArray())),
                    found -> {
                        rows.put(
                                found.getString(1),
                                new Row<>(found.getLong(2), read(found.getString(3))));
                    });
        }
        return rows;
    }

    private void write(String schema, Map<String, Row<R>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(upsert(schema), statement -> bind(statement, rows));
    }

    private void bind(PreparedStatement statement, Map<String, Row<R>> rows) throws SQLException {
        List<Row<R>> values = List.copyOf(rows.values());
        array(statement, 1, rows.keySet().toArray());
        array(statement, 2, values.stream().map(row -> Long.toString(row.position())).toArray());
        array(
                statement,
                3,
                values.stream().map(row -> JSON.writeValueAsString(row.value())).toArray());
        for (int n = 0; n < columns.size(); n++) {
            Function<R, @Nullable Object> column = columns.get(n).value();
            array(statement, n + 4, values.stream().map(row -> text(column, row)).toArray());
        }
    }

    private static <R> @Nullable String text(Function<R, @Nullable Object> column, Row<R> row) {
        R value = row.value();
        Object found = value == null ? null : column.apply(value);
        return found == null ? null : found.toString();
    }

    private static void array(PreparedStatement statement, int parameter, @Nullable Object[] texts)
            throws SQLException {
        statement.setArray(parameter, statement.getConnection().createArrayOf("text", texts));
    }

    private final Map<String, String> upserts = new HashMap<>();

    private synchronized String upsert(String schema) {
        return upserts.computeIfAbsent(schema, this::upsertFor);
    }

    private String upsertFor(String schema) {
        StringBuilder names = new StringBuilder("id, position, row");
        StringBuilder types =
                new StringBuilder("?::text[], ?::text[]::bigint[], ?::text[]::jsonb[]");
        StringBuilder sets = new StringBuilder("position = excluded.position, row = excluded.row");
        for (Column<R> column : columns) {
            names.append(", ").append(column.name());
            types.append(", ?::text[]::").append(column.type()).append("[]");
            sets.append(", ").append(column.name()).append(" = excluded.").append(column.name());
        }
        return "INSERT INTO %s.%s AS old (%s) SELECT * FROM unnest(%s) ON CONFLICT (id) DO UPDATE SET %s WHERE old.position < excluded.position"
                .formatted(schema, name, names, types, sets);
    }
}
