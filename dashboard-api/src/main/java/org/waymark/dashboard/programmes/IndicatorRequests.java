package org.waymark.dashboard.programmes;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.figures.DimensionValues;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.results.Comparator;
import org.waymark.monitoring.results.IndicatorCommand;
import org.waymark.monitoring.results.IndicatorCommand.RedefineIndicator;
import org.waymark.monitoring.results.IndicatorCommand.SetBaseline;
import org.waymark.monitoring.results.IndicatorCommand.SetTarget;
import org.waymark.monitoring.results.IndicatorDefinition;
import org.waymark.monitoring.results.IndicatorId;

/** What can be sent about an indicator. */
public final class IndicatorRequests {

    private IndicatorRequests() {}

    /**
     * A definition.
     *
     * @param direction increase (default) or decrease
     * @param measure name of a measure; null when nothing is counted for it and figures are only
     *     reported
     * @param filters dimension → value
     * @param reason only for a new version: why
     */
    public record DefinitionRequest(
            @Nullable String id,
            @Nullable String title,
            @Nullable String objective,
            @Nullable String unit,
            @Nullable String direction,
            @Nullable String measure,
            @Nullable Map<String, String> filters,
            @Nullable String reason) {

        /** The checked definition. */
        public IndicatorDefinition definition() {
            return new IndicatorDefinition(
                    Text.required("title", title, 300),
                    objective == null || objective.isBlank()
                            ? null
                            : Text.code("objective", objective),
                    Text.required("unit", unit, 80),
                    checkedDirection(),
                    checkedMeasure(),
                    filters == null ? Map.of() : checkedFilters(filters));
        }

        IndicatorCommand redefine(IndicatorId indicator) {
            return new RedefineIndicator(
                    indicator, definition(), Text.required("reason", reason, 2_000));
        }

        private String checkedDirection() {
            String given =
                    direction == null || direction.isBlank() ? "increase" : direction.strip();
            if (!List.of("increase", "decrease").contains(given)) {
                throw new InvalidValue(
                        "direction", "Use increase or decrease: which way is better.");
            }
            return given;
        }

        private @Nullable String checkedMeasure() {
            if (measure == null || measure.isBlank()) {
                return null;
            }
            return Measure.of(measure)
                    .map(Measure::code)
                    .orElseThrow(() ->
                            new InvalidValue(
                                    "measure",
                                    "There is no such measure; there are "
                                            + Arrays.stream(Measure.values())
                                                    .map(Measure::code)
                                                    .collect(Collectors.joining(", "))
                                            + "."));
        }

        private Map<String, String> checkedFilters(Map<String, String> given) {
            Measure counted =
                    Measure.of(String.valueOf(checkedMeasure()))
                            .orElseThrow(() ->
                                    new InvalidValue(
                                            "filters", "Filters limit a measure: name one."));
            Map<String, String> checked = new LinkedHashMap<>();
            given.forEach((name, value) -> {
                Dimension dimension =
                        Dimension.of(name).filter(counted.dimensions()::contains).orElse(null);
                if (dimension == null) {
                    throw new InvalidValue(
                            "filters." + name,
                            counted.code()
                                    + " is not recorded by this; it has "
                                    + counted.dimensions().stream()
                                            .map(Dimension::code)
                                            .collect(Collectors.joining(", "))
                                    + ".");
                }
                String field = "filters." + name;
                checked.put(
                        name,
                        DimensionValues.checked(
                                field, counted, dimension, Text.required(field, value, 200)));
            });
            return Map.copyOf(checked);
        }
    }

    /** Where it stood before. */
    public record BaselineRequest(
            @Nullable BigDecimal value, @Nullable Integer year, @Nullable String source) {

        IndicatorCommand command(IndicatorId indicator) {
            if (year == null || year < 1900 || year > 2200) {
                throw new InvalidValue("year", "Give a year of four digits.");
            }
            return new SetBaseline(
                    indicator, number("value", value), year, Text.required("source", source, 500));
        }
    }

    /** What is aimed at in a phase; comparator at-least (default), at-most or exactly. */
    public record TargetRequest(
            @Nullable String phase,
            @Nullable String country,
            @Nullable String place,
            @Nullable BigDecimal value,
            @Nullable String comparator) {

        /** The checked command. */
        public SetTarget command(IndicatorId indicator) {
            PhaseCode code = PhaseCode.optional(phase);
            if (code == null) {
                throw new InvalidValue("phase", "Missing: give the code of the phase.");
            }
            return new SetTarget(
                    indicator,
                    code,
                    Country.optional("country", country),
                    Text.optional("place", place, 200),
                    number("value", value),
                    Comparator.of("comparator", comparator));
        }
    }

    private static BigDecimal number(String field, @Nullable BigDecimal value) {
        if (value == null) {
            throw new InvalidValue(field, "Missing: give a number.");
        }
        return value;
    }
}
