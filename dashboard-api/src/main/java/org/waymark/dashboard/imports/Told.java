package org.waymark.dashboard.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** The same of what is found in another record. */
    <W> Told<W> within(Function<W, R> part) {
        return new Told<>(column, whole -> says.of(part.apply(whole)));
    }

    /** One list after the other. */
    @SafeVarargs
    static <R> List<Told<R>> all(List<Told<R>>... lists) {
        List<Told<R>> all = new ArrayList<>();
        for (List<Told<R>> list : lists) {
            all.addAll(list);
        }
        return List.copyOf(all);
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
