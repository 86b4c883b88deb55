package org.waymark.monitoring.kernel;

/**
 * A state that a record reached, as stored. The day on which it did lies between two dates, which
 * are the same when it is known.
 *
 * @param state code
 * @param from day, month or year
 * @param to the same or a later one
 */
public record Step(String state, String from, String to) {

    /** A state that was reached in this period. */
    public static Step in(Period period, String state) {
        return new Step(state, period.from().value(), period.to().value());
    }

    /** When it was reached. */
    public Period period() {
        return new Period(new PartialDate(from), new PartialDate(to));
    }
}
