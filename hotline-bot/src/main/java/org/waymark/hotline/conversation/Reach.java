package org.waymark.hotline.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.privacy.Sealed;

/**
 * Whether a child may be written to, and the answers that wait until then. Nothing is pushed to who
 * has not agreed to it. Changed by {@link Talk#evolve} only.
 */
final class Reach {

    /** How long after its last sign a child is taken to be looking at the chat. */
    static final Duration HERE = Duration.ofMinutes(30);

    /** Somebody else may be looking. */
    boolean unsafe;

    /** The child blocked the bot. */
    boolean left;

    boolean erased;

    /** What the child said to being written to first; null while it has not been asked. */
    @Nullable Boolean mayWrite;

    /** Answers that wait until the child writes. */
    final List<Sealed> held = new ArrayList<>();

    /** Answers since the child's last sign: when it has left, nobody knows whether they arrived. */
    private final List<Sealed> unheard = new ArrayList<>();

    /** Whether the child wrote, or asked for somebody, while somebody was there to answer. */
    private boolean live;

    /** When the child last wrote or asked for somebody. */
    private @Nullable Instant heardAt;

    /**
     * Whether a message may be pushed to the child then. Who only wants to be written to when it
     * writes is answered while it is here: an answer is no first word.
     */
    boolean reachable(Instant at) {
        if (left || erased || unsafe) {
            return false;
        }
        return mayWrite == null ? live : mayWrite || (live && isHere(at));
    }

    private boolean isHere(Instant at) {
        return heardAt != null && !heardAt.plus(HERE).isBefore(at);
    }

    /** The child gave a sign of being there. */
    void here(Instant at) {
        heardAt = at;
        unheard.clear();
    }

    /**
     * The child wrote.
     *
     * @param answerable whether somebody was there to answer
     */
    void wrote(Instant at, boolean answerable) {
        here(at);
        left = false;
        unsafe = false;
        live = live || answerable;
    }

    /** The child asked for somebody. */
    void asked(Instant at, boolean somebodyThere) {
        here(at);
        live = somebodyThere;
    }

    /** Who says no is answered only to what it writes from then on. */
    void allowed(boolean first) {
        mayWrite = first;
        live = live && first;
    }

    void answered(Sealed words, boolean kept) {
        (kept ? held : unheard).add(words);
    }

    /** Rather twice than never: what may not have arrived is given when the child comes back. */
    void leave() {
        left = true;
        held.addAll(unheard);
        unheard.clear();
    }

    /** The end takes back the leave to write, also of who was never asked for it. */
    void close() {
        mayWrite = null;
        live = false;
    }
}
