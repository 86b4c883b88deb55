package org.waymark.monitoring.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.privacy.ErasureCommand.RecordDestruction;
import org.waymark.monitoring.privacy.ErasureEvent.KeyDestroyed;

/** The record that one data key was destroyed, and why. It outlives what it erased. */
@Aggregate
public class Erasure {

    @AggregateIdentifier private @Nullable String keyId;

    /** For Axon. */
    protected Erasure() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordDestruction record) {
        if (keyId == null) {
            apply(new KeyDestroyed(record.key().value(), record.purpose(), record.reason().code()));
        }
    }

    @EventSourcingHandler
    void evolve(KeyDestroyed destroyed) {
        keyId = destroyed.keyId();
    }
}
