package org.waymark.hotline.danger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A row of places that words have to fit one after another; between some of them up to {@value
 * #GAP} other words may stand.
 *
 * @param places at least one of them cannot be left out
 * @param gapAfter for each place, whether other words may follow it
 */
record Rule(List<RuleWord> places, List<Boolean> gapAfter) {

    private static final int GAP = 3;

    /** The places that the first fitting word can fit. */
    List<RuleWord> firstPlaces() {
        List<RuleWord> first = new ArrayList<>();
        for (RuleWord place : places) {
            first.add(place);
            if (!place.optional()) {
                break;
            }
        }
        return first;
    }

    /** Index after the last word when the rule fits at {@code start}, or -1. */
    int endOfFit(List<Set<RuleWord>> message, int start) {
        return fit(message, start, 0);
    }

    private int fit(List<Set<RuleWord>> message, int at, int place) {
        if (place == places.size()) {
            return at;
        }
        if (at < message.size() && message.get(at).contains(places.get(place))) {
            int end = afterGap(message, at + 1, place);
            if (end >= 0) {
                return end;
            }
        }
        return places.get(place).optional() ? fit(message, at, place + 1) : -1;
    }

    private int afterGap(List<Set<RuleWord>> message, int at, int place) {
        int reach = gapAfter.get(place) ? GAP : 0;
        for (int skipped = 0; skipped <= reach && at + skipped <= message.size(); skipped++) {
            int end = fit(message, at + skipped, place + 1);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }
}
