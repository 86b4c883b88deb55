package org.waymark.monitoring.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after five wrong passwords for one name from one address, each further try
 * has to wait twice as long as the one before, up to a minute. Others who use the same name from
 * elsewhere are not held up.
 */
@Component
class FailedSignIns {

    private static final int FREE = 5;
    private static final int LONGEST_WAIT_IN_SECONDS = 60;
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

    private final Clock clock;
    private final Cache<Attempt, Failures> failures =
            Caffeine.newBuilder().expireAfterWrite(FORGOTTEN).maximumSize(100_000).build();

    FailedSignIns(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets a try pass, or not yet.
     *
     * @throws SlowedDown with the time that is left to wait
     */
    void admit(Attempt attempt) {
        Failures before = failures.getIfPresent(attempt);
        if (before != null && clock.instant().isBefore(before.next())) {
            throw new SlowedDown(Duration.between(clock.instant(), before.next()));
        }
    }

    void note(Attempt attempt) {
        failures.asMap()
                .merge(attempt, new Failures(1, Instant.MIN), (before, one) -> after(before));
    }

    void forget(Attempt attempt) {
        failures.invalidate(attempt);
    }

    private Failures after(Failures before) {
        int count = before.count() + 1;
        if (count < FREE) {
            return new Failures(count, Instant.MIN);
        }
        int doublings = Math.min(count - FREE, 6);
        int seconds = Math.min(1 << doublings, LONGEST_WAIT_IN_SECONDS);
        return new Failures(count, clock.instant().plusSeconds(seconds));
    }

    /** Who was tried from where. */
    record Attempt(String username, String address) {}

    private record Failures(int count, Instant next) {}
}
