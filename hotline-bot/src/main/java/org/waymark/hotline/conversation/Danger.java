package org.waymark.hotline.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The danger that a child's words speak of.
 *
 * @param kinds as in the danger rules; often none
 * @param spokenIn languages in whose words it was said, BCP 47, the likeliest first
 */
public record Danger(Set<String> kinds, List<String> spokenIn) {

    /** None was recognised. */
    public static final Danger NONE = new Danger(Set.of(), List.of());

    /** Copies both. */
    public Danger {
        kinds = Set.copyOf(kinds);
        spokenIn = List.copyOf(spokenIn);
    }

    /** Whether none was recognised. */
    public boolean isNone() {
        return kinds.isEmpty();
    }

    /** The language to answer in besides this one, unless it was said in this one too. */
    Optional<String> alsoIn(String language) {
        return spokenIn.contains(language) ? Optional.empty() : spokenIn.stream().findFirst();
    }
}
