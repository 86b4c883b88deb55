package org.waymark.hotline.standin;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What goes wrong next, per method of the Bot API. Safe to use from any thread. */
public final class Faults {

    private record Regular(int every, Fault fault) {}

    private final Map<String, Queue<Fault>> next = new HashMap<>();
    private final Map<String, Regular> regular = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();

    /** The next calls of a method, for example {@code sendMessage}, meet these faults, one each. */
    public synchronized void next(String method, Fault... faults) {
        next.computeIfAbsent(method, m -> new ArrayDeque<>()).addAll(List.of(faults));
    }

    /** From now on every {@code n}-th call of a method meets this fault. */
    public synchronized void every(int n, String method, Fault fault) {
        regular.put(method, new Regular(n, fault));
    }

    /** From now on all goes well. */
    public synchronized void clear() {
        next.clear();
        regular.clear();
    }

    synchronized @Nullable Fault meet(String method) {
        Queue<Fault> queue = next.get(method);
        Fault first = queue == null ? null : queue.poll();
        int call = calls.merge(method, 1, Integer::sum);
        Regular often = regular.get(method);
        if (first == null && often != null && call % often.every() == 0) {
            return often.fault();
        }
        return first;
    }
}
