package org.waymark.monitoring.eventstore;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/**
 * Stores an event as {@code training.TrainingHeld} plus revision, never as the name of a Java
 * class.
 */
public final class StableNameSerializer extends Jackson3Serializer {

    private final EventNames names;

    /** A serializer that knows the events of {@code names} by their stable names. */
    public StableNameSerializer(EventNames names) {
        super(builder());
        this.names = names;
    }

    @Override
    // Axon names it so; metadata are asked for as metadata
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> stored) {
        return stored instanceof PlacedMetaData placed
                ? (T) placed.read()
                : super.deserialize(stored);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return names.className(type.getName());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        SerializedType plain = super.typeForClass(type);
        return new SimpleSerializedType(names.stableName(plain.getName()), plain.getRevision());
    }
}
