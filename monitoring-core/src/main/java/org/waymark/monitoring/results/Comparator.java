package org.waymark.monitoring.results;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Precision;

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

    /**
     * Whether what was counted meets the target; null when that cannot be told: more than was
     * counted may be too much. What falls short of a target to be reached has not been seen to
     * reach it, whatever its precision.
     */
    public @Nullable Boolean isMet(BigDecimal counted, Precision precision, BigDecimal target) {
        int compared = counted.compareTo(target);
        if (this == AT_LEAST) {
            return compared >= 0;
        }
        if (precision == Precision.AT_LEAST) {
            return compared > 0 ? Boolean.FALSE : null;
        }
        if (this == AT_MOST) {
            return compared <= 0;
        }
        return precision == Precision.EXACT ? compared == 0 : null;
    }
}
