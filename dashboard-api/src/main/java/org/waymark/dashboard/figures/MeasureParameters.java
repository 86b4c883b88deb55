package org.waymark.dashboard.figures;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.ledger.Ratio;
import org.waymark.monitoring.web.NotFound;

/** Reads the question to a measure from the parameters of a request. */
public final class MeasureParameters {

    private static final Set<String> OTHERS =
            Set.of(
                    "from",
                    "to",
                    "asOf",
                    "knownAt",
                    "knownFrom",
                    "by",
                    "atLeast",
                    "cursor",
                    "limit");

    private MeasureParameters() {}

    /**
     * The question.
     *
     * @param parameters all parameters of the request
     * @throws InvalidValue naming a parameter that is unknown, or that this measure does not have
     */
    static MeasureQuery query(String measure, Map<String, String> parameters, Scope scope) {
        Measure found =
                Measure.of(measure)
                        .orElseThrow(() ->
                                new NotFound(
                                        "measure",
                                        "measure " + measure + ": see GET /api/measures"));
        return query(found, new Asked(found.code(), found.dimensions()), parameters, scope);
    }

    /**
     * The question to a measure, or to a ratio, put to its numerator.
     *
     * @param parameters all parameters of the request
     */
    static MeasureQuery anyQuery(String measure, Map<String, String> parameters, Scope scope) {
        return Ratio.of(measure)
                .map(ratio -> query(ratio, parameters, scope))
                .orElseGet(() -> query(measure, parameters, scope));
    }

    /**
     * The question to a ratio, put to its numerator.
     *
     * @param parameters all parameters of the request
     * @throws InvalidValue naming a parameter that is unknown, or that not both of its measures
     *     have
     */
    static MeasureQuery query(Ratio ratio, Map<String, String> parameters, Scope scope) {
        MeasureQuery query =
                query(
                        ratio.numerator(),
                        new Asked(ratio.code(), ratio.dimensions()),
                        parameters,
                        scope);
        if (ratio.isStanding() && query.from() != null) {
            throw new InvalidValue(
                    "from",
                    ratio.code() + " says how things stood at the end of a day: give asOf alone.");
        }
        return query;
    }

    /** What is asked, and what it can be limited to and told apart by. */
    private record Asked(String code, Set<Dimension> dimensions) {}

    private static MeasureQuery query(
            Measure measure, Asked asked, Map<String, String> parameters, Scope scope) {
        return new MeasureQuery(
                measure,
                filters(measure, asked, parameters),
                firstDay("from", parameters.get("from")),
                lastDay("to", parameters.get("to")),
                lastDay("asOf", parameters.get("asOf")),
                moment("knownAt", parameters.get("knownAt")),
                by(parameters.get("by")).stream()
                        .map(dimension -> of("by", asked, dimension))
                        .toList(),
                scope);
    }

    private static Map<Dimension, String> filters(
            Measure measure, Asked asked, Map<String, String> parameters) {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        parameters.forEach((name, value) -> {
            if (!OTHERS.contains(name) && !value.isBlank()) {
                Dimension dimension = of(name, asked, dimension(name, name));
                filters.put(
                        dimension,
                        DimensionValues.checked(name, measure, dimension, value.strip()));
            }
        });
        return filters;
    }

    /** The dimensions of a {@code by} list; null or blank is none. */
    public static List<Dimension> by(@Nullable String by) {
        if (by == null || by.isBlank()) {
            return List.of();
        }
        return Arrays.stream(by.split(","))
                .map(name -> dimension("by", name.strip()))
                .distinct()
                .toList();
    }

    private static Dimension dimension(String field, String name) {
        return Dimension.of(name)
                .orElseThrow(() ->
                        new InvalidValue(
                                field,
                                "There is no dimension or parameter "
                                        + name
                                        + ": see GET /api/measures."));
    }

    private static Dimension of(String field, Asked measure, Dimension dimension) {
        if (!measure.dimensions().contains(dimension)) {
            throw new InvalidValue(
                    field,
                    measure.code()
                            + " is not recorded by "
                            + dimension.code()
                            + "; it has "
                            + measure.dimensions().stream()
                                    .map(Dimension::code)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return dimension;
    }

    private static @Nullable LocalDate firstDay(String field, @Nullable String value) {
        PartialDate date = PartialDate.optional(field, value);
        return date == null ? null : date.first();
    }

    /** The last day of a day, month or year; null for none. */
    public static @Nullable LocalDate lastDay(String field, @Nullable String value) {
        PartialDate date = PartialDate.optional(field, value);
        return date == null ? null : date.last();
    }

    /** A moment, or the end (UTC) of a day, month or year; null for none. */
    public static @Nullable Instant moment(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!value.contains("T")) {
            PartialDate date = PartialDate.required(field, value);
            return date.last()
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .minusNanos(1_000);
        }
        try {
            // An unescaped + of a query string arrives as a blank.
            return OffsetDateTime.parse(value.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidValue(
                    field, "Give a moment such as 2026-11-21T20:00:00Z, or a day, month or year.");
        }
    }
}
