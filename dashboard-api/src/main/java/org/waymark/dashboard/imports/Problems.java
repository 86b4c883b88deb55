package org.waymark.dashboard.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a file: the first of it in full, the rest in number. */
final class Problems {

    /** As many as are kept and shown. */
    static final int MOST = 10_000;

    private final List<Problem> kept = new ArrayList<>();
    private final Set<Long> rows = new HashSet<>();
    private long notKept;

    void add(Problem problem) {
        rows.add(problem.row());
        if (kept.size() < MOST) {
            kept.add(problem);
        } else {
            notKept++;
        }
    }

    void addAll(Collection<Problem> problems) {
        problems.forEach(this::add);
    }

    /** By row. */
    List<Problem> kept() {
        return kept.stream().sorted(Comparator.comparingLong(Problem::row)).toList();
    }

    long notKept() {
        return notKept;
    }

    long wrongRows() {
        return rows.size();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}
