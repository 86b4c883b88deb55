package org.waymark.monitoring.eventstore;

/** The chosen id already belongs to a record with other content. */
public final class IdTaken extends RuntimeException {

    IdTaken(String id) {
        super(
                "The id "
                        + id
                        + " already belongs to a record with other content. Choose another id, or"
                        + " change that record.");
    }
}
