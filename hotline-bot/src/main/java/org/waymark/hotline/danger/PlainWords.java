package org.waymark.hotline.danger;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings text to a plain form in which one word looks the same however it was typed: small letters,
 * no accents, no doubled letters, Cyrillic and the Latin ways of typing Bulgarian (4 for ч, 6 for
 * ш, q for я, w for в, x for х) on the same Latin letters. It loses a lot, on purpose, and is for
 * comparing only.
 */
public final class PlainWords {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();

    /**
     * What a Cyrillic letter can become when somebody types it in Latin letters; the first is the
     * plain form.
     */
    private static final Map<Character, List<String>> CYRILLIC =
            Map.ofEntries(
                    Map.entry('а', List.of("a")),
                    Map.entry('б', List.of("b")),
                    Map.entry('в', List.of("v")),
                    Map.entry('г', List.of("g")),
                    Map.entry('д', List.of("d")),
                    Map.entry('е', List.of("e")),
                    Map.entry('ж', List.of("z", "j")),
                    Map.entry('з', List.of("z")),
                    Map.entry('и', List.of("i")),
                    Map.entry('й', List.of("i", "j")),
                    Map.entry('к', List.of("k")),
                    Map.entry('л', List.of("l")),
                    Map.entry('м', List.of("m")),
                    Map.entry('н', List.of("n")),
                    Map.entry('о', List.of("o")),
                    Map.entry('п', List.of("p")),
                    Map.entry('р', List.of("r")),
                    Map.entry('с', List.of("s")),
                    Map.entry('т', List.of("t")),
                    Map.entry('у', List.of("u")),
                    Map.entry('ф', List.of("f")),
                    Map.entry('х', List.of("h")),
                    Map.entry('ц', List.of("c", "ts")),
                    Map.entry('ч', List.of("c")),
                    Map.entry('ш', List.of("s")),
                    Map.entry('щ', List.of("st")),
                    Map.entry('ъ', List.of("a", "u", "i")),
                    Map.entry('ь', List.of("")),
                    Map.entry('ю', List.of("iu", "u", "ju")),
                    Map.entry('я', List.of("ia", "a", "ja")),
                    Map.entry('ы', List.of("i")),
                    Map.entry('э', List.of("e")),
                    Map.entry('і', List.of("i")),
                    Map.entry('є', List.of("e")));

    private static final Map<Character, String> TYPED =
            Map.of(
                    'y', "i", 'w', "v", 'q', "ia", 'x', "h", '4', "c", '6', "s", '0', "o", '1', "i",
                    '@', "a", '$', "s");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}@$]+");
    private static final Set<String> PAIRS = Set.of("sh", "ch", "zh");

    private PlainWords() {}

    /** The plain words of a text. Never fails, whatever the text. */
    public static List<String> of(String text) {
        return BETWEEN.splitAsStream(simple(text))
                .filter(raw -> !raw.isEmpty())
                .map(PlainWords::plain)
                .toList();
    }

    /** Every plain form in which somebody may type this word of a rule. */
    static List<String> formsOf(String word) {
        List<String> forms = List.of("");
        String simple = simple(word);
        for (int i = 0; i < simple.length(); i++) {
            forms =
                    extended(
                            forms,
                            CYRILLIC.getOrDefault(
                                    simple.charAt(i), List.of(simple.substring(i, i + 1))));
        }
        return forms.stream().map(PlainWords::plain).distinct().toList();
    }

    private static List<String> extended(List<String> forms, List<String> endings) {
        return forms.stream()
                .flatMap(form -> endings.stream().map(ending -> form + ending))
                .limit(64)
                .toList();
    }

    private static String plain(String word) {
        return word.chars().allMatch(Character::isDigit)
                ? word
                : single(typed(latin(single(word))));
    }

    private static String latin(String word) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            latin.append(CYRILLIC.getOrDefault(letter, List.of(String.valueOf(letter))).getFirst());
        }
        return latin.toString();
    }

    private static String typed(String word) {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (i + 1 < word.length() && PAIRS.contains(word.substring(i, i + 2))) {
                typed.append(word.charAt(i));
                i++;
            } else {
                typed.append(TYPED.getOrDefault(word.charAt(i), word.substring(i, i + 1)));
            }
        }
        return typed.toString();
    }

    private static String single(String word) {
        return word.replaceAll("(.)\\1+", "$1");
    }

    private static String simple(String text) {
        String small = UCharacter.toLowerCase(COMPATIBLE.normalize(text));
        // The short mark on й is a letter's, not an accent.
        String kept = APART.normalize(small).replace("и\u0306", "й");
        return kept.replaceAll("[\\p{Mn}\\p{Cf}'’‘`´]", "");
    }
}
