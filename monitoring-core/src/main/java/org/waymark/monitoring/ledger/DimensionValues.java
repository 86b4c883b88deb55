package org.waymark.monitoring.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a fact: at most one value of each dimension; what is missing is not recorded.
 * A ledger makes and compares millions of them, which a map of its own for each would take most of
 * the time of.
 */
@SuppressWarnings("EnumOrdinal") // nothing is stored by them
final class DimensionValues {

    /** Nothing is recorded. */
    static final DimensionValues NONE = new DimensionValues(new String[Dimension.values().length]);

    /** By the ordinals of the dimensions. */
    private final @Nullable String[] values;

    /** 0 until it is asked for, which most never are. */
    private int hash;

    private DimensionValues(@Nullable String[] values) {
        this.values = values;
    }

    /** The same with one more, or with another in its place; null changes nothing. */
    DimensionValues with(Dimension dimension, @Nullable String value) {
        if (value == null) {
            return this;
        }
        @Nullable String[] more = values.clone();
        more[dimension.ordinal()] = value;
        return new DimensionValues(more);
    }

    /** Null when it is not recorded. */
    @Nullable String get(Dimension dimension) {
        return values[dimension.ordinal()];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DimensionValues same && Arrays.equals(values, same.values);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Arrays.hashCode(values);
        }
        return hash;
    }
}
