package org.waymark.hotline.danger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every word and stem of all rules, to find the places that a word of a message fits. All languages
 * together are tens of thousands of forms, and each message is compared with all of them.
 */
final class Vocabulary {

    /** A form long enough for a slip, with its letters as bits. */
    private record Known(String form, int letters, Set<RuleWord> places) {}

    private final Map<String, Set<RuleWord>> words = new HashMap<>();
    private final Map<String, Set<RuleWord>> stems = new HashMap<>();
    private final Set<RuleWord> numbers = new HashSet<>();
    private final Map<Character, List<Known>> longWords;
    private final Map<Character, List<Known>> longStems;

    /**
     * Learns the rules' words. A slip may hide danger but not make it harmless, so harmless sayings
     * have to be written as they are.
     */
    Vocabulary(Stream<Rule> danger, Stream<Rule> harmless) {
        learn(danger);
        longWords = byFirstLetter(words);
        longStems = byFirstLetter(stems);
        learn(harmless);
    }

    private void learn(Stream<Rule> rules) {
        rules.flatMap(rule -> rule.places().stream()).distinct().forEach(this::learn);
    }

    private void learn(RuleWord place) {
        place.words().forEach(word -> put(words, word, place));
        place.stems().forEach(stem -> put(stems, stem, place));
        if (place.number()) {
            numbers.add(place);
        }
    }

    private static void put(Map<String, Set<RuleWord>> forms, String form, RuleWord place) {
        forms.computeIfAbsent(form, _ -> new HashSet<>()).add(place);
    }

    private static Map<Character, List<Known>> byFirstLetter(Map<String, Set<RuleWord>> forms) {
        Map<Character, List<Known>> byLetter = new HashMap<>();
        forms.forEach((form, places) -> {
            if (form.length() >= Slip.SHORTEST - 1) {
                byLetter.computeIfAbsent(form.charAt(0), _ -> new ArrayList<>())
                        .add(new Known(form, letters(form), Set.copyOf(places)));
            }
        });
        return byLetter;
    }

    /** Compares the plain words of the parts of a message with all rules' words. */
    List<List<Set<RuleWord>>> read(List<List<String>> parts) {
        return parts.stream().map(part -> part.stream().map(this::placesFor).toList()).toList();
    }

    /** The places that a plain word fits, with one slip if it is long. */
    private Set<RuleWord> placesFor(String word) {
        Set<RuleWord> places = new HashSet<>(words.getOrDefault(word, Set.of()));
        for (int length = 1; length <= word.length(); length++) {
            places.addAll(stems.getOrDefault(word.substring(0, length), Set.of()));
        }
        if (!word.isEmpty() && word.chars().allMatch(Character::isDigit)) {
            places.addAll(numbers);
        }
        if (word.length() >= Slip.SHORTEST - 1) {
            addWordsWithASlip(word, places);
            addStemsWithASlip(word, places);
        }
        return places;
    }

    private void addWordsWithASlip(String word, Set<RuleWord> places) {
        int letters = letters(word);
        for (Known known : longWords.getOrDefault(word.charAt(0), List.of())) {
            if (near(known.letters(), letters) && Slip.atMostOne(known.form(), word)) {
                places.addAll(known.places());
            }
        }
    }

    /** A slip may have made the stem one letter shorter or longer. */
    private void addStemsWithASlip(String word, Set<RuleWord> places) {
        for (int length = Slip.SHORTEST - 1; length <= word.length(); length++) {
            String beginning = word.substring(0, length);
            int letters = letters(beginning);
            for (Known known : longStems.getOrDefault(word.charAt(0), List.of())) {
                if (near(known.letters(), letters) && Slip.atMostOne(known.form(), beginning)) {
                    places.addAll(known.places());
                }
            }
        }
    }

    /** One slip changes at most two letters; comparing bits spares most comparisons. */
    private static boolean near(int letters, int others) {
        return Integer.bitCount(letters ^ others) <= 2;
    }

    private static int letters(String form) {
        int letters = 0;
        for (int i = 0; i < form.length(); i++) {
            letters |= 1 << (form.charAt(i) & 31);
        }
        return letters;
    }
}
