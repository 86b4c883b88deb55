package org.waymark.hotline.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Updates that wait for the bot, with the semantics of {@code getUpdates}: an update is confirmed,
 * and forgotten, as soon as a higher offset is asked for; a second poll ends the first.
 */
final class UpdateQueue {

    private static final int REMEMBERED = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeMap<Long, ObjectNode> pending = new TreeMap<>();
    private final Deque<ObjectNode> confirmed = new ArrayDeque<>();
    // Starts at the clock, as Telegram starts at a random number: a bot that outlives this server
    // must not take new updates for old.
    private long nextId = Instant.now().getEpochSecond();
    private Set<String> allowed = Set.of();
    private int repeats;
    private volatile boolean reversed;
    private long polls;
    private boolean closed;

    void add(String kind, ObjectNode update) {
        lock.lock();
        try {
            if (allowed.isEmpty() || allowed.contains(kind)) {
                update.put("update_id", nextId);
                pending.put(nextId, update);
            }
            nextId++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The next batch; null when another poll took over. */
    @Nullable List<ObjectNode> poll(long offset, int limit, Duration patience, Set<String> kinds)
            throws InterruptedException {
        lock.lock();
        try {
            long me = ++polls;
            allowed = kinds.isEmpty() ? allowed : kinds;
            changed.signalAll();
            confirmBelow(offset);
            long left = patience.toNanos();
            while (pending.isEmpty() && repeats == 0 && left > 0 && me == polls && !closed) {
                left = changed.awaitNanos(left);
            }
            return me == polls ? batch(limit) : null;
        } finally {
            lock.unlock();
        }
    }

    /** The next batch also holds the last {@code count} confirmed updates once more. */
    void repeat(int count) {
        lock.lock();
        try {
            repeats = count;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether batches come newest first from now on. */
    void reverse(boolean reverse) {
        reversed = reverse;
    }

    int waiting() {
        lock.lock();
        try {
            return pending.size();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private List<ObjectNode> batch(int limit) {
        List<ObjectNode> batch = new ArrayList<>();
        confirmed.stream().limit(repeats).forEach(batch::add);
        repeats = 0;
        pending.values().stream().limit(limit).forEach(batch::add);
        if (reversed) {
            Collections.reverse(batch);
        }
        return batch;
    }

    private void confirmBelow(long offset) {
        long from = offset < 0 ? Math.max(0, nextId + offset) : offset;
        while (!pending.isEmpty() && pending.firstKey() < from) {
            confirmed.addFirst(pending.pollFirstEntry().getValue());
        }
        while (confirmed.size() > REMEMBERED) {
            confirmed.removeLast();
        }
    }
}
