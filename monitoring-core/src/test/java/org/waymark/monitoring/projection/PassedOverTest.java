package org.waymark.monitoring.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

        assertThat(positions.hasPassedOver(readWithGap(stored))).isTrue();
        assertThat(positions.hasPassedOver(readWithGap(NEVER_STORED))).isFalse();
        assertThat(positions.hasPassedOver(null)).isFalse();
    }

    private static GapAwareTrackingToken readWithGap(long gap) {
        return GapAwareTrackingToken.newInstance(gap + 1, List.of(gap));
    }
}
