package org.waymark.monitoring.access;

import java.util.Locale;
import java.util.regex.Pattern;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * The name someone signs in with.
 *
 * @param value lower case letters, digits, dot, dash, underscore and at sign; 2 to 64 characters
 */
public record Username(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    /** Refuses other characters and lengths. */
    public Username {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "username",
                    "A user name has 2 to 64 lower case letters, digits, dots, dashes, underscores"
                            + " or at signs, and begins with a letter or digit.");
        }
    }

    /** As somebody typed it: capitals do not matter, nor do spaces around it. */
    static String typed(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
