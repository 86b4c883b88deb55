package org.waymark.monitoring.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Precision;

/**
 * One countable fact.
 *
 * @param from first day on which it may have happened
 * @param on last such day: from then on it counts
 * @param quantity null when unknown
 * @param person keyed pseudonym of the one person it is about; null for a group
 * @param dimensions what is recorded of it; what is missing is not recorded
 */
record Fact(
        FactKind kind,
        LocalDate from,
        LocalDate on,
        @Nullable Long quantity,
        Precision precision,
        @Nullable String person,
        DimensionValues dimensions) {

    /** The same fact with one more dimension; a null value is not recorded. */
    Fact with(Dimension dimension, @Nullable String value) {
        return new Fact(
                kind, from, on, quantity, precision, person, dimensions.with(dimension, value));
    }

    /** So many, without dimensions yet. */
    static Fact of(
            FactKind kind, LocalDate from, LocalDate on, long quantity, Precision precision) {
        return new Fact(kind, from, on, quantity, precision, null, DimensionValues.NONE);
    }

    /** Nobody knows how many. */
    static Fact unknown(FactKind kind, LocalDate from, LocalDate on) {
        return new Fact(kind, from, on, null, Precision.UNKNOWN, null, DimensionValues.NONE);
    }

    /** The same fact about one person. */
    Fact about(String pseudonym) {
        return new Fact(kind, from, on, quantity, precision, pseudonym, dimensions);
    }

    /** The same dimensions for a fact of another kind and quantity. */
    Fact as(FactKind other, @Nullable Long count, Precision known) {
        return new Fact(other, from, on, count, known, null, dimensions);
    }

    /** The same dimensions for another quantity on other days, exactly; less than 0 takes away. */
    Fact on(LocalDate first, LocalDate last, long count) {
        return new Fact(kind, first, last, count, Precision.EXACT, null, dimensions);
    }
}
