package org.waymark.hotline.danger;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One place in a rule: one of several words or stems, or any number.
 *
 * @param words plain forms that stand for themselves
 * @param stems plain forms that may have any ending
 * @param number whether a number will do
 * @param optional whether the place may be left out
 */
record RuleWord(Set<String> words, Set<String> stems, boolean number, boolean optional) {

    static RuleWord parse(String written, String language) {
        boolean optional = written.endsWith("?");
        String body = optional ? written.substring(0, written.length() - 1) : written;
        Set<String> words = new HashSet<>();
        Set<String> stems = new HashSet<>();
        List<String> choices = Arrays.asList(body.split("\\|", -1));
        for (String choice : choices) {
            if (choice.endsWith("*")) {
                String stem = choice.substring(0, choice.length() - 1);
                stems.addAll(PlainWords.formsOf(stem, language));
            } else if (!choice.equals("#")) {
                words.addAll(PlainWords.formsOf(choice, language));
            }
        }
        return new RuleWord(Set.copyOf(words), Set.copyOf(stems), choices.contains("#"), optional);
    }

    /** Whether a plain word fits here, with one slip if it is long. */
    boolean fits(String word) {
        return words.contains(word)
                || (number && !word.isEmpty() && word.chars().allMatch(Character::isDigit))
                || stems.stream().anyMatch(stem -> begins(word, stem))
                || (word.length() >= Slip.SHORTEST - 1
                        && words.stream().anyMatch(known -> Slip.atMostOne(known, word)));
    }

    /** A slip may have made the stem one letter shorter or longer. */
    private static boolean begins(String word, String stem) {
        return word.startsWith(stem)
                || IntStream.rangeClosed(stem.length() - 1, stem.length() + 1)
                        .filter(length -> length <= word.length())
                        .anyMatch(length -> Slip.atMostOne(stem, word.substring(0, length)));
    }
}
