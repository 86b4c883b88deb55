package org.waymark.hotline.danger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A row of places that words have to fit one after another; between some of them up to {@value
 * #GAP} other words may stand.
 *
 * @param places never empty
 * @param gapAfter for each place, whether other words may follow it
 */
record Rule(List<RuleWord> places, List<Boolean> gapAfter) {

    private static final int GAP = 3;
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Mn}\\p{N}*|#]+\\??");

    /** Reads a rule as written in a data file, or refuses it with what is wrong. */
    static Rule parse(String written, String language) {
        List<RuleWord> places = new ArrayList<>();
        List<Boolean> gaps = new ArrayList<>();
        for (String part : Arrays.asList(written.trim().split("\\s+"))) {
            if (!part.equals("..")) {
                places.add(place(part, language));
                gaps.add(false);
            } else if (gaps.isEmpty()) {
                throw new IllegalArgumentException("a rule cannot begin with '..'");
            } else {
                gaps.set(gaps.size() - 1, true);
            }
        }
        return new Rule(List.copyOf(places), List.copyOf(gaps));
    }

    private static RuleWord place(String part, String language) {
        if (!FORM.matcher(part).matches() || part.startsWith("|") || part.contains("||")) {
            throw new IllegalArgumentException("'" + part + "' is not a word of a rule");
        }
        return RuleWord.parse(part, language);
    }

    /** Index after the last word when the rule fits at {@code start}, or -1. */
    int endOfFit(List<String> words, int start) {
        return fit(words, start, 0);
    }

    /** Whether it fits anywhere. */
    boolean fitsIn(List<String> words) {
        for (int start = 0; start < words.size(); start++) {
            if (fit(words, start, 0) > start) {
                return true;
            }
        }
        return false;
    }

    private int fit(List<String> words, int at, int place) {
        if (place == places.size()) {
            return at;
        }
        if (at < words.size() && places.get(place).fits(words.get(at))) {
            int end = afterGap(words, at + 1, place);
            if (end >= 0) {
                return end;
            }
        }
        return places.get(place).optional() ? fit(words, at, place + 1) : -1;
    }

    private int afterGap(List<String> words, int at, int place) {
        int reach = gapAfter.get(place) ? GAP : 0;
        for (int skipped = 0; skipped <= reach && at + skipped <= words.size(); skipped++) {
            if (skipped > 0 && words.get(at + skipped - 1).isEmpty()) {
                return -1;
            }
            int end = fit(words, at + skipped, place + 1);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }
}
