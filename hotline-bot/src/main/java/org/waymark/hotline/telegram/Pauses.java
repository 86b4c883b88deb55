package org.waymark.hotline.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * One message at a time to each addressee, and a pause after each. Safe to use from any thread.
 *
 * @param <K> how an addressee is told from others
 */
final class Pauses<K> {

    /** Addressees whose pause is over are dropped when there are as many as this. */
    private static final int MANY = 300;

    private static final long UNDER_WAY = Long.MAX_VALUE;

    private final long pause;
    private final Map<K, Long> endedAt = new HashMap<>();

    /**
     * @param pause after the end of a call
     */
    Pauses(Duration pause) {
        this.pause = pause.toNanos();
    }

    /** Whether this addressee may have a message now. */
    synchronized boolean ready(K addressee, long now) {
        Long ended = endedAt.get(addressee);
        return ended == null || over(ended, now);
    }

    /**
     * A call begins, if the addressee may have a message now.
     *
     * @return zero when it has begun, and else how long to wait before the next try
     */
    synchronized Duration begin(K addressee, long now) {
        Long ended = endedAt.get(addressee);
        if (ended != null && !over(ended, now)) {
            // When one that is under way ends is not known.
            long left = ended == UNDER_WAY ? pause : pause - (now - ended);
            return Duration.ofNanos(left + 1);
        }
        if (endedAt.size() >= MANY) {
            endedAt.values().removeIf(end -> over(end, now));
        }
        endedAt.put(addressee, UNDER_WAY);
        return Duration.ZERO;
    }

    /** The call to this addressee has ended, well or not. */
    synchronized void end(K addressee, long now) {
        endedAt.put(addressee, now);
    }

    private boolean over(long ended, long now) {
        return ended != UNDER_WAY && now - ended > pause;
    }
}
