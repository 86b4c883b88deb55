package org.waymark.dashboard.people;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name as it is compared: its words in Latin letters without marks, whatever their order.
 *
 * @param words in the order of the alphabet
 */
record NameWords(List<String> words) {

    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    /** From this length on two letters may differ, below it one. */
    private static final int LONG = 8;

    static NameWords of(String name) {
        return new NameWords(
                Arrays.stream(
                                LATIN.transliterate(name)
                                        .toLowerCase(Locale.ROOT)
                                        .split("[^a-z0-9]+", -1))
                        .filter(word -> !word.isEmpty())
                        .sorted()
                        .toList());
    }

    /**
     * Whether both may be one name: the same words, but for a letter or two, or for a name that one
     * of them leaves out.
     */
    boolean isLike(NameWords other) {
        return leavesOut(other) || other.leavesOut(this) || differsLittle(other);
    }

    private boolean leavesOut(NameWords other) {
        Set<String> left = new HashSet<>(other.words);
        return words.size() > 1 && left.containsAll(words);
    }

    private boolean differsLittle(NameWords other) {
        String one = String.join(" ", words);
        String two = String.join(" ", other.words);
        int most = Math.min(one.length(), two.length()) < LONG ? 1 : 2;
        return Math.abs(one.length() - two.length()) <= most && distance(one, two) <= most;
    }

    /** How many letters are to be put in, left out or changed to come from one to the other. */
    private static int distance(String one, String two) {
        int[] before = new int[two.length() + 1];
        Arrays.setAll(before, n -> n);
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[two.length() + 1];
            now[0] = i;
            for (int j = 1; j <= two.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[two.length()];
    }
}
