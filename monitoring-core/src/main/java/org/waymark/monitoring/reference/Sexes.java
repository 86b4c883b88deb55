package org.waymark.monitoring.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/** The sexes by which people are counted. */
public final class Sexes {

    /** As stored. */
    public static final List<String> ALL = List.of("female", "male", "other");

    private Sexes() {}

    /**
     * Checks a field; null stays null, and means not recorded.
     *
     * @throws InvalidValue when it is none of them
     */
    public static @Nullable String optional(String field, @Nullable String sex) {
        if (sex == null || sex.isBlank()) {
            return null;
        }
        if (!ALL.contains(sex)) {
            throw new InvalidValue(
                    field, "Use female, male or other, or leave it out when it is not recorded.");
        }
        return sex;
    }
}
