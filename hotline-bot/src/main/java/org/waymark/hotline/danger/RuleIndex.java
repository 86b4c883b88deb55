package org.waymark.hotline.danger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules by the place they begin with, so that a message meets only those its words can begin. */
final class RuleIndex {

    private final Map<RuleWord, List<Rule>> byFirstPlace = new HashMap<>();
    private final Set<RuleWord> places = new HashSet<>();

    RuleIndex(Stream<Rule> rules) {
        rules.forEach(rule -> {
            rule.firstPlaces().forEach(place -> put(place, rule));
            places.addAll(rule.places());
        });
    }

    private void put(RuleWord place, Rule rule) {
        byFirstPlace.computeIfAbsent(place, _ -> new ArrayList<>()).add(rule);
    }

    /** Whether a word that fits these places fits one of any rule here. */
    boolean knows(Set<RuleWord> word) {
        return !Collections.disjoint(word, places);
    }

    /** Of the places that a word fits, those that a rule may begin with. */
    Set<RuleWord> beginnings(Set<RuleWord> word) {
        return word.stream().filter(byFirstPlace::containsKey).collect(Collectors.toSet());
    }

    /** Index after the last word of the longest rule that fits here, or -1. */
    int longestFit(List<Set<RuleWord>> message, int at) {
        int longest = -1;
        for (RuleWord place : message.get(at)) {
            for (Rule rule : byFirstPlace.getOrDefault(place, List.of())) {
                longest = Math.max(longest, rule.endOfFit(message, at));
            }
        }
        return longest;
    }
}
