package org.waymark.monitoring.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/** Age bands in years, the same ones for every record of a person. */
public final class AgeBands {

    /** The youngest first. */
    public static final List<String> ALL =
            List.of("0-6", "7-9", "10-12", "13-15", "16-17", "18-plus");

    private AgeBands() {}

    /**
     * Checks a field; null stays null, and means not recorded.
     *
     * @throws InvalidValue when it is no such band
     */
    public static @Nullable String optional(String field, @Nullable String band) {
        if (band == null || band.isBlank()) {
            return null;
        }
        if (!ALL.contains(band)) {
            throw new InvalidValue(
                    field, "Unknown age band: use one of " + String.join(", ", ALL) + ".");
        }
        return band;
    }
}
