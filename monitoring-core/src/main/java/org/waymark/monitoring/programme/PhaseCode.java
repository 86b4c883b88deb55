package org.waymark.monitoring.programme;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * The code of a phase within its programme, for example {@code II}.
 *
 * @param value 1 to 16 letters, digits or dashes
 */
public record PhaseCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,15}");

    /**
     * @throws InvalidValue when it has another form
     */
    public PhaseCode {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "phase", "A phase code has 1 to 16 letters, digits or dashes, for example II.");
        }
    }

    /** Reads a field; null stays null. */
    public static @Nullable PhaseCode optional(@Nullable String value) {
        return value == null || value.isBlank() ? null : new PhaseCode(value.strip());
    }

    /** Reads a field, for a record that is stored; null stays null. */
    public static @Nullable String optionalCode(@Nullable String value) {
        PhaseCode phase = optional(value);
        return phase == null ? null : phase.value();
    }

    @Override
    public String toString() {
        return value;
    }
}
