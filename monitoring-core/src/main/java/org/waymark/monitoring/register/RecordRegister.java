package org.waymark.monitoring.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.access.ScopeLimit;
import org.waymark.monitoring.kernel.Several;
import org.waymark.monitoring.projection.BulkTable.Column;
import org.waymark.monitoring.projection.Destination;
import org.waymark.monitoring.projection.RegisterTable;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.reference.CodeList;
import org.waymark.monitoring.register.FindRecords.Cursor;

/**
 * The table of a feature's records as they stand, and the two queries that every feature needs. Its
 * table has the columns {@code id text, position bigint, row text, programme text, country text,
 * partner text, state text, day date}.
 *
 * @param <R> the row, an immutable Java record
 */
public final class RecordRegister<R extends RecordRow> {

    /** State of a record that should not have been recorded. */
    public static final String RETRACTED = "retracted";

    private final RegisterTable<R> table;
    private final JdbcClient jdbc;
    private final String name;
    private final CodeList states;

    /**
     * A register in this table of the projection schemas.
     *
     * @param states which its records can be in, besides retracted
     */
    public RecordRegister(String name, Class<R> type, List<String> states, JdbcTemplate template) {
        this.name = name;
        this.states = new CodeList("state", withRetracted(states));
        this.jdbc = JdbcClient.create(template);
        this.table =
                new RegisterTable<>(
                        name,
                        type,
                        List.of(
                                new Column<>("programme", "text", RecordRow::programme),
                                new Column<>("country", "text", RecordRow::country),
                                new Column<>("partner", "text", RecordRow::partner),
                                new Column<>("state", "text", RecordRow::state),
                                new Column<>("day", "date", RecordRow::day)),
                        template);
    }

    private static List<String> withRetracted(List<String> states) {
        return Stream.concat(states.stream(), Stream.of(RETRACTED)).distinct().toList();
    }

    /** Which its records can be in. */
    public CodeList states() {
        return states;
    }

    /** The name of the table, for {@code Projection.tables}. */
    public String table() {
        return name;
    }

    /** The first event of a record, or one that holds the whole of it: makes its row. */
    public void create(Stored at, R row) {
        table.create(row.id(), at, row);
    }

    /** A later event: {@code evolve} only assigns, it must not fail. */
    public void change(String id, Stored at, UnaryOperator<R> evolve) {
        table.change(id, at, evolve);
    }

    /** One record, retracted ones too. */
    public Optional<R> find(String id) {
        return jdbc.sql(
                        "SELECT row FROM %s.%s WHERE id = :id"
                                .formatted(Destination.LIVE.schema(), name))
                .param("id", id)
                .query((row, n) -> table.read(row.getString(1)))
                .optional();
    }

    /** Those of these ids that there are, retracted ones too. */
    public List<R> findAll(Collection<String> ids) {
        return jdbc.sql(
                        "SELECT row FROM %s.%s WHERE id = ANY (:ids)"
                                .formatted(Destination.LIVE.schema(), name))
                .param("ids", ids.toArray(String[]::new))
                .query((row, n) -> table.read(row.getString(1)))
                .list();
    }

    /** One page, the latest first. */
    public List<R> list(FindRecords find, @Nullable Cursor after, int limit) {
        ScopeLimit scope = find.scope().limit("programme", "country", "partner");
        return jdbc.sql(
                        """
                        SELECT row FROM %s.%s
                        WHERE (:programme::text IS NULL OR programme = :programme)
                          AND (:country::text IS NULL OR %s)
                          AND (CASE WHEN :state::text IS NULL THEN state <> 'retracted' ELSE state = :state END)
                          AND (:day::date IS NULL OR (day, id) < (:day::date, :id::text))
                          AND %s
                        ORDER BY day DESC, id DESC LIMIT :limit
                        """
                                .formatted(
                                        Destination.LIVE.schema(),
                                        name,
                                        Several.sql("country", ":country::text"),
                                        scope.sql()))
                .params(scope.params())
                .param("programme", find.programme())
                .param("country", find.country())
                .param("state", find.state())
                .param("day", after == null ? null : after.day())
                .param("id", after == null ? null : after.id())
                .param("limit", limit)
                .query((row, n) -> table.read(row.getString(1)))
                .list();
    }

    /** All of them, the latest first; for records of which a programme has few. */
    public List<R> all(FindRecords find) {
        return list(find, null, Integer.MAX_VALUE);
    }
}
