package org.waymark.monitoring.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has several values at once, such as the countries of a protocol. The record is one fact and
 * counts once, so that totals equal the sum of their parts: its value is then all of them together,
 * {@code AL+XK}, told apart from each of them alone. Whoever asks for one of them finds it too.
 */
public final class Several {

    private Several() {}

    /** All of them together; null for none. */
    public static @Nullable String of(Collection<String> values) {
        return values.isEmpty() ? null : String.join("+", values.stream().sorted().toList());
    }

    /** What {@link #of} put together. */
    public static Set<String> each(String together) {
        return Set.copyOf(List.of(together.split("\\+", -1)));
    }

    /**
     * The SQL condition that a column holds a value, alone or among several.
     *
     * @param column a constant of the code, never from a request; and so is {@code value}
     * @param value how the statement names its parameter
     */
    public static String sql(String column, String value) {
        // Most hold one value, and are not worth being taken apart.
        return "(%1$s = %2$s OR %1$s LIKE '%%+%%' AND %2$s = ANY (string_to_array(%1$s, '+')))"
                .formatted(column, value);
    }

    /**
     * The SQL condition that a column holds at least one of some values.
     *
     * @param column a constant of the code, never from a request; and so is {@code values}
     * @param values how the statement names the list of them, which must not be empty
     */
    public static String sqlAny(String column, String values) {
        return "(%1$s IN (%2$s) OR %1$s LIKE '%%+%%' AND string_to_array(%1$s, '+') && ARRAY[%2$s]::text[])"
                .formatted(column, values);
    }
}
