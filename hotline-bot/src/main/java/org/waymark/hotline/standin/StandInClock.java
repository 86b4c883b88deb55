package org.waymark.hotline.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Telegram's own clock. It can be put forward, to meet what depends on the age of a message. */
final class StandInClock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    Instant now() {
        return Instant.now().plus(ahead.get());
    }

    void pass(Duration time) {
        ahead.accumulateAndGet(time, Duration::plus);
    }
}
