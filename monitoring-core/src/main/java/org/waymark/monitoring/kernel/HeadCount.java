package org.waymark.monitoring.kernel;

import org.jspecify.annotations.Nullable;

/**
 * How many people somebody counted.
 *
 * @param count 0 to 1,000,000
 * @param precision exact, at-least or about
 */
public record HeadCount(long count, Precision precision) {

    private static final long MOST = 1_000_000;

    /**
     * Reads the fields {@code count} and {@code precision} of the element at {@code path}.
     *
     * @throws InvalidValue without a number: who has none leaves the element out
     */
    public static HeadCount of(String path, @Nullable Long count, @Nullable String precision) {
        Precision known = Precision.ofNumber(path + ".precision", precision);
        if (count == null || count < 0 || count > MOST) {
            throw new InvalidValue(path + ".count", "Give a whole number from 0 to " + MOST + ".");
        }
        return new HeadCount(count, known);
    }
}
