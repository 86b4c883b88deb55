package org.waymark.monitoring.referral;

import java.util.Arrays;
import java.util.Locale;
import org.waymark.monitoring.kernel.InvalidValue;

/** Where a referral comes from. */
public enum Origin {
    HELP_LINE,
    STAFF;

    /** As stored, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads what {@link #code()} wrote. */
    public static Origin ofCode(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("origin", "Choose one of " + codes() + "."));
    }

    private static String codes() {
        return String.join(", ", Arrays.stream(values()).map(Origin::code).toList());
    }
}
