package org.waymark.monitoring.network;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Codes;

/** What institutions joined for. */
public enum NetworkKind {
    /** Organisations that speak with one voice. */
    COALITION,
    /** Experts of state and civil society. */
    EXPERT_GROUP,
    /** Institutions that refer children to each other. */
    REFERRAL_MECHANISM;

    /** As stored, for example {@code referral-mechanism}. */
    public String code() {
        return Codes.code(this);
    }

    /** Reads a code. */
    public static NetworkKind of(String field, @Nullable String code) {
        return Codes.of(NetworkKind.class, field, code);
    }
}
