package org.waymark.monitoring.results;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator counts, as stored: IATI result/indicator.
 *
 * @param title its name
 * @param objective code of the objective it belongs to; null when it belongs to none
 * @param unit what is counted, for example people
 * @param direction increase or decrease: which way is better
 * @param measure name of the measure that counts it; null when nothing is counted yet and figures
 *     are only reported
 * @param filters dimension → value, which the measure is limited to
 */
public record IndicatorDefinition(
        String title,
        @Nullable String objective,
        String unit,
        String direction,
        @Nullable String measure,
        Map<String, String> filters) {}
