package org.waymark.monitoring.referral;

import java.util.Arrays;
import java.util.Locale;
import org.waymark.monitoring.kernel.InvalidValue;

/** How soon help is needed. */
public enum Urgency {
    IMMINENT,
    URGENT,
    ORDINARY;

    /** As stored, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads what {@link #code()} wrote. */
    public static Urgency ofCode(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("urgency", "Choose one of " + codes() + "."));
    }

    private static String codes() {
        return String.join(", ", Arrays.stream(values()).map(Urgency::code).toList());
    }
}
