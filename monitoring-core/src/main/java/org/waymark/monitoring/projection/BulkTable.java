package org.waymark.monitoring.projection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.monitoring.copy.BinaryCopy;
import org.waymark.monitoring.copy.BinaryRows;
import org.waymark.monitoring.copy.KeptRows;

/**
 * A table of a projection, written many rows at a time. In the live schema by one statement, which
 * may meet rows that are there already; in the tables of a rebuild by {@code COPY}, which is
 * several times faster and meets none, since a rebuild reads each event once.
 *
 * @param <R> what a row is made of
 */
public final class BulkTable<R> {

    private final String name;
    private final List<Column<R>> columns;
    private final String onConflict;
    private final JdbcTemplate jdbc;

    /**
     * @param name table in the projection schemas
     * @param onConflict what becomes of a row that is there already, for example {@code DO NOTHING}
     */
    public BulkTable(String name, List<Column<R>> columns, String onConflict, JdbcTemplate jdbc) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.onConflict = onConflict;
        this.jdbc = jdbc;
    }

    /**
     * A column.
     *
     * @param type PostgreSQL type
     * @param value null is stored as null; otherwise of the Java class that {@link BinaryRows}
     *     knows for the type
     */
    public record Column<R>(String name, String type, Function<R, @Nullable Object> value) {

        private @Nullable String text(R row) {
            return switch (value.apply(row)) {
                case null -> null;
                case byte[] document -> new String(document, StandardCharsets.UTF_8);
                case Object found -> found.toString();
            };
        }
    }

    /** Adds rows of which some may be there already. */
    public void merge(Destination destination, List<R> rows) {
        if (!rows.isEmpty()) {
            if (destination == Destination.NEW) {
                store();
            }
            jdbc.update(insert(destination), statement -> bind(statement, rows));
        }
    }

    /** Adds rows that are new in a rebuild, and in the live table may be there already. */
    public void add(Destination destination, List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        switch (destination) {
            case LIVE -> merge(destination, rows);
            case NEW -> unstored().add(rows);
            case SCRATCH -> copy(rows);
        }
    }

    /**
     * Stores the rows that were added to a table that is being filled: until then they are not
     * found there, since they are stored many at a time.
     */
    public void store() {
        unstored().finish();
    }

    private Unstored unstored() {
        return Filling.of(this, Unstored::new);
    }

    /** Rows of a table that is being filled. */
    private final class Unstored implements Filling {

        private final KeptRows kept = new KeptRows();

        private void add(List<R> rows) {
            try {
                send(rows, kept.rows());
            } catch (SQLException e) {
                throw new IllegalStateException("Rows are kept in memory here", e);
            }
            if (kept.areMany()) {
                finish();
            }
        }

        @Override
        public void finish() {
            jdbc.execute(
                    (ConnectionCallback<Boolean>)
                            connection -> {
                                kept.copy(connection, into(Destination.NEW), ", FREEZE");
                                return true;
                            });
        }
    }

    private String insert(Destination destination) {
        return "INSERT INTO %s AS old (%s) SELECT * FROM unnest(%s) ON CONFLICT %s"
                .formatted(
                        destination.table(name),
                        names(),
                        columns.stream()
                                .map(column -> "?::text[]::" + column.type() + "[]")
                                .collect(Collectors.joining(", ")),
                        onConflict);
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private void bind(PreparedStatement statement, List<R> rows) throws SQLException {
        Connection connection = statement.getConnection();
        for (int n = 0; n < columns.size(); n++) {
            Column<R> column = columns.get(n);
            @Nullable String[] texts = rows.stream().map(column::text).toArray(String[]::new);
            statement.setArray(n + 1, connection.createArrayOf("text", texts));
        }
    }

    private void copy(List<R> rows) {
        jdbc.execute(
                (ConnectionCallback<Long>)
                        connection ->
                                BinaryCopy.copy(
                                        connection,
                                        into(Destination.SCRATCH),
                                        "",
                                        binary -> send(rows, binary)));
    }

    private String into(Destination destination) {
        return destination.table(name) + " (" + names() + ")";
    }

    private void send(List<R> rows, BinaryRows binary) throws SQLException {
        for (R row : rows) {
            binary.row(columns.size());
            for (Column<R> column : columns) {
                binary.value(column.value().apply(row));
            }
        }
    }
}
