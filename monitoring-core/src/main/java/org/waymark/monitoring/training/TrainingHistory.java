package org.waymark.monitoring.training;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** How a training came to stand as it does: who changed what, when and why. */
@Component
public class TrainingHistory {

    private final EventStore events;

    TrainingHistory(EventStore events) {
        this.events = events;
    }

    /**
     * One change.
     *
     * @param actor id of the account that made it
     * @param role its role then
     * @param source the door through which it came: api, import, automation
     */
    public record Change(
            TrainingEvent event, Instant recordedAt, String actor, String role, String source) {}

    /** All changes of a training, the earliest first; empty when there is no such training. */
    public List<Change> of(String trainingId) {
        List<Change> changes = new ArrayList<>();
        events.readEvents(trainingId)
                .asStream()
                .filter(message -> message.getPayload() instanceof TrainingEvent)
                .forEach(message -> changes.add(change(message)));
        return changes;
    }

    private static Change change(DomainEventMessage<?> message) {
        return new Change(
                (TrainingEvent) message.getPayload(),
                message.getTimestamp(),
                metadata(message, "actor"),
                metadata(message, "role"),
                metadata(message, "source"));
    }

    private static String metadata(DomainEventMessage<?> message, String key) {
        return String.valueOf(message.getMetaData().getOrDefault(key, ""));
    }
}
