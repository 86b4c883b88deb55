package org.waymark.dashboard.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.results.IndicatorRow;
import org.waymark.monitoring.results.ProgrammeResults.Result;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the chart of an indicator draws: a bar for what was counted or for each of its parts, a
 * hatched one for what was reported, a line for the target.
 *
 * @param notDrawn how many parts are in the table only
 */
record IndicatorChart(String unit, List<Bar> bars, @Nullable Number target, int notDrawn) {

    private static final int MOST_BARS = 25;
    private static final String NOTHING = "Counted: unknown";

    /** One bar; {@code kind} is counted or reported, and no value is an empty place, not 0. */
    record Bar(String name, @Nullable Number value, String kind) {}

    static IndicatorChart of(String unit, Result result, List<Dimension> by) {
        List<Bar> bars = new ArrayList<>();
        int notDrawn = 0;
        Figure.Table actual = result.actual();
        if (actual != null && by.isEmpty()) {
            Long counted = actual.total().value();
            bars.add(new Bar(counted == null ? NOTHING : "Counted", counted, "counted"));
        } else if (actual != null) {
            actual.rows().stream()
                    .limit(MOST_BARS)
                    .forEach(row -> add(bars, DimensionWords.name(by, row), row.figure()));
            notDrawn = Math.max(0, actual.rows().size() - MOST_BARS);
        }
        if (result.reported() != null && result.reported().claim().value() != null) {
            bars.add(new Bar("Reported", result.reported().claim().value(), "reported"));
        }
        IndicatorRow.Target target = result.target();
        return new IndicatorChart(
                unit, List.copyOf(bars), target == null ? null : target.value(), notDrawn);
    }

    private static void add(List<Bar> bars, String name, Figure figure) {
        if (figure.value() != null) {
            bars.add(new Bar(name, figure.value(), "counted"));
        }
    }

    /** Whether there is nothing to compare, and so nothing to see. */
    boolean isEmpty() {
        return bars.size() + (target == null ? 0 : 1) < 2;
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(this);
    }

    /** The same for those who do not see it. */
    String inWords() {
        String values =
                bars.stream().map(IndicatorChart::inWords).collect(Collectors.joining(", "));
        String line =
                target == null
                        ? ""
                        : String.format(Locale.ENGLISH, "; target %s", FigureWords.number(target));
        String more = notDrawn == 0 ? "" : "; " + notDrawn + " more in the table";
        return "Bar chart, " + unit + ": " + values + more + line + ".";
    }

    private static String inWords(Bar bar) {
        Number value = bar.value();
        return value == null ? bar.name() : bar.name() + " " + FigureWords.number(value);
    }
}
