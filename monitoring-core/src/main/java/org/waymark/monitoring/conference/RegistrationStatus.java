package org.waymark.monitoring.conference;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Choices;

/** Whether people can register. */
public enum RegistrationStatus {
    COMING_SOON,
    OPEN,
    CLOSED;

    /** As stored, for example {@code coming-soon}. */
    public String code() {
        return Choices.code(this);
    }

    /** Reads a code. */
    public static RegistrationStatus of(String field, @Nullable String code) {
        return Choices.required(field, code, RegistrationStatus.class);
    }
}
