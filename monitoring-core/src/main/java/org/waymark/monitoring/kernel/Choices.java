package org.waymark.monitoring.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Code lists that are enums: {@code BOARD_MEETING} is stored as {@code board-meeting}. */
public final class Choices {

    private Choices() {}

    /** The code of a choice. */
    public static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a field that must be there.
     *
     * @throws InvalidValue naming all choices
     */
    public static <E extends Enum<E>> E required(
            String field, @Nullable String code, Class<E> list) {
        return Arrays.stream(list.getEnumConstants())
                .filter(choice -> code(choice).equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(field, "Use one of " + codes(list) + "."));
    }

    /** Reads a field; a missing one is {@code usual}. */
    public static <E extends Enum<E>> E or(E usual, String field, @Nullable String code) {
        return code == null || code.isBlank()
                ? usual
                : required(field, code, usual.getDeclaringClass());
    }

    private static <E extends Enum<E>> String codes(Class<E> list) {
        return Arrays.stream(list.getEnumConstants())
                .map(Choices::code)
                .collect(Collectors.joining(", "));
    }
}
