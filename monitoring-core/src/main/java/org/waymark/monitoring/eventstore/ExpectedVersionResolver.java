package org.waymark.monitoring.eventstore;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Finds a command's record by its annotated id, and the version its sender saw in the metadata. */
final class ExpectedVersionResolver implements CommandTargetResolver {

    static final String EXPECTED_VERSION = "expectedVersion";

    private final CommandTargetResolver byAnnotation =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        VersionedAggregateIdentifier target = byAnnotation.resolveTarget(command);
        return new VersionedAggregateIdentifier(
                target.getIdentifierValue(), sequenceNumber(command));
    }

    /** Axon counts events from 0, a record's version is their number. */
    private static @Nullable Long sequenceNumber(CommandMessage<?> command) {
        Long version = (Long) command.getMetaData().get(EXPECTED_VERSION);
        return version == null ? null : version - 1;
    }
}
