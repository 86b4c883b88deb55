package org.waymark.monitoring.referral;

import java.util.Arrays;
import java.util.Locale;
import org.waymark.monitoring.kernel.InvalidValue;

/** Who takes a referral back. */
public enum Withdrawer {
    CHILD,
    PROPOSER;

    /** As stored, in kebab case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads what {@link #code()} wrote. */
    public static Withdrawer ofCode(String code) {
        return Arrays.stream(values())
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidValue("withdrawer", "Choose one of " + codes() + "."));
    }

    private static String codes() {
        return String.join(", ", Arrays.stream(values()).map(Withdrawer::code).toList());
    }
}
