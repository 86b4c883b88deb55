package org.waymark.monitoring.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.testing.Trainings;

/** A rebuild must not be swapped in before it has read what came late into the event store. */
@FiguresTest
class PassedOverTest {

    private static final long NEVER_STORED = 1_000_000;

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private JdbcClient jdbc;
    @Autowired private Serializer tokenSerializer;

    @Test
    void aGapIsPassedOverOnceAnEventIsThere() {
        Actor staff = Actor.of("someone", "STAFF", Source.API);
        long stored =
                recorder.record(
                                Trainings.log(
                                        "PASSED",
                                        Trainings.counted(Trainings.people("teacher", 3))),
                                staff)
                        .position();

        assertThat(readWithGap("late-rebuild", stored)).isTrue();
        assertThat(readWithGap("empty-rebuild", NEVER_STORED)).isFalse();
        assertThat(positions.hasPassedOver("unheard-of")).isFalse();
    }

    private boolean readWithGap(String projection, long gap) {
        SerializedObject<byte[]> token =
                tokenSerializer.serialize(
                        GapAwareTrackingToken.newInstance(gap + 1, List.of(gap)), byte[].class);
        jdbc.sql(
                        """
                        INSERT INTO event_store.token_entry (processor_name, segment, token, token_type)
                        VALUES (:name, 0, :token, :type)
                        """)
                .param("name", projection)
                .param("token", token.getData())
                .param("type", token.getType().getName())
                .update();
        return positions.hasPassedOver(projection);
    }
}
