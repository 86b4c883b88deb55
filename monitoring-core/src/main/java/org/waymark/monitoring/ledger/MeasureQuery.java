package org.waymark.monitoring.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.Scope;

/**
 * A question to the ledger.
 *
 * @param filters dimension → the value it is limited to
 * @param from only what happened on this day or later; null for no limit
 * @param to only what happened on this day or before; null for no limit
 * @param asOf what had happened by the end of this day; null for no limit
 * @param knownAt what had been recorded by this moment; null for now
 * @param by what to tell apart, in this order; empty for the total only
 * @param scope what the caller may see
 */
public record MeasureQuery(
        Measure measure,
        Map<Dimension, String> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        List<Dimension> by,
        Scope scope) {

    /** The whole measure as it stands now, for whoever may see all. */
    public static MeasureQuery of(Measure measure) {
        return new MeasureQuery(
                measure, Map.of(), null, null, null, null, List.of(), Scope.everything());
    }

    /** The same question, told apart otherwise. */
    public MeasureQuery apartBy(List<Dimension> other) {
        return new MeasureQuery(measure, filters, from, to, asOf, knownAt, other, scope);
    }

    /** The same question as it would have been answered then. */
    public MeasureQuery knownAt(Instant then) {
        return new MeasureQuery(measure, filters, from, to, asOf, then, by, scope);
    }

    /** What it is limited to, by itself and by its measure. */
    Map<Dimension, String> limits() {
        Map<Dimension, String> limits = new EnumMap<>(Dimension.class);
        limits.putAll(filters);
        limits.putAll(measure.limits());
        return limits;
    }

    /** The last day that counts; null for no limit. */
    @Nullable LocalDate until() {
        if (to == null || asOf == null) {
            return to == null ? asOf : to;
        }
        return to.isBefore(asOf) ? to : asOf;
    }

    /** The same question to another measure. */
    public MeasureQuery to(Measure other) {
        return new MeasureQuery(other, filters, from, to, asOf, knownAt, by, scope);
    }

    /** The same question for these days alone; null for no limit. */
    MeasureQuery within(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new MeasureQuery(measure, filters, first, last, null, knownAt, by, scope);
    }
}
