package org.waymark.hotline.standin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Telegram's limits for sending: thirty messages in any second overall, and a pause between two to
 * a chat. Telegram forgives a short burst; this does not, so that a bot which passes here is well
 * within.
 */
final class Limits {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int OVERALL = 30;

    private final Deque<Long> accepted = new ArrayDeque<>();
    private final Map<Long, Long> lastOfChat = new HashMap<>();
    private final long chatPause;
    private long refused;

    /**
     * @param chatPause Telegram's is a second
     */
    Limits(Duration chatPause) {
        this.chatPause = chatPause.toNanos();
    }

    /** Whether a message that arrived at this moment is within the limits; counts it if not. */
    synchronized boolean allow(long chat, long nanos) {
        while (!accepted.isEmpty() && nanos - accepted.element() >= SECOND) {
            accepted.remove();
        }
        Long last = lastOfChat.get(chat);
        if (accepted.size() >= OVERALL || (last != null && nanos - last < chatPause)) {
            refused++;
            return false;
        }
        accepted.add(nanos);
        lastOfChat.put(chat, nanos);
        return true;
    }

    synchronized long refused() {
        return refused;
    }
}
