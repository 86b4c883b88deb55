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
 */
record IndicatorChart(String unit, List<Bar> bars, @Nullable Number target) {

    private static final int MOST_BARS = 25;

    /** One bar; {@code kind} is counted or reported. */
    record Bar(String name, Number value, String kind) {}

    static IndicatorChart of(String unit, Result result, List<Dimension> by) {
        List<Bar> bars = new ArrayList<>();
        Figure.Table actual = result.actual();
        if (actual != null && by.isEmpty()) {
            add(bars, "Counted", actual.total());
        } else if (actual != null) {
            actual.rows().stream()
                    .limit(MOST_BARS)
                    .forEach(row -> add(bars, DimensionWords.name(by, row), row.figure()));
        }
        if (result.reported() != null && result.reported().claim().value() != null) {
            bars.add(new Bar("Reported", result.reported().claim().value(), "reported"));
        }
        IndicatorRow.Target target = result.target();
        return new IndicatorChart(unit, List.copyOf(bars), target == null ? null : target.value());
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
                bars.stream()
                        .map(bar -> bar.name() + " " + FigureWords.number(bar.value()))
                        .collect(Collectors.joining(", "));
        String line =
                target == null
                        ? ""
                        : String.format(Locale.ENGLISH, "; target %s", FigureWords.number(target));
        return "Bar chart, " + unit + ": " + values + line + ".";
    }
}
