package org.waymark.monitoring.eventstore;

import org.axonframework.eventhandling.EventMessage;

/** Where an event that was read in order lies in the event store. */
public final class Place {

    /**
     * Name among the metadata of an event that was read in order; it is not stored with it, but
     * with a copy that is kept aside.
     */
    static final String POSITION = "position";

    private Place() {}

    /**
     * The global position of this very event.
     *
     * @throws IllegalArgumentException when it was not read in order of the store
     */
    public static long of(EventMessage<?> event) {
        if (event.getMetaData().get(POSITION) instanceof Number position) {
            return position.longValue();
        }
        throw new IllegalArgumentException("This event was not read in the order of the store.");
    }
}
