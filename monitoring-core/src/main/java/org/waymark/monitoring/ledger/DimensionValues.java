package org.waymark.monitoring.ledger;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a fact: at most one value of each dimension; what is missing is not recorded.
 * A ledger makes and compares millions of them, of which maps would take most of the time.
 */
@SuppressWarnings("EnumOrdinal") // nothing is stored by them
final class DimensionValues {

    /** Nothing is recorded. */
    static final DimensionValues NONE = new DimensionValues(0, new String[0]);

    /** A bit for each dimension that is recorded, by its ordinal: there are fewer than 64. */
    private final long recorded;

    /** Of those that are recorded, in their order. */
    private final String[] values;

    /** 0 until it is asked for, which most never are. */
    private int hash;

    private DimensionValues(long recorded, String[] values) {
        this.recorded = recorded;
        this.values = values;
    }

    /** The same with one more, or with another in its place; null changes nothing. */
    DimensionValues with(Dimension dimension, @Nullable String value) {
        if (value == null) {
            return this;
        }
        int before = before(dimension);
        int replaced = isRecorded(dimension) ? 1 : 0;
        String[] more = new String[values.length + 1 - replaced];
        System.arraycopy(values, 0, more, 0, before);
        more[before] = value;
        System.arraycopy(
                values, before + replaced, more, before + 1, values.length - before - replaced);
        return new DimensionValues(recorded | bit(dimension), more);
    }

    /** Null when it is not recorded. */
    @Nullable String get(Dimension dimension) {
        return isRecorded(dimension) ? values[before(dimension)] : null;
    }

    private boolean isRecorded(Dimension dimension) {
        return (recorded & bit(dimension)) != 0;
    }

    /** How many of those that come before it are recorded. */
    private int before(Dimension dimension) {
        return Long.bitCount(recorded & (bit(dimension) - 1));
    }

    private static long bit(Dimension dimension) {
        return 1L << dimension.ordinal();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DimensionValues same
                && recorded == same.recorded
                && Arrays.equals(values, same.values);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = 31 * Long.hashCode(recorded) + Arrays.hashCode(values);
        }
        return hash;
    }
}
