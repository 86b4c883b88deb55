package org.waymark.monitoring.privacy;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/** Why somebody's personal values were erased. */
public enum ErasureReason {
    /** The person asked for it (GDPR article 17). */
    ASKED_BY_PERSON,
    /** Somebody with parental responsibility asked for it. */
    ASKED_BY_GUARDIAN,
    /** They had been kept for as long as was promised. */
    RETENTION_OVER,
    /** They should not have been recorded at all. */
    RECORDED_BY_MISTAKE;

    /** As stored, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads what {@link #code()} wrote.
     *
     * @throws InvalidValue naming {@code reason}
     */
    public static ErasureReason ofCode(@Nullable String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("reason", "Choose one of " + codes() + "."));
    }

    private static String codes() {
        return String.join(", ", Arrays.stream(values()).map(ErasureReason::code).toList());
    }
}
