package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.waymark.monitoring.eventstore.EventNames;
import org.waymark.monitoring.eventstore.StableNameSerializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was stored once can be read for ever: each file holds one event as it is stored. An event
 * whose shape changes gets a revision, an upcaster, and a second file; the first one stays.
 */
class FrozenEventsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final EventNames NAMES = EventNames.onClassPath();

    private final StableNameSerializer serializer = new StableNameSerializer(NAMES);

    static Stream<String> events() {
        return NAMES.all().stream().filter(name -> !name.startsWith("eventstore.Sample"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStoredAndReadAsItWasFrozen(String name) throws IOException {
        Resource file = file(name);
        assertThat(file.exists()).as("frozen example of " + name).isTrue();
        String frozen = file.getContentAsString(StandardCharsets.UTF_8);

        Object event =
                serializer.deserialize(
                        new SimpleSerializedObject<>(
                                frozen, String.class, new SimpleSerializedType(name, null)));
        SerializedObject<String> stored =
                serializer.serialize(Objects.requireNonNull(event), String.class);

        assertThat(stored.getType().getName()).isEqualTo(name);
        assertThat(JSON.readTree(stored.getData())).isEqualTo(JSON.readTree(frozen));
    }

    static Stream<Resource> earlier() throws IOException {
        return Stream.of(
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:frozen-events/earlier/*.json"));
    }

    /** A field that came later is null in what was stored before; nothing else has changed. */
    @ParameterizedTest
    @MethodSource("earlier")
    void isReadAsItWasStoredBeforeAFieldWasAdded(Resource file) throws IOException {
        String name = Objects.requireNonNull(file.getFilename()).replace(".json", "");
        String frozen = file.getContentAsString(StandardCharsets.UTF_8);

        Object event =
                serializer.deserialize(
                        new SimpleSerializedObject<>(
                                frozen, String.class, new SimpleSerializedType(name, null)));
        String stored = serializer.serialize(Objects.requireNonNull(event), String.class).getData();

        assertThat(JSON.readTree(stored).properties())
                .containsAll(JSON.readTree(frozen).properties());
    }

    @Test
    void noFileIsLeftOfAnEventThatIsNotKnown() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath:frozen-events/*.json");
        Set<String> frozen =
                Stream.of(files)
                        .map(file ->
                                Objects.requireNonNull(file.getFilename()).replace(".json", ""))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(List.copyOf(frozen)).isEqualTo(events().toList());
    }

    private static Resource file(String name) {
        return new org.springframework.core.io.ClassPathResource("frozen-events/" + name + ".json");
    }
}
