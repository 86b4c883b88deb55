package org.waymark.monitoring.training;

import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;

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
}
