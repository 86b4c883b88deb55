package org.waymark.monitoring.advocacy;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Codes;

/** Whom an advocacy action is meant to move. */
public enum Level {
    LOCAL,
    NATIONAL,
    /** Several countries. */
    REGIONAL,
    /** European institutions, or all countries of Europe. */
    EUROPEAN;

    /** As stored, for example {@code european}. */
    public String code() {
        return Codes.code(this);
    }

    /** Reads a code. */
    public static Level of(String field, @Nullable String code) {
        return Codes.of(Level.class, field, code);
    }
}
