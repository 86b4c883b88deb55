package org.waymark.monitoring.reference;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/** How people met. */
public enum Mode {
    IN_PERSON,
    ONLINE,
    MIXED;

    /** As stored, for example {@code in-person}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a code; a missing one is in person. */
    public static Mode of(String field, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return IN_PERSON;
        }
        return Arrays.stream(values())
                .filter(mode -> mode.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidValue(field, "Unknown mode: use in-person, online or mixed."));
    }
}
