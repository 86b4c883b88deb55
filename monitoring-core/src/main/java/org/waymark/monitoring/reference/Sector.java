package org.waymark.monitoring.reference;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Codes;

/** Where an institution works; the sectors of the code list of professions. */
public enum Sector {
    POLICE,
    SOCIAL_SERVICES,
    EDUCATION,
    HEALTH,
    JUSTICE,
    CIVIL_SOCIETY,
    STATE,
    OTHER;

    /** As stored, for example {@code social-services}. */
    public String code() {
        return Codes.code(this);
    }

    /** Reads a code. */
    public static Sector of(String field, @Nullable String code) {
        return Codes.of(Sector.class, field, code);
    }
}
