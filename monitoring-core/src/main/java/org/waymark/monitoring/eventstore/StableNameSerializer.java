package org.waymark.monitoring.eventstore;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.ObjectReader;
import tools.jackson.module.blackbird.BlackbirdModule;

/**
 * Stores an event as {@code training.TrainingHeld} plus revision, never as the name of a Java
 * class.
 */
public final class StableNameSerializer extends Jackson3Serializer {

    private final EventNames names;
    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    /** A serializer that knows the events of {@code names} by their stable names. */
    public StableNameSerializer(EventNames names) {
        super(builder().jsonMapperBuilderCustomizer(json -> json.addModule(new BlackbirdModule())));
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

    /** Another name surfaces as unknown, unless it is one of Axon's own. */
    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> event = names.classOf(type.getName());
        return event == null ? super.classForType(type) : event;
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, super::getReader);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        SerializedType plain = super.typeForClass(type);
        return new SimpleSerializedType(names.stableName(plain.getName()), plain.getRevision());
    }
}
