package org.waymark.hotline.danger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A child's message as the rules see it.
 *
 * @param words for each word, the places of rules that it fits
 * @param harmlessUntil for each word, the index after the last word of the longest-reaching
 *     harmless saying that begins with it or before it; 0 when there is none
 */
record Message(List<Set<RuleWord>> words, List<Integer> harmlessUntil) {

    /**
     * Compares the parts of a message, which its marks and lines make, with harmless sayings. A
     * saying is within one part: "he follows me. My dog ..." is not "my dog follows me". Danger may
     * be in several.
     */
    static Message of(List<List<Set<RuleWord>>> parts, RuleIndex harmless) {
        List<Set<RuleWord>> words = new ArrayList<>();
        List<Integer> until = new ArrayList<>();
        for (List<Set<RuleWord>> part : parts) {
            int before = words.size();
            int end = 0;
            for (int at = 0; at < part.size(); at++) {
                end = Math.max(end, harmless.longestFit(part, at));
                until.add(before + end);
            }
            words.addAll(part);
        }
        return new Message(words, until);
    }

    /** How many of its words occur in the rules. */
    long known(RuleIndex rules) {
        return words.stream().filter(rules::knows).count();
    }

    /**
     * Whether a rule fits words that are not all within one harmless saying: "wants to die" is more
     * than what makes "die of boredom" harmless.
     */
    boolean isDanger(RuleIndex rules) {
        for (int at = 0; at < words.size(); at++) {
            int end = rules.longestFit(words, at);
            if (end > at && end > harmlessUntil.get(at)) {
                return true;
            }
        }
        return false;
    }
}
