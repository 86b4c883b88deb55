package org.waymark.monitoring.eventstore;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * What the present unit of work appended last.
 *
 * @param position global position of the event
 * @param version version of its record after it
 */
record LastAppend(long position, long version) {

    private static final String RESOURCE = LastAppend.class.getName();

    static void remember(long position, DomainEventMessage<?> event) {
        CurrentUnitOfWork.ifStarted(work ->
                work.resources()
                        .put(RESOURCE, new LastAppend(position, event.getSequenceNumber() + 1)));
    }

    static @Nullable LastAppend of(org.axonframework.messaging.unitofwork.UnitOfWork<?> work) {
        return (LastAppend) work.resources().get(RESOURCE);
    }
}
