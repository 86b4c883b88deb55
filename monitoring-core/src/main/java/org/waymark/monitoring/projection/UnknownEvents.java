package org.waymark.monitoring.projection;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.serialization.UnknownSerializedType;
import org.springframework.stereotype.Component;

/**
 * Makes an event of unknown name visible among the dead letters; every other projection would pass
 * it in silence.
 */
@Component
@ProcessingGroup("unknown-events")
class UnknownEvents implements Projection {

    @Override
    public List<String> tables() {
        return List.of();
    }

    @EventHandler
    void on(UnknownSerializedType event) {
        throw new IllegalArgumentException(
                "No event is stored as " + event.getClass().getSimpleName());
    }
}
