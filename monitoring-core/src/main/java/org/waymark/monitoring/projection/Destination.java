package org.waymark.monitoring.projection;

/** Where projections write. */
public enum Destination {
    /** The tables that pages and queries read. */
    LIVE("projection"),

    /**
     * The tables of a rebuild, in the transaction that makes them: no one else sees them yet, so
     * their rows can be stored as old at once, and PostgreSQL need not log them where it keeps no
     * log for others.
     */
    NEW("projection_rebuild"),

    /** The same tables later, while the rebuild catches up. */
    SCRATCH("projection_rebuild");

    private final String schema;

    Destination(String schema) {
        this.schema = schema;
    }

    /** The schema of the tables. */
    public String schema() {
        return schema;
    }

    /** A table there, as SQL names it. */
    public String table(String name) {
        return schema + "." + name;
    }
}
