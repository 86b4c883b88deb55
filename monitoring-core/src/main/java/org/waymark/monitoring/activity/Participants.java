package org.waymark.monitoring.activity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who took part, as stored: head-counts by group, or nobody knows. Children are never named here.
 *
 * @param kind {@code head-counts} or {@code unknown}
 * @param groups for head-counts; empty otherwise
 */
public record Participants(String kind, List<Group> groups) {

    /** Nobody counted: unknown, and not 0. */
    public static final Participants UNKNOWN = new Participants("unknown", List.of());

    /**
     * A number of people alike.
     *
     * @param role child, peer-researcher or professional
     * @param sex female, male or other; null when not recorded
     * @param ageBand for example 13-15; null when not recorded
     * @param count 0 or more
     * @param precision exact, at-least or about
     */
    public record Group(
            String role,
            @Nullable String sex,
            @Nullable String ageBand,
            long count,
            String precision) {}

    /** Head-counts by group; unknown without any. */
    public static Participants counted(List<Group> groups) {
        return groups.isEmpty() ? UNKNOWN : new Participants("head-counts", List.copyOf(groups));
    }
}
