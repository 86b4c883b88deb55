package org.waymark.hotline.danger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.hotline.script.ScriptMistake;
import org.waymark.hotline.script.Section;

/**
 * The rules of one language.
 *
 * @param language BCP 47
 * @param reviewed whether a native speaker has checked them
 * @param kinds rules by kind of danger
 * @param harmless sayings that only sound like danger
 */
record LanguageRules(
        String language, boolean reviewed, Map<String, List<Rule>> kinds, List<Rule> harmless) {

    private static final List<String> KEYS = List.of("language", "reviewedBy", "kinds", "harmless");

    static LanguageRules read(Section file) {
        file.hasExactly(KEYS);
        String language = file.text("language");
        Section kinds = file.section("kinds").hasExactly(DangerRules.KINDS);
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        kinds.keys().forEach(kind -> rules.put(kind, rules(kinds, kind, language)));
        return new LanguageRules(
                language,
                file.textIfAny("reviewedBy").isPresent(),
                rules,
                rules(file, "harmless", language));
    }

    private static List<Rule> rules(Section section, String key, String language) {
        List<String> written = section.texts(key);
        List<Integer> lines = section.lines(key);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            rules.add(rule(section.file(), lines.get(i), written.get(i), language));
        }
        return rules;
    }

    private static Rule rule(String file, int line, String written, String language) {
        try {
            return Rule.parse(written, language);
        } catch (IllegalArgumentException e) {
            throw new ScriptMistake(file, line, String.valueOf(e.getMessage()));
        }
    }

    /** Adds the kinds of danger that these words speak of. */
    void find(List<String> words, Set<String> found) {
        List<String> serious = withoutHarmless(words);
        kinds.forEach((kind, rules) -> {
            if (!found.contains(kind) && rules.stream().anyMatch(rule -> rule.fitsIn(serious))) {
                found.add(kind);
            }
        });
    }

    /** Leaves an empty word in place of each saying, across which no rule reaches. */
    private List<String> withoutHarmless(List<String> words) {
        List<String> serious = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = endOfHarmless(words, at);
            serious.add(end > at ? "" : words.get(at));
            at = Math.max(end, at + 1);
        }
        return serious;
    }

    private int endOfHarmless(List<String> words, int at) {
        return harmless.stream().mapToInt(rule -> rule.endOfFit(words, at)).max().orElse(-1);
    }
}
