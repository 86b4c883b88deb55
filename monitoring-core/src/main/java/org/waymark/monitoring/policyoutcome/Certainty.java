package org.waymark.monitoring.policyoutcome;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Codes;

/** How sure it is that something led to a policy outcome. */
public enum Certainty {
    /** A source says so. */
    HIGH,
    /** It is likely, and nothing speaks against it. */
    MEDIUM,
    /** It may have. */
    LOW;

    /** As stored, for example {@code high}. */
    public String code() {
        return Codes.code(this);
    }

    /** Reads a code. */
    public static Certainty of(String field, @Nullable String code) {
        return Codes.of(Certainty.class, field, code);
    }
}
