package org.waymark.monitoring.web;

/** There is no such record, or none within the caller's reach; the two are not told apart. */
public final class NotFound extends RuntimeException {

    private final String field;

    /**
     * @param field the parameter that names the record
     * @param what for example {@code programme MARIO}
     */
    public NotFound(String field, String what) {
        super("There is no " + what + ".");
        this.field = field;
    }

    /** The parameter that names the record. */
    public String field() {
        return field;
    }
}
