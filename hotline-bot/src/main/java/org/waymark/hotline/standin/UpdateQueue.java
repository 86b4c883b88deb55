package org.waymark.hotline.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Updates that wait for the bot, with the semantics of {@code getUpdates}: an update is confirmed,
 * and forgotten, as soon as a higher offset is asked for; a second poll ends the first.
 */
final class UpdateQueue {

    /** An update that was not confirmed yet. */
    record Pending(long id, long chat, ObjectNode update) {

        byte[] bytes() {
            return Answer.JSON.writeValueAsBytes(update);
        }
    }

    private static final int REMEMBERED = 100;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeMap<Long, Pending> pending = new TreeMap<>();
    private final Deque<ObjectNode> confirmed = new ArrayDeque<>();
    // Starts at the clock, as Telegram starts at a random number: a bot that outlives this server
    // must not take new updates for old.
    private long nextId = Instant.now().getEpochSecond();
    private Set<String> allowed = Set.of();
    private int repeats;
    private volatile boolean reversed;
    private long polls;
    private long changes;
    private boolean closed;

    void add(long chat, String kind, ObjectNode update) {
        change(() -> {
            if (allowed.isEmpty() || allowed.contains(kind)) {
                update.put("update_id", nextId);
                pending.put(nextId, new Pending(nextId, chat, update));
            }
            return nextId++;
        });
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

    /** A poll that waits is told that another one took over. */
    void endPolls() {
        change(() -> ++polls);
    }

    /** Which kinds of updates are kept from now on; none for as before. */
    void allow(Set<String> kinds) {
        change(() -> allowed = kinds.isEmpty() ? allowed : kinds);
    }

    Set<String> allowed() {
        return under(() -> Set.copyOf(allowed));
    }

    /** The oldest update that is the first one of its chat, of chats that may go now. */
    @Nullable Pending firstOfAnyChat(LongPredicate mayGo) {
        lock.lock();
        try {
            Set<Long> passed = new HashSet<>();
            for (Pending update : pending.values()) {
                if (passed.add(update.chat()) && mayGo.test(update.chat())) {
                    return update;
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** The bot has it. */
    void confirm(long id) {
        change(() -> pending.remove(id));
    }

    void forgetAll() {
        change(() -> {
            pending.clear();
            return true;
        });
    }

    /** How often anything changed. */
    long changes() {
        return under(() -> changes);
    }

    /** Wakes those who wait for a change. */
    void changed() {
        change(() -> true);
    }

    void awaitChange(long seen, Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (changes == seen && left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The next batch also holds the last {@code count} confirmed updates once more. */
    void repeat(int count) {
        change(() -> repeats = count);
    }

    /** Ids go on from a lower number, as they may at Telegram after a week without any. */
    void startLower() {
        change(() -> nextId /= 2);
    }

    /** Whether batches come newest first from now on. */
    void reverse(boolean reverse) {
        reversed = reverse;
    }

    int waiting() {
        return under(pending::size);
    }

    void close() {
        change(() -> closed = true);
    }

    private List<ObjectNode> batch(int limit) {
        List<ObjectNode> batch = new ArrayList<>();
        confirmed.stream().limit(repeats).forEach(batch::add);
        repeats = 0;
        pending.values().stream().limit(limit).map(Pending::update).forEach(batch::add);
        if (reversed) {
            Collections.reverse(batch);
        }
        return batch;
    }

    private void confirmBelow(long offset) {
        long from = offset < 0 ? Math.max(0, nextId + offset) : offset;
        while (!pending.isEmpty() && pending.firstKey() < from) {
            confirmed.addFirst(pending.pollFirstEntry().getValue().update());
        }
        while (confirmed.size() > REMEMBERED) {
            confirmed.removeLast();
        }
    }

    private void change(Supplier<?> change) {
        under(() -> {
            Object done = change.get();
            changes++;
            changed.signalAll();
            return done;
        });
    }

    private <T> T under(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }
}
