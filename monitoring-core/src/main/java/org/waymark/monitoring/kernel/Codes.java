package org.waymark.monitoring.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Code lists that are enums: stored and sent in kebab case. */
public final class Codes {

    private Codes() {}

    /** For example {@code in-force}. */
    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All codes of a list. */
    public static List<String> all(Class<? extends Enum<?>> list) {
        return Arrays.stream(list.getEnumConstants()).map(Codes::code).toList();
    }

    /**
     * The value with this code.
     *
     * @throws InvalidValue naming the choices
     */
    public static <E extends Enum<E>> E of(Class<E> list, String field, @Nullable String code) {
        E[] values = list.getEnumConstants();
        return Arrays.stream(values)
                .filter(value -> code(value).equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue(
                                field,
                                "Use one of "
                                        + Arrays.stream(values)
                                                .map(Codes::code)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }
}
