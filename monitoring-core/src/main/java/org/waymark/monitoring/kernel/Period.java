package org.waymark.monitoring.kernel;

import org.jspecify.annotations.Nullable;

/**
 * From when to when; the same value twice for one day.
 *
 * @param to not before {@code from}
 */
public record Period(PartialDate from, PartialDate to) {

    /**
     * @throws InvalidValue when it ends before it begins
     */
    public Period {
        if (to.last().isBefore(from.first())) {
            throw new InvalidValue(
                    "to", "The last day is before the first: give " + from + " or a later day.");
        }
    }

    /** Whether it is known to be no longer than a day. */
    public boolean isOneDay() {
        return from.first().equals(to.last());
    }

    /** Reads the fields {@code from} and {@code to} of a request; no {@code to} is one day. */
    public static Period required(@Nullable String from, @Nullable String to) {
        PartialDate first = PartialDate.required("from", from);
        PartialDate last = PartialDate.optional("to", to);
        return new Period(first, last == null ? first : last);
    }
}
