package org.waymark.hotline.danger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
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
        RuleReader reader = new RuleReader(language);
        Section kinds = file.section("kinds").hasExactly(DangerRules.KINDS);
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        kinds.keys().forEach(kind -> rules.put(kind, rules(kinds, kind, reader::read)));
        return new LanguageRules(
                language,
                file.textIfAny("reviewedBy").isPresent(),
                rules,
                rules(file, "harmless", new RuleReader(language)::readHarmless));
    }

    private static List<Rule> rules(Section section, String key, Function<String, Rule> reader) {
        List<String> written = section.texts(key);
        List<Integer> lines = section.lines(key);
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            try {
                rules.add(reader.apply(written.get(i)));
            } catch (IllegalArgumentException e) {
                throw new ScriptMistake(
                        section.file(), lines.get(i), String.valueOf(e.getMessage()));
            }
        }
        return rules;
    }

    /** All its rules but those of harmless sayings. */
    Stream<Rule> danger() {
        return kinds.values().stream().flatMap(List::stream);
    }
}
