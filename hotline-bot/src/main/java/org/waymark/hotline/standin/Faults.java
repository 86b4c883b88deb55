package org.waymark.hotline.standin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong next, per method of the Bot API, or for {@code *} with all methods. Safe to use
 * from any thread.
 */
public final class Faults {

    /** Stands for every method. */
    public static final String ALL = "*";

    private record Regular(int every, Fault fault) {}

    private record Lasting(long untilNanos, Fault fault) {}

    private final Map<String, Queue<Fault>> next = new HashMap<>();
    private final Map<String, Regular> regular = new HashMap<>();
    private final Map<String, Lasting> lasting = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();

    /** The next calls of a method, for example {@code sendMessage}, meet these faults, one each. */
    public synchronized void next(String method, Fault... faults) {
        next.computeIfAbsent(method, m -> new ArrayDeque<>()).addAll(List.of(faults));
    }

    /** From now on every {@code n}-th call of a method meets this fault. */
    public synchronized void every(int n, String method, Fault fault) {
        regular.put(method, new Regular(n, fault));
    }

    /** For so long every call of a method meets this fault. */
    public synchronized void during(Duration time, String method, Fault fault) {
        lasting.put(method, new Lasting(System.nanoTime() + time.toNanos(), fault));
    }

    /** Whether a fault that lasts for a while is still going on. */
    public synchronized boolean lasting() {
        long now = System.nanoTime();
        return lasting.values().stream().anyMatch(fault -> now - fault.untilNanos() < 0);
    }

    /** From now on all goes well. */
    public synchronized void clear() {
        next.clear();
        regular.clear();
        lasting.clear();
    }

    /** How often each method was called. */
    public synchronized Map<String, Integer> calls() {
        return Map.copyOf(calls);
    }

    synchronized @Nullable Fault meet(String method) {
        calls.merge(method, 1, Integer::sum);
        calls.merge(ALL, 1, Integer::sum);
        Fault fault = of(method);
        return fault == null ? of(ALL) : fault;
    }

    private @Nullable Fault of(String method) {
        Queue<Fault> queue = next.get(method);
        Fault first = queue == null ? null : queue.poll();
        Lasting still = lasting.get(method);
        if (first == null && still != null && System.nanoTime() - still.untilNanos() < 0) {
            return still.fault();
        }
        Regular often = regular.get(method);
        if (first == null && often != null && calls.getOrDefault(method, 0) % often.every() == 0) {
            return often.fault();
        }
        return first;
    }
}
