package org.waymark.monitoring.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/** Where the next page of a list begins, as an opaque text. */
public final class Cursors {

    private static final int MOST = 500;

    private Cursors() {}

    /** The text for the parts of a sort key. */
    public static String write(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts again; empty for no cursor.
     *
     * @throws InvalidValue for a text that {@link #write} did not make
     */
    public static List<String> read(@Nullable String cursor, int parts) {
        if (cursor == null || cursor.isBlank()) {
            return List.of();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> found = List.of(text.split("\n", -1));
            if (found.size() == parts) {
                return found;
            }
        } catch (IllegalArgumentException e) {
            throw broken();
        }
        throw broken();
    }

    /**
     * A part that is a day.
     *
     * @throws InvalidValue when it is none
     */
    public static LocalDate day(String part) {
        try {
            return LocalDate.parse(part);
        } catch (DateTimeParseException e) {
            throw broken();
        }
    }

    private static InvalidValue broken() {
        return new InvalidValue("cursor", "Use the value of next from the page before, unchanged.");
    }

    /** The size of a page. */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw new InvalidValue("limit", "Give a number from 1 to " + MOST + ".");
        }
        return asked;
    }
}
