package org.waymark.monitoring.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every text that a person types must satisfy. */
public final class Text {

    private static final Pattern RECORD_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{2,63}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Text() {}

    /**
     * The text without blanks around it.
     *
     * @throws InvalidValue when it is missing, blank, longer than {@code max} characters, or holds
     *     control characters
     */
    public static String required(String field, @Nullable String text, int max) {
        String trimmed = optional(field, text, max);
        if (trimmed == null) {
            throw new InvalidValue(
                    field, "Missing: give a text of at most " + max + " characters.");
        }
        return trimmed;
    }

    /** The text without blanks around it; null for a missing or blank one. */
    public static @Nullable String optional(String field, @Nullable String text, int max) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String trimmed = text.strip();
        if (trimmed.length() > max) {
            throw new InvalidValue(
                    field, "Too long: " + trimmed.length() + " characters, at most " + max + ".");
        }
        if (trimmed.chars()
                .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r')) {
            throw new InvalidValue(field, "Holds control characters: remove them.");
        }
        return trimmed;
    }

    /** An id that a client may choose: 3 to 64 letters, digits, dots, dashes or underscores. */
    public static String recordId(String field, @Nullable String id) {
        if (id == null || !RECORD_ID.matcher(id).matches()) {
            throw new InvalidValue(
                    field,
                    "An id has 3 to 64 letters, digits, dots, dashes or underscores, and begins"
                            + " with a letter or digit.");
        }
        return id;
    }

    /** A code in kebab case, for example {@code social-worker}. */
    public static String code(String field, @Nullable String code) {
        String given = required(field, code, 80);
        if (!CODE.matcher(given).matches()) {
            throw new InvalidValue(
                    field,
                    "A code is written in small letters and digits with dashes between words.");
        }
        return given;
    }
}
