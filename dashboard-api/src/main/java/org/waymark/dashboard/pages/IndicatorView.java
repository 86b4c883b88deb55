package org.waymark.dashboard.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.results.Claim;
import org.waymark.monitoring.results.Comparator;
import org.waymark.monitoring.results.IndicatorDefinition;
import org.waymark.monitoring.results.IndicatorRow;
import org.waymark.monitoring.results.ProgrammeResults.Result;

/**
 * One indicator of one phase in words.
 *
 * @param counted null when nothing is counted for it yet
 * @param reported what somebody claimed; never part of {@code counted}
 * @param target null when none was set
 * @param partialTargets targets for single countries or places
 * @param partsFigure Counted, or Change where parts are spans of time of what stands at their end
 * @param parts the counted figure told apart; empty when nothing was to be told apart
 * @param chart what the chart draws, as JSON; null when there is nothing to draw
 */
record IndicatorView(
        String id,
        String title,
        String unit,
        @Nullable String baseline,
        @Nullable CountedView counted,
        @Nullable ReportedView reported,
        @Nullable TargetView target,
        List<String> partialTargets,
        @Nullable String partsTitle,
        String partsFigure,
        List<PartView> parts,
        @Nullable String chart,
        String chartInWords) {

    /** What we counted, and the way to the records behind it. */
    record CountedView(String value, @Nullable String note, String records) {}

    /** What somebody claimed. */
    record ReportedView(String value, String source, @Nullable String on) {}

    /**
     * What is to be reached.
     *
     * @param percent how much of it was counted, 0 to 100; null when that is unknown
     * @param progress the same in words
     */
    record TargetView(String value, @Nullable Integer percent, String progress) {}

    /** A part of the counted figure. */
    record PartView(String name, FigureWords figure, String records) {}

    static IndicatorView of(Result result, RecordsLink link) {
        IndicatorDefinition definition = result.version().definition();
        Measure measure = Measure.of(String.valueOf(definition.measure())).orElse(null);
        Figure.Table actual = measure == null ? null : result.actual();
        Figure total = actual == null ? null : actual.total();
        ReportedView reported =
                result.reported() == null ? null : reported(result.reported().claim());
        List<Dimension> by =
                measure == null
                        ? List.of()
                        : link.find().by().stream().filter(measure.dimensions()::contains).toList();
        IndicatorChart chart = IndicatorChart.of(definition.unit(), result, by);
        return new IndicatorView(
                result.indicator(),
                definition.title(),
                definition.unit(),
                baseline(result.baseline(), definition.unit()),
                total == null || measure == null ? null : counted(total, measure, definition, link),
                reported,
                target(result, total),
                result.partialTargets().stream().map(IndicatorView::partial).toList(),
                by.isEmpty() ? null : DimensionWords.title(by),
                partsFigure(measure, by),
                actual == null || measure == null
                        ? List.of()
                        : actual.rows().stream()
                                .map(row -> part(row, by, measure, definition, link))
                                .toList(),
                chart.isEmpty() ? null : chart.json(),
                chart.inWords());
    }

    private static CountedView counted(
            Figure total, Measure measure, IndicatorDefinition definition, RecordsLink link) {
        FigureWords words = FigureWords.of(total, measure);
        return new CountedView(words.value(), words.note(), link.of(definition, Map.of()));
    }

    private static ReportedView reported(Claim claim) {
        return new ReportedView(
                FigureWords.claimed(claim.value(), claim.precision(), claim.words()),
                claim.source(),
                claim.claimedOn() == null ? null : DateWords.of(claim.claimedOn()));
    }

    private static @Nullable TargetView target(Result result, @Nullable Figure total) {
        IndicatorRow.Target target = result.target();
        if (target == null) {
            return null;
        }
        TargetView view = target(target, result, total);
        return new TargetView(
                view.value(), view.percent(), view.progress() + ofOlder(target, result));
    }

    private static TargetView target(
            IndicatorRow.Target target, Result result, @Nullable Figure total) {
        String words = wanted(target.comparator(), target.value());
        if (total == null || total.value() == null) {
            return new TargetView(
                    words, null, "Progress unknown: nothing is counted that could be compared");
        }
        if (result.met() == null) {
            return new TargetView(words, null, "Progress unknown: " + why(total));
        }
        if (!isClimbedTo(target)) {
            return new TargetView(words, null, result.met() ? "Kept" : "Not kept");
        }
        int percent = percent(total.value(), target.value());
        return new TargetView(words, Math.min(percent, 100), progress(percent, result.met()));
    }

    /** Of what is to stay below a number, or to reach none, there is no share to show. */
    private static boolean isClimbedTo(IndicatorRow.Target target) {
        return !target.comparator().equals(Comparator.AT_MOST.code())
                && target.value().doubleValue() > 0;
    }

    private static String why(Figure total) {
        return total.precision() == Precision.EXACT
                ? "you see a part of what is counted, and the target is for all of it"
                : "more than is counted may have been, or you see a part of it";
    }

    /** A target is for what was counted when it was set. */
    private static String ofOlder(IndicatorRow.Target target, Result result) {
        Instant defined = result.version().recordedAt();
        return result.version().version() > 1 && target.recordedAt().isBefore(defined)
                ? ". The target is older than what is counted: that was defined anew on "
                        + DateWords.of(LocalDate.ofInstant(defined, ZoneOffset.UTC))
                : "";
    }

    /** Whole per cent, never more than was reached. */
    static int percent(long counted, Number target) {
        BigDecimal whole = new BigDecimal(target.toString());
        return whole.signum() <= 0
                ? 100
                : BigDecimal.valueOf(counted)
                        .movePointRight(2)
                        .divide(whole, 0, RoundingMode.FLOOR)
                        .intValue();
    }

    private static String progress(int percent, boolean met) {
        return percent + " % of the target counted, " + (met ? "reached" : "not reached yet");
    }

    /** What is to be reached, in words. */
    static String wanted(String comparator, Number value) {
        return comparator.replace('-', ' ') + " " + FigureWords.number(value);
    }

    private static String partial(IndicatorRow.Target target) {
        String where = target.country() == null ? "" : Lists.countryName(target.country());
        String place = target.place() == null ? "" : target.place();
        String both = where.isEmpty() || place.isEmpty() ? where + place : place + ", " + where;
        return both + ": " + wanted(target.comparator(), target.value());
    }

    private static @Nullable String baseline(
            IndicatorRow.@Nullable Baseline baseline, String unit) {
        return baseline == null
                ? null
                : "%s %s in %d (%s)"
                        .formatted(
                                FigureWords.number(baseline.value()),
                                unit,
                                baseline.year(),
                                baseline.source());
    }

    /** What stood at the end of a day grew or shrank in a month. */
    private static String partsFigure(@Nullable Measure measure, List<Dimension> by) {
        boolean change =
                measure != null && measure.isStanding() && by.stream().anyMatch(Dimension::isTime);
        return change ? "Change" : "Counted";
    }

    private static PartView part(
            Figure.Row row,
            List<Dimension> by,
            Measure measure,
            IndicatorDefinition definition,
            RecordsLink link) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int n = 0; n < by.size(); n++) {
            String value = row.values().get(n);
            values.put(by.get(n).code(), value == null ? DimensionWords.NOT_RECORDED : value);
        }
        return new PartView(
                DimensionWords.name(by, row),
                FigureWords.of(row.figure(), measure),
                link.of(definition, values));
    }
}
