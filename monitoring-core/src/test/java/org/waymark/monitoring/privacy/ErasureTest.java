package org.waymark.monitoring.privacy;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.privacy.ErasureCommand.RecordDestruction;
import org.waymark.monitoring.privacy.ErasureEvent.KeyDestroyed;

class ErasureTest {

    private static final KeyId KEY = KeyId.random();

    private final AggregateTestFixture<Erasure> fixture = new AggregateTestFixture<>(Erasure.class);

    @Test
    void recordsWhyAKeyWasDestroyed() {
        fixture.givenNoPriorActivity()
                .when(destruction(ErasureReason.RETENTION_OVER))
                .expectEvents(destroyed("retention-over"));
    }

    @Test
    void recordsItOnce() {
        fixture.given(destroyed("retention-over"))
                .when(destruction(ErasureReason.ASKED_BY_PERSON))
                .expectNoEvents();
    }

    private static RecordDestruction destruction(ErasureReason reason) {
        return new RecordDestruction(KEY, "conversation", reason);
    }

    private static KeyDestroyed destroyed(String reason) {
        return new KeyDestroyed(KEY.value(), "conversation", reason);
    }
}
