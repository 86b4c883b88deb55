package org.waymark.monitoring.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.monitoring.projection.BulkTable.Column;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.module.blackbird.BlackbirdModule;

/**
 * One row per record, folded from its events: the row as a JSON document, and beside it the columns
 * that queries filter by. Rows remember the position of their last event, so an event that comes
 * twice changes nothing.
 *
 * @param <R> the row, an immutable record
 */
public final class RegisterTable<R> {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .addModule(new BlackbirdModule())
                    .changeDefaultPropertyInclusion(
                            all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private final String name;
    private final Class<R> type;
    private final BulkTable<Row<R>> table;
    private final JdbcTemplate jdbc;

    /**
     * @param name table in the projection schemas, with columns {@code id text}, {@code position
     *     bigint}, {@code row text}
     * @param columns further columns, each computed from the row
     */
    public RegisterTable(String name, Class<R> type, List<Column<R>> columns, JdbcTemplate jdbc) {
        this.name = name;
        this.type = type;
        this.table = new BulkTable<>(name, all(columns), unlessNewer(columns), jdbc);
        this.jdbc = jdbc;
    }

    private static <R> List<Column<Row<R>>> all(List<Column<R>> columns) {
        List<Column<Row<R>>> all =
                new ArrayList<>(
                        List.of(
                                new Column<>("id", "text", Row::id),
                                new Column<>("position", "bigint", Row::position),
                                new Column<>(
                                        "row",
                                        "text",
                                        row -> JSON.writeValueAsBytes(row.value()))));
        columns.forEach(column ->
                all.add(
                        new Column<>(
                                column.name(),
                                column.type(),
                                row -> column.value().apply(row.value()))));
        return all;
    }

    private static <R> String unlessNewer(List<Column<R>> columns) {
        StringBuilder sets = new StringBuilder("position = excluded.position, row = excluded.row");
        columns.forEach(column ->
                sets.append(", ")
                        .append(column.name())
                        .append(" = excluded.")
                        .append(column.name()));
        return "(id) DO UPDATE SET " + sets + " WHERE old.position < excluded.position";
    }

    /** What an event does to a row. */
    record Change<R>(
            String id, Stored at, Function<@Nullable R, @Nullable R> evolve, boolean creates) {

        /** Of a record that nothing was written of before. */
        boolean isFirst() {
            return creates && at.version() == 1;
        }
    }

    private record Row<R>(String id, long position, R value) {}

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

    private void flush(Destination destination, List<Change<R>> changes) {
        if (destination == Destination.NEW) {
            Filling.<RegisterFilling<R>>of(
                            this,
                            () ->
                                    new RegisterFilling<>(
                                            name,
                                            jdbc,
                                            some -> write(destination, some),
                                            table::store))
                    .write(changes);
        } else {
            write(destination, changes);
        }
    }

    private void write(Destination destination, List<Change<R>> changes) {
        Map<String, Row<R>> rows = load(destination, changes);
        Set<String> fresh = new HashSet<>();
        for (Change<R> change : changes) {
            Row<R> before = rows.get(change.id());
            if (before == null || change.at().position() > before.position()) {
                R value = change.evolve().apply(before == null ? null : before.value());
                if (value != null) {
                    rows.put(change.id(), new Row<>(change.id(), change.at().position(), value));
                }
            }
            if (change.isFirst()) {
                fresh.add(change.id());
            }
        }
        List<Row<R>> begun = new ArrayList<>();
        List<Row<R>> continued = new ArrayList<>();
        rows.values().forEach(row -> (fresh.contains(row.id()) ? begun : continued).add(row));
        table.merge(destination, continued);
        table.add(destination, begun);
    }

    /** The rows that these changes continue; those that they create need no reading. */
    private Map<String, Row<R>> load(Destination destination, List<Change<R>> changes) {
        Set<String> seen = new HashSet<>();
        String[] ids =
                changes.stream()
                        .filter(change -> seen.add(change.id()) && !change.creates())
                        .map(Change::id)
                        .toArray(String[]::new);
        Map<String, Row<R>> rows = new LinkedHashMap<>();
        if (ids.length > 0) {
            jdbc.query(
                    "SELECT id, position, row FROM "
                            + destination.table(name)
                            + " WHERE id = ANY (?)",
                    statement ->
                            statement.setArray(
                                    1, statement.getConnection().createArrayOf("text", ids)),
                    found -> {
                        rows.put(
                                found.getString(1),
                                new Row<>(
                                        found.getString(1),
                                        found.getLong(2),
                                        read(found.getString(3))));
                    });
        }
        return rows;
    }
}
