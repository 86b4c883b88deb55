package org.waymark.dashboard.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column with what it says when a record is exported.
 *
 * @param <R> the record, or a part of it that has a row of its own
 */
record Told<R>(Column column, Says<R> says) {

    /** What a cell says of a record. */
    @FunctionalInterface
    interface Says<R> {

        /** The value; null for a blank cell. */
        @Nullable Object of(R record);
    }

    /** The columns alone. */
    static <R> List<Column> columns(List<Told<R>> told) {
        return told.stream().map(Told::column).toList();
    }

    /** The cells of a record, by column; blank ones are left out. */
    static <R> Map<String, String> cells(List<Told<R>> told, R record) {
        Map<String, String> cells = new HashMap<>();
        told.forEach(one -> Cells.put(cells, one.column().name(), one.says().of(record)));
        return cells;
    }
}
