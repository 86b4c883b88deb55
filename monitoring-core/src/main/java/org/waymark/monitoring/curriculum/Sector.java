package org.waymark.monitoring.curriculum;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Choices;

/** For whose work a module is. */
public enum Sector {
    SOCIAL_SERVICES,
    POLICE,
    EDUCATION;

    /** As stored, for example {@code social-services}. */
    public String code() {
        return Choices.code(this);
    }

    /** Reads a code. */
    public static Sector of(String field, @Nullable String code) {
        return Choices.required(field, code, Sector.class);
    }
}
