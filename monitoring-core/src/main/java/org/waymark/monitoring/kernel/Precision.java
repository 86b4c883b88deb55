package org.waymark.monitoring.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How well a number is known. */
public enum Precision {
    /** Counted. */
    EXACT,
    /** Not fewer than this. */
    AT_LEAST,
    /** Roughly this. */
    ABOUT,
    /** Only words such as “hundreds”: no number. */
    VAGUE,
    /** Nobody knows: no number, and not 0. */
    UNKNOWN;

    private static final List<Precision> ALL = List.of(values());

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As stored and answered, for example {@code at-least}. */
    public String code() {
        return code;
    }

    /** Whether a number goes with it. */
    public boolean hasNumber() {
        return this != VAGUE && this != UNKNOWN;
    }

    /** Reads a code; a missing one is exact. */
    public static Precision of(String field, @Nullable String code) {
        return of(field, code, ALL, "");
    }

    /** Reads the code of a number's precision; a missing one is exact. */
    static Precision ofNumber(String field, @Nullable String code) {
        return of(
                field,
                code,
                Arrays.stream(values()).filter(Precision::hasNumber).toList(),
                " Leave the head-count out when the number is not known.");
    }

    private static Precision of(
            String field, @Nullable String code, List<Precision> possible, String otherwise) {
        if (code == null || code.isBlank()) {
            return EXACT;
        }
        for (Precision precision : possible) {
            if (precision.code().equals(code)) {
                return precision;
            }
        }
        throw new InvalidValue(
                field,
                possible.stream()
                                .map(Precision::code)
                                .collect(Collectors.joining(", ", "Use one of ", "."))
                        + otherwise);
    }
}
