package org.waymark.monitoring.projection;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Hands all events to projections that are made again. Reads them as fast as it can, without the
 * stored tokens and claims of Axon's processors: a rebuild that is interrupted begins anew.
 */
final class RebuildReader {

    /** Events of which projections gather their writes: few, so that most of it is short-lived. */
    private static final int BATCH = 300;

    private final EventStorageEngine events;
    private final List<Reading> projections;

    /** Those that handle events of a type. */
    private final Map<Class<?>, List<Reading>> readers = new HashMap<>();

    private @Nullable TrackingToken reached;

    RebuildReader(EventStorageEngine events, List<Reading> projections) {
        this.events = events;
        this.projections = projections;
    }

    /**
     * A projection that reads.
     *
     * @param writer writes what it gathers
     */
    record Reading(EventHandlerInvoker projection, ScratchWriter writer) {}

    /** How far it has read; null before the first event. */
    @Nullable TrackingToken reached() {
        return reached;
    }

    /**
     * Reads on to the newest event.
     *
     * @throws IllegalStateException when what came of the events could not be written
     */
    void readOn() {
        try (var stream = events.readEvents(reached, false)) {
            Iterator<? extends TrackedEventMessage<?>> unread = stream.iterator();
            while (unread.hasNext()) {
                readBatch(unread);
            }
        }
    }

    private void readBatch(Iterator<? extends TrackedEventMessage<?>> unread) {
        TrackedEventMessage<?> event = unread.next();
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(event);
        try {
            handle(event, work);
            for (int read = 1; read < BATCH && unread.hasNext(); read++) {
                event = unread.next();
                handle(event, work);
            }
            work.commit();
        } catch (Exception e) {
            if (work.isActive()) { // not when the commit itself failed
                work.rollback(e);
            }
            throw new IllegalStateException("The rebuild ended at " + event.trackingToken(), e);
        }
        reached = event.trackingToken();
    }

    private void handle(TrackedEventMessage<?> event, UnitOfWork<?> work) throws Exception {
        for (Reading reading :
                readers.computeIfAbsent(event.getPayloadType(), type -> readersOf(event))) {
            work.resources().put(Batch.SCRATCH, reading.writer());
            reading.projection().handle(event, Segment.ROOT_SEGMENT);
        }
    }

    private List<Reading> readersOf(TrackedEventMessage<?> event) {
        return projections.stream()
                .filter(reading -> reading.projection().canHandle(event, Segment.ROOT_SEGMENT))
                .toList();
    }
}
