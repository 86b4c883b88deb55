package org.waymark.monitoring.participation;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Choices;

/** How often a board is to meet. */
public enum Rhythm {
    MONTHLY,
    /** When there is something to talk about. */
    IRREGULAR;

    /** As stored, for example {@code monthly}. */
    public String code() {
        return Choices.code(this);
    }

    /** Reads a code; a missing one is monthly. */
    public static Rhythm of(String field, @Nullable String code) {
        return Choices.or(MONTHLY, field, code);
    }
}
