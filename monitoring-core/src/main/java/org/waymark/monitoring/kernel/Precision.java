package org.waymark.monitoring.kernel;

import java.util.Arrays;
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
        if (code == null || code.isBlank()) {
            return EXACT;
        }
        return Arrays.stream(values())
                .filter(precision -> precision.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue(field, "Unknown precision: use one of " + codes() + "."));
    }

    private static String codes() {
        return Arrays.stream(values()).map(Precision::code).collect(Collectors.joining(", "));
    }
}
