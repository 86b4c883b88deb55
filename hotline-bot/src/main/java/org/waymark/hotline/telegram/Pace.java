package org.waymark.hotline.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.waymark.hotline.channel.Alias;

/**
 * Telegram's limits for sending: 30 messages in any second overall, and a pause between two to a
 * chat, told apart by its alias here. A place is taken when a call starts and given back one second
 * after it ended. Telegram sees a message in between, so its own clock never sees more, however the
 * network delays a call; a token bucket, refilled by our clock, could not promise that. Safe to use
 * from any thread.
 */
final class Pace {

    private static final long WINDOW = Duration.ofSeconds(1).toNanos();

    /** Of all places, those that only urgent messages may take. */
    private static final int KEPT_FOR_URGENT = 3;

    private final int places;
    private int underWay;
    private final Deque<Long> endedAt = new ArrayDeque<>();
    private final Pauses<Alias> chats;

    /**
     * @param chatPause a second, unless Telegram should change its mind
     */
    Pace(int places, Duration chatPause) {
        this.places = places;
        this.chats = new Pauses<>(chatPause);
    }

    /** Whether this chat may have a message now. */
    synchronized boolean ready(Alias chat, long now) {
        return chats.ready(chat, now);
    }

    /** Takes a place for this chat, which is ready; false when there is none. */
    synchronized boolean start(Alias chat, boolean urgent, long now) {
        giveBack(now);
        int mine = urgent ? places : places - KEPT_FOR_URGENT;
        if (underWay + endedAt.size() >= mine) {
            return false;
        }
        if (chats.begin(chat, now).isPositive()) {
            return false;
        }
        underWay++;
        return true;
    }

    /** The call for this chat has ended, well or not. */
    synchronized void end(Alias chat, long now) {
        underWay--;
        endedAt.add(now);
        chats.end(chat, now);
    }

    private void giveBack(long now) {
        while (!endedAt.isEmpty() && now - endedAt.element() > WINDOW) {
            endedAt.remove();
        }
    }
}
