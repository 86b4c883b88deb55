package org.waymark.monitoring.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after five wrong passwords for one name from one address, each further try
 * has to wait twice as long as the one before, up to a minute. Others who use the same name from
 * elsewhere are not held up. Who tries one name after another meets the same after a hundred wrong
 * passwords from one address within a quarter of an hour: more than those behind a shared address
 * mistype, and few enough for a guesser.
 */
@Component
class FailedSignIns {

    private static final int FREE = 5;
    private static final int FREE_FOR_AN_ADDRESS = 100;
    private static final int LONGEST_WAIT_IN_SECONDS = 60;
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);
    private static final int REMEMBERED = 100_000;

    private final Clock clock;
    private final Cache<Attempt, Failures> ofNames;
    private final Cache<String, Failures> ofAddresses;

    FailedSignIns(Clock clock) {
        this.clock = clock;
        Ticker ticker = () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos();
        this.ofNames =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .expireAfterWrite(FORGOTTEN)
                        .maximumSize(REMEMBERED)
                        .build();
        // Since the first of them: behind a shared address somebody always mistypes.
        this.ofAddresses =
                Caffeine.newBuilder()
                        .ticker(ticker)
                        .expireAfter(Expiry.<String, Failures>creating((address, one) -> FORGOTTEN))
                        .maximumSize(REMEMBERED)
                        .build();
    }

    /**
     * Lets a try pass, or not yet. It counts as a mistake from now on, until somebody knows better:
     * very many tries at the same moment would all pass otherwise.
     *
     * @throws SlowedDown with the time that is left to wait; then it does not count
     */
    void admit(Attempt attempt) {
        count(ofNames, attempt, FREE, "Too many wrong passwords for this name");
        try {
            count(
                    ofAddresses,
                    attempt.address(),
                    FREE_FOR_AN_ADDRESS,
                    "Too many wrong passwords from your address");
        } catch (SlowedDown e) {
            takeBack(ofNames, attempt);
            throw e;
        }
    }

    /** The try was right: mistakes with other names from the same address are not forgotten. */
    void forget(Attempt attempt) {
        ofNames.invalidate(attempt);
        takeBack(ofAddresses, attempt.address());
    }

    /** Nobody has found out whether the try was right. */
    void takeBack(Attempt attempt) {
        takeBack(ofNames, attempt);
        takeBack(ofAddresses, attempt.address());
    }

    private <K> void count(Cache<K, Failures> failures, K key, int free, String why) {
        failures.asMap()
                .merge(
                        key,
                        new Failures(1, Instant.MIN),
                        (before, one) -> oneMore(before, free, why));
    }

    private Failures oneMore(Failures before, int free, String why) {
        Instant now = clock.instant();
        if (now.isBefore(before.next())) {
            throw new SlowedDown(why, Duration.between(now, before.next()));
        }
        int count = before.count() + 1;
        if (count < free) {
            return new Failures(count, Instant.MIN);
        }
        int doublings = Math.min(count - free, 6);
        int seconds = Math.min(1 << doublings, LONGEST_WAIT_IN_SECONDS);
        return new Failures(count, now.plusSeconds(seconds));
    }

    /** Whoever was let in had waited, so that the next need not. */
    private static <K> void takeBack(Cache<K, Failures> failures, K key) {
        failures.asMap()
                .computeIfPresent(
                        key,
                        (same, counted) ->
                                counted.count() == 1
                                        ? null
                                        : new Failures(counted.count() - 1, Instant.MIN));
    }

    /** Who was tried from where. */
    record Attempt(String username, String address) {}

    private record Failures(int count, Instant next) {}
}
