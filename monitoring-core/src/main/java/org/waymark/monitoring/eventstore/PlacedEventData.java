package org.waymark.monitoring.eventstore;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedObject;

/**
 * A stored event that knows its own place. Axon's token does not tell it: for an event that became
 * readable after its followers, the token still names the furthest of those, so that two events
 * would seem to have one place.
 */
final class PlacedEventData extends TrackedDomainEventData<byte[]> {

    private final long position;

    PlacedEventData(TrackingToken token, DomainEventData<byte[]> event, long position) {
        super(token, event);
        this.position = position;
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new PlacedMetaData(super.getMetaData().getData(), position);
    }
}
