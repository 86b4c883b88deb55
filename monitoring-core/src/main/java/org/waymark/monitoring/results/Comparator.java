package org.waymark.monitoring.results;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/** How a target is to be met. */
public enum Comparator {
    AT_LEAST,
    AT_MOST,
    EXACTLY;

    /** As stored, for example {@code at-least}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a code; a missing one is at-least. */
    public static Comparator of(String field, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return AT_LEAST;
        }
        return Arrays.stream(values())
                .filter(comparator -> comparator.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue(
                                field, "Unknown comparator: use at-least, at-most or exactly."));
    }

    /** Whether this value meets the target. */
    public boolean isMet(BigDecimal value, BigDecimal target) {
        int compared = value.compareTo(target);
        return switch (this) {
            case AT_LEAST -> compared >= 0;
            case AT_MOST -> compared <= 0;
            case EXACTLY -> compared == 0;
        };
    }
}
