package org.waymark.dashboard.imports;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values with parts, such as {@code NL;psychologist}, to and from a cell. */
final class Parts {

    private Parts() {}

    /** The values of a cell; null for a blank one. */
    static <T> @Nullable List<T> of(@Nullable String cell, Function<List<String>, T> value) {
        List<List<String>> all = Cells.parts(cell);
        return all == null ? null : all.stream().<T>map(value).toList();
    }

    /** The cell of these values. */
    static <T> String text(List<T> values, Function<T, List<String>> parts) {
        return Cells.joinParts(values.stream().<List<String>>map(parts).toList());
    }

    /** Two parts; one that is not known is empty. */
    static List<String> two(@Nullable String first, @Nullable String second) {
        return List.of(Cells.orEmpty(first), Cells.orEmpty(second));
    }
}
