package org.waymark.hotline.danger;

import java.util.Set;

/**
 * One place in a rule: one of several words or stems, or any number. Each is only equal to itself,
 * because it is a key wherever messages are compared with rules.
 */
final class RuleWord {

    private final Set<String> words;
    private final Set<String> stems;
    private final boolean number;
    private final boolean optional;

    /**
     * Makes a place.
     *
     * @param words plain forms that stand for themselves
     * @param stems plain forms that may have any ending
     * @param number whether a number will do
     * @param optional whether the place may be left out
     */
    RuleWord(Set<String> words, Set<String> stems, boolean number, boolean optional) {
        this.words = Set.copyOf(words);
        this.stems = Set.copyOf(stems);
        this.number = number;
        this.optional = optional;
    }

    Set<String> words() {
        return words;
    }

    Set<String> stems() {
        return stems;
    }

    boolean number() {
        return number;
    }

    boolean optional() {
        return optional;
    }
}
