package org.waymark.monitoring.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/**
 * A short list of codes that a field may hold.
 *
 * @param noun what one of them is, in English, for example {@code service}
 * @param codes in kebab case, in the order in which they are offered
 */
public record CodeList(String noun, List<String> codes) {

    /** A list of these codes. */
    public static CodeList of(String noun, String... codes) {
        return new CodeList(noun, List.of(codes));
    }

    /**
     * Checks a field; null stays null, and means not recorded.
     *
     * @throws InvalidValue naming the choices when it is none of them
     */
    public @Nullable String optional(String field, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return null;
        }
        if (!codes.contains(code)) {
            throw new InvalidValue(
                    field, "Unknown " + noun + ": use one of " + String.join(", ", codes) + ".");
        }
        return code;
    }

    /** Checks a field that must be there. */
    public String required(String field, @Nullable String code) {
        String given = optional(field, code);
        if (given == null) {
            throw new InvalidValue(field, "Missing: give one of " + String.join(", ", codes) + ".");
        }
        return given;
    }
}
