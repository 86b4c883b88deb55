package org.waymark.hotline.danger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the rules of one language as written in a data file. */
final class RuleReader {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Mn}\\p{N}*|#]+\\??");

    private final String language;

    /** The same place is written in many rules; each is kept once. */
    private final Map<String, RuleWord> places = new HashMap<>();

    RuleReader(String language) {
        this.language = language;
    }

    /** Reads a rule, or refuses it with what is wrong. */
    Rule read(String written) {
        List<RuleWord> row = new ArrayList<>();
        List<Boolean> gaps = new ArrayList<>();
        for (String part : Arrays.asList(written.trim().split("\\s+"))) {
            if (!part.equals("..")) {
                row.add(place(part));
                gaps.add(false);
            } else if (gaps.isEmpty()) {
                throw new IllegalArgumentException("a rule cannot begin with '..'");
            } else {
                gaps.set(gaps.size() - 1, true);
            }
        }
        if (row.stream().allMatch(RuleWord::optional)) {
            throw new IllegalArgumentException("a rule needs a word that cannot be left out");
        }
        return new Rule(List.copyOf(row), List.copyOf(gaps));
    }

    /**
     * Reads a saying that only sounds like danger. It hides what it fits from the rules of every
     * language, and so must not be a single word, nor let words through that it does not name.
     */
    Rule readHarmless(String written) {
        Rule rule = read(written);
        if (rule.gapAfter().contains(true)) {
            throw new IllegalArgumentException(
                    "'" + written + "' has '..', where danger may stand: name the words");
        }
        if (rule.places().stream().filter(place -> !place.optional()).count() < 2) {
            throw new IllegalArgumentException(
                    "'" + written + "' is only one word, too little to call it harmless");
        }
        return rule;
    }

    private RuleWord place(String part) {
        if (!FORM.matcher(part).matches() || part.startsWith("|") || part.contains("||")) {
            throw new IllegalArgumentException("'" + part + "' is not a word of a rule");
        }
        return places.computeIfAbsent(part, this::parse);
    }

    private RuleWord parse(String part) {
        boolean optional = part.endsWith("?");
        String body = optional ? part.substring(0, part.length() - 1) : part;
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
        return new RuleWord(words, stems, choices.contains("#"), optional);
    }
}
