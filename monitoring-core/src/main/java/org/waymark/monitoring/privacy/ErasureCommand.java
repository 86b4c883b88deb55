package org.waymark.monitoring.privacy;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What can be asked of an erasure; {@link Erasures} asks it, together with the destruction itself.
 */
sealed interface ErasureCommand {

    /**
     * Records that a key was destroyed. Repeating it changes nothing.
     *
     * @param purpose what the key was for, for example {@code conversation}
     */
    record RecordDestruction(
            @TargetAggregateIdentifier KeyId key, String purpose, ErasureReason reason)
            implements ErasureCommand {}
}
