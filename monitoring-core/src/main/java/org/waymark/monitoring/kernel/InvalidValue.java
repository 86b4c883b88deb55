package org.waymark.monitoring.kernel;

/**
 * A value that cannot be taken as it is: names the field, what is wrong with it, and the remedy.
 */
public final class InvalidValue extends RuntimeException {

    private final String field;

    /**
     * @param field path of the field as its sender knows it, for example {@code
     *     attendance.counts[1].count}
     * @param message what is wrong and how to mend it; never repeats a personal value
     */
    public InvalidValue(String field, String message) {
        super(message);
        this.field = field;
    }

    /** Path of the field as its sender knows it. */
    public String field() {
        return field;
    }

    /** The same complaint, seen from the record that holds this value. */
    public InvalidValue within(String parent) {
        return new InvalidValue(parent + "." + field, String.valueOf(getMessage()));
    }
}
