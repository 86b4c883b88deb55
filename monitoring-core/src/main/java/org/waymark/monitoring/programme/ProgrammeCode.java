package org.waymark.monitoring.programme;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * The short code of a programme, for example {@code MARIO}.
 *
 * @param value 2 to 32 capital letters, digits or dashes, beginning with a letter
 */
public record ProgrammeCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9-]{1,31}");

    /**
     * @throws InvalidValue when it has another form
     */
    public ProgrammeCode {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "programme",
                    "A programme code has 2 to 32 capital letters, digits or dashes, for example"
                            + " MARIO.");
        }
    }

    /** Reads a field that must be there. */
    public static ProgrammeCode required(@Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidValue(
                    "programme", "Missing: give the code of a programme, for example MARIO.");
        }
        return new ProgrammeCode(value.strip());
    }

    /** The id of the programme's record in the event store. */
    @Override
    public String toString() {
        return "programme/" + value;
    }
}
