package org.waymark.hotline.danger;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings text to a plain form in which one word looks the same however it was typed: small letters,
 * no accents, no doubled letters, Cyrillic and Greek and the Latin ways of typing them (4 for ч, 6
 * for ш, q for я, w for в, x for х) on the same Latin letters, Arabic script on one form of each
 * letter. It loses a lot, on purpose, and is for comparing only. The letters are data: {@code
 * letters.yaml}.
 */
public final class PlainWords {

    private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();
    private static final Letters LETTERS = Letters.onClassPath();

    private static final Map<Character, String> TYPED =
            Map.of(
                    'y', "i", 'w', "v", 'q', "ia", 'x', "h", '4', "c", '6', "s", '0', "o", '1', "i",
                    '@', "a", '$', "s");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}@$]+");
    private static final Pattern MARK = Pattern.compile("[.,;:!?\u061f\u060c\u061b\u06d4\n\r]+");
    private static final Pattern DROPPED = Pattern.compile("[\\p{Mn}\\p{Cf}'’‘ʼʻ′`´]");
    private static final Pattern GREEK_ACCENTS = Pattern.compile("(?<=\\p{IsGreek})\\p{Mn}+");
    private static final Set<String> PAIRS = Set.of("sh", "ch", "zh");

    /** Keeps a long word with many ambiguous letters from growing without end. */
    private static final int MOST_FORMS = 128;

    private PlainWords() {}

    /**
     * The plain words of each part of a text that stands between marks or on a line of its own.
     * Never fails, whatever the text.
     */
    static List<List<String>> parts(String text) {
        return MARK.splitAsStream(COMPATIBLE.normalize(text)).map(PlainWords::of).toList();
    }

    /** The plain words of a text. Never fails, whatever the text. */
    public static List<String> of(String text) {
        return BETWEEN.splitAsStream(simple(small(text)))
                .map(PlainWords::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * The words of a text in small letters, without accents and doubled letters, but each in the
     * alphabet in which it was written. Never fails, whatever the text.
     */
    public static List<String> spelled(String text) {
        return BETWEEN.splitAsStream(simple(small(text)))
                .map(PlainWords::single)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Every plain form in which somebody may type this word of a rule of this language. */
    static List<String> formsOf(String word, String language) {
        List<String> forms = List.of("");
        String small = withoutGreekAccents(small(word));
        for (int at = 0; at < small.length(); ) {
            String letters = LETTERS.typedAsOne(language, small, at);
            List<String> ways = new ArrayList<>(List.of(letters));
            ways.addAll(LETTERS.otherwise(language, letters));
            forms = extended(forms, ways);
            at += letters.length();
        }
        return forms.stream().map(form -> plain(simple(form))).distinct().toList();
    }

    /** They come and go with the place of the stress, and hide the pairs of letters. */
    private static String withoutGreekAccents(String small) {
        return COMPATIBLE.normalize(GREEK_ACCENTS.matcher(APART.normalize(small)).replaceAll(""));
    }

    private static List<String> extended(List<String> forms, List<String> endings) {
        return endings.stream()
                .flatMap(ending -> forms.stream().map(form -> form + ending))
                .limit(MOST_FORMS)
                .toList();
    }

    private static String plain(String word) {
        return word.chars().allMatch(Character::isDigit)
                ? digits(word)
                : single(typed(LETTERS.makePlain(single(word))));
    }

    /** Digits of every script as those of ASCII. */
    private static String digits(String number) {
        StringBuilder digits = new StringBuilder();
        number.chars().forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
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
        StringBuilder single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                single.append(word.charAt(i));
            }
        }
        return single.toString();
    }

    private static String small(String text) {
        return UCharacter.toLowerCase(ULocale.ROOT, COMPATIBLE.normalize(text));
    }

    private static String simple(String small) {
        // The short mark on й is a letter's, not an accent.
        String kept = APART.normalize(small).replace("и\u0306", "й");
        return DROPPED.matcher(kept).replaceAll("");
    }
}
