package org.waymark.monitoring.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.privacy.Sealed;

/**
 * Who registered or came, as stored: head-counts by group, named people, or nobody knows, which is
 * neither.
 */
public record Turnout(List<Group> groups, List<Person> people) {

    /** Nobody counted: unknown, and not 0. */
    public static final Turnout UNKNOWN = new Turnout(List.of(), List.of());

    /**
     * A number of people alike; what is null is not recorded.
     *
     * @param profession code of the list of professions
     * @param count 0 or more
     * @param precision exact, at-least or about
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
    public record Person(
            String person,
            Sealed name,
            @Nullable String profession,
            @Nullable String institution,
            @Nullable String sex) {}

    /** Whether nobody counted. */
    public boolean unknown() {
        return groups.isEmpty() && people.isEmpty();
    }
}
