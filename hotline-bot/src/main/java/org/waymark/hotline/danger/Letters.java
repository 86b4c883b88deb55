package org.waymark.hotline.danger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.waymark.hotline.script.Section;

/**
 * What {@code letters.yaml} says about letters.
 *
 * @param plain what one letter or two become in every text
 * @param typed by the language of a rule: how else somebody may type one letter or two
 */
record Letters(Map<String, String> plain, Map<String, Map<String, List<String>>> typed) {

    private static final int LONGEST = 2;
    private static final Pattern KEY = Pattern.compile("\\p{L}{1," + LONGEST + "}");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}]*");

    /**
     * Reads the file on the class path.
     *
     * @throws org.waymark.hotline.script.ScriptMistake when it has a mistake
     */
    static Letters onClassPath() {
        return read(Section.read("letters.yaml", new ClassPathResource("letters.yaml")));
    }

    static Letters read(Section file) {
        file.hasExactly(List.of("plain", "typed"));
        Section typed = file.section("typed");
        Map<String, Map<String, List<String>>> byLanguage = new HashMap<>();
        typed.keys().forEach(language -> byLanguage.put(language, typed(typed.section(language))));
        return new Letters(plain(file.section("plain")), Map.copyOf(byLanguage));
    }

    private static Map<String, String> plain(Section section) {
        Map<String, String> plain = new HashMap<>();
        for (String key : section.keys()) {
            String value = section.textIfAny(key).orElse("");
            check(section, key, List.of(value));
            plain.put(key, value);
        }
        return Map.copyOf(plain);
    }

    private static Map<String, List<String>> typed(Section section) {
        Map<String, List<String>> typed = new HashMap<>();
        for (String key : section.keys()) {
            List<String> values = section.texts(key);
            check(section, key, values);
            typed.put(key, List.copyOf(values));
        }
        return Map.copyOf(typed);
    }

    private static void check(Section section, String key, List<String> values) {
        if (!KEY.matcher(key).matches()) {
            throw section.mistake(key, "'" + key + "' is not one letter or two");
        }
        for (String value : values) {
            if (!VALUE.matcher(value).matches()) {
                throw section.mistake(key, "'" + value + "' is more than letters and digits");
            }
        }
    }

    /** The word with every letter made plain; letters that are not in the file stay. */
    String makePlain(String word) {
        StringBuilder made = new StringBuilder(word.length() + LONGEST);
        for (int at = 0; at < word.length(); ) {
            String letters = longest(plain, word, at);
            made.append(plain.getOrDefault(letters, letters));
            at += letters.length();
        }
        return made.toString();
    }

    /** The letters of a rule's word at this place that are typed as one. */
    String typedAsOne(String language, String word, int at) {
        return longest(typed.getOrDefault(language, Map.of()), word, at);
    }

    /** How else these letters of a rule may be typed; nothing when there is no other way. */
    List<String> otherwise(String language, String letters) {
        return typed.getOrDefault(language, Map.of()).getOrDefault(letters, List.of());
    }

    /** The longest key at this place, or the one letter there. */
    private static String longest(Map<String, ?> known, String word, int at) {
        for (int length = Math.min(LONGEST, word.length() - at); length > 1; length--) {
            String letters = word.substring(at, at + length);
            if (known.containsKey(letters)) {
                return letters;
            }
        }
        return word.substring(at, at + 1);
    }
}
