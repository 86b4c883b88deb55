package org.waymark.monitoring.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a projection stood must be readable after a restart, whatever was going on around it. */
class TokenSerializerTest {

    private final Serializer serializer = new EventStoreConfiguration().tokenSerializer();

    static Stream<TrackingToken> tokens() {
        GapAwareTrackingToken gaps = GapAwareTrackingToken.newInstance(12, List.of(3L, 7L));
        return Stream.of(
                gaps,
                gaps.advanceTo(14, 1_000),
                new GlobalSequenceTrackingToken(5),
                new MergedTrackingToken(gaps, GapAwareTrackingToken.newInstance(9, List.of())),
                ReplayToken.createReplayToken(
                        gaps, GapAwareTrackingToken.newInstance(4, List.of())));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void readsBackWhatItWrote(TrackingToken token) {
        var stored = serializer.serialize(token, byte[].class);

        assertThat((TrackingToken) serializer.deserialize(stored)).isEqualTo(token);
    }
}
