package org.waymark.monitoring.results;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What can happen to an indicator. */
public sealed interface IndicatorEvent {

    /** Id of the indicator. */
    String indicator();

    /**
     * It was defined, or defined anew; older versions can still be asked for.
     *
     * @param version 1, 2, …
     * @param reason why it was defined anew; null for the first version
     */
    record IndicatorDefined(
            String indicator,
            String programme,
            int version,
            IndicatorDefinition definition,
            @Nullable String reason)
            implements IndicatorEvent {}

    /** Where it stood before: value, year and source. */
    record BaselineSet(
            String indicator, String programme, BigDecimal value, int year, String source)
            implements IndicatorEvent {}

    /**
     * What is aimed at, in a phase.
     *
     * @param country ISO 3166-1 alpha-2; null for all
     * @param comparator at-least, at-most or exactly
     */
    record TargetSet(
            String indicator,
            String programme,
            String phase,
            @Nullable String country,
            @Nullable String place,
            BigDecimal value,
            String comparator)
            implements IndicatorEvent {}
}
