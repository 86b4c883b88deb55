package org.waymark.monitoring.policyoutcome;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Codes;

/** What changed in policy. */
public enum OutcomeKind {
    LAW,
    PROTOCOL,
    /** A service or unit that the state has made its own. */
    UNIT_INSTITUTIONALISED,
    AGREEMENT,
    COALITION;

    /** As stored, for example {@code unit-institutionalised}. */
    public String code() {
        return Codes.code(this);
    }

    /** Reads a code. */
    public static OutcomeKind of(String field, @Nullable String code) {
        return Codes.of(OutcomeKind.class, field, code);
    }
}
