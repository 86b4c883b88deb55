package org.waymark.hotline.danger;

import java.util.List;
import java.util.Set;

/**
 * A child's message as the rules see it: for each word the places of rules that it fits.
 *
 * @param words what each word fits; {@link #CUT} where a harmless saying was cut out
 */
record Message(List<Set<RuleWord>> words) {

    /** Stands in place of each harmless saying; it is in no rule, and none reaches across it. */
    static final RuleWord CUT = new RuleWord(Set.of(), Set.of(), false, false);

    int size() {
        return words.size();
    }

    Set<RuleWord> placesAt(int at) {
        return words.get(at);
    }

    boolean fits(int at, RuleWord place) {
        return words.get(at).contains(place);
    }

    boolean isCut(int at) {
        return fits(at, CUT);
    }
}
