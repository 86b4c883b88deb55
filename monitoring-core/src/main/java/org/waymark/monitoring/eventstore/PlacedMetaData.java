package org.waymark.monitoring.eventstore;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The stored metadata of an event that was read in order, and the place of the event. */
final class PlacedMetaData extends SerializedMetaData<byte[]> {

    private static final ObjectReader READER =
            JsonMapper.shared().readerFor(new TypeReference<Map<String, Object>>() {});

    private final long position;

    PlacedMetaData(byte[] stored, long position) {
        super(stored, byte[].class);
        this.position = position;
    }

    /** Read again from these by whoever keeps the event aside, as a queue of dead letters does. */
    @Override
    public byte[] getData() {
        return JsonMapper.shared().writeValueAsBytes(read());
    }

    /** What is stored, with {@link Place#POSITION}. */
    MetaData read() {
        Map<String, Object> stored = READER.readValue(super.getData());
        stored.put(Place.POSITION, position);
        return MetaData.from(stored);
    }
}
