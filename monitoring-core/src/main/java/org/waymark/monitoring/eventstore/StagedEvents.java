package org.waymark.monitoring.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;

/** The events of commands that are handled now and stored later, or never. */
final class StagedEvents {

    /** Bound while commands of a bulk are handled or rehearsed in this thread. */
    static final ScopedValue<StagedEvents> CURRENT = ScopedValue.newInstance();

    private final boolean kept;
    private final List<AppendRow> rows = new ArrayList<>();

    private StagedEvents(boolean kept) {
        this.kept = kept;
    }

    static StagedEvents kept() {
        return new StagedEvents(true);
    }

    static StagedEvents forgotten() {
        return new StagedEvents(false);
    }

    void add(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (kept) {
            events.forEach(
                    event -> rows.add(AppendRow.of((DomainEventMessage<?>) event, serializer)));
        }
    }

    /** In the order in which they happened. */
    List<AppendRow> rows() {
        return rows;
    }
}
