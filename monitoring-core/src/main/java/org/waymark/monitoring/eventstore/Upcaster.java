package org.waymark.monitoring.eventstore;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings one old revision of one event up to the next. Beans of this type form the chain, in their
 * {@code @Order}; they apply wherever events are read: loading, live handling, replay.
 */
public abstract class Upcaster extends SingleEventUpcaster {

    private final SimpleSerializedType from;
    private final SimpleSerializedType to;

    /**
     * @param name stable name of the event, for example {@code training.TrainingHeld}
     * @param fromRevision the revision it mends; null for the first, which was stored without one
     * @param toRevision the revision it produces, as on the event's {@code @Revision}
     */
    protected Upcaster(String name, @Nullable String fromRevision, String toRevision) {
        this.from = new SimpleSerializedType(name, fromRevision);
        this.to = new SimpleSerializedType(name, toRevision);
    }

    /** Changes the old payload into the new shape; answers the same node, or another one. */
    protected abstract ObjectNode upcast(ObjectNode payload);

    @Override
    protected final boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(from);
    }

    @Override
    protected final IntermediateEventRepresentation doUpcast(
            IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, payload -> upcast((ObjectNode) payload));
    }
}
