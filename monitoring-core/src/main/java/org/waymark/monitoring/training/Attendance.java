package org.waymark.monitoring.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.privacy.Sealed;

/**
 * Who came, as stored: named people, head-counts by group, or nobody knows.
 *
 * @param kind {@code named}, {@code head-counts} or {@code unknown}
 * @param groups for head-counts; empty otherwise
 * @param people for named people; empty otherwise
 */
public record Attendance(String kind, List<Group> groups, List<Participant> people) {

    /** Nobody counted: unknown, and not 0. */
    public static final Attendance UNKNOWN = new Attendance("unknown", List.of(), List.of());

    /**
     * A number of people alike.
     *
     * @param count 0 or more
     * @param precision exact, at-least or about
     * @param sex female, male or other; null when not recorded
     */
    public record Group(
            @Nullable String profession,
            @Nullable String institution,
            @Nullable String sex,
            long count,
            String precision) {}

    /**
     * One person.
     *
     * @param person keyed pseudonym: the id of the data key that belongs to this person
     * @param name sealed under that key
     */
    public record Participant(
            String person,
            Sealed name,
            @Nullable String profession,
            @Nullable String institution,
            @Nullable String sex) {}

    /** Head-counts by group. */
    public static Attendance counted(List<Group> groups) {
        return new Attendance("head-counts", List.copyOf(groups), List.of());
    }

    /** Named people. */
    public static Attendance named(List<Participant> people) {
        return new Attendance("named", List.of(), List.copyOf(people));
    }
}
