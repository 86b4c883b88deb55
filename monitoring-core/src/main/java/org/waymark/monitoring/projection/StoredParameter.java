package org.waymark.monitoring.projection;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.eventstore.Place;

/** Hands {@link Stored} to projection handlers that ask for it. */
@Component
final class StoredParameter implements ParameterResolverFactory, ParameterResolver<Stored> {

    @Override
    public @Nullable ParameterResolver<Stored> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == Stored.class ? this : null;
    }

    @Override
    public Stored resolveParameterValue(Message<?> message) {
        TrackedEventMessage<?> event = (TrackedEventMessage<?>) message;
        long version = event instanceof DomainEventMessage<?> own ? own.getSequenceNumber() + 1 : 0;
        return new Stored(
                Place.of(event),
                version,
                event.getTimestamp(),
                String.valueOf(event.getMetaData().get("actor")));
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof TrackedEventMessage<?>;
    }
}
