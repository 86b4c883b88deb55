package org.waymark.monitoring.results;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.reference.Places;
import org.waymark.monitoring.results.IndicatorRow.Target;

/**
 * Compares the places in which a phase is to hold trainings with those in which it held one. A
 * place is the same under any of its known names.
 */
@Component
public class PlacesWithoutTraining {

    private final IndicatorRegister indicators;
    private final Figures figures;

    PlacesWithoutTraining(IndicatorRegister indicators, Figures figures) {
        this.indicators = indicators;
        this.figures = figures;
    }

    /**
     * A question.
     *
     * @param asOf by the end of this day
     * @param knownAt what had been recorded by this moment
     */
    public record FindPlaces(
            String programme, String phase, LocalDate asOf, Instant knownAt, Scope scope) {}

    /** A place that is aimed at; country is null when the target names none. */
    public record TargetPlace(@Nullable String country, String place) {

        private TargetPlace sameName() {
            return country == null
                    ? this
                    : new TargetPlace(country, Places.sameName(country, place));
        }

        private boolean isIn(Set<TargetPlace> trained) {
            return trained.stream()
                    .anyMatch(one ->
                            one.place.equalsIgnoreCase(sameName().place)
                                    && (country == null || country.equals(one.country)));
        }
    }

    /**
     * The answer.
     *
     * @param targets all places that are aimed at
     * @param without those of them that had no training, in the order of the targets
     */
    public record Found(List<TargetPlace> targets, List<TargetPlace> without) {}

    /** The places; no targets when none was set for a place. */
    public Found find(FindPlaces find) {
        List<TargetPlace> targets =
                indicators.of(find.programme()).stream()
                        .filter(indicator -> countsTrainings(indicator, find.knownAt()))
                        .flatMap(indicator ->
                                indicator.targets(find.phase(), find.knownAt()).stream())
                        .map(PlacesWithoutTraining::place)
                        .flatMap(Optional::stream)
                        .filter(place -> find.scope().permitsCountry(place.country()))
                        .distinct()
                        .toList();
        Set<TargetPlace> trained = trained(find);
        return new Found(targets, targets.stream().filter(place -> !place.isIn(trained)).toList());
    }

    private static boolean countsTrainings(IndicatorRow indicator, Instant knownAt) {
        return indicator
                .version(null, knownAt)
                .filter(version ->
                        Measure.TRAININGS_HELD.code().equals(version.definition().measure()))
                .isPresent();
    }

    private static Optional<TargetPlace> place(Target target) {
        String place = target.place();
        return place == null || target.value().signum() == 0
                ? Optional.empty()
                : Optional.of(new TargetPlace(target.country(), place));
    }

    /**
     * Whoever held them: a place is not without training because a partner out of the caller's
     * reach gave it.
     */
    private Set<TargetPlace> trained(FindPlaces find) {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        filters.put(Dimension.PROGRAMME, find.programme());
        filters.put(Dimension.PHASE, find.phase());
        MeasureQuery query =
                new MeasureQuery(
                        Measure.TRAININGS_HELD,
                        filters,
                        null,
                        null,
                        find.asOf(),
                        find.knownAt(),
                        List.of(Dimension.COUNTRY, Dimension.PLACE),
                        Scope.everything());
        return figures.table(query).rows().stream()
                .map(Figure.Row::values)
                .filter(values -> values.getLast() != null)
                .map(values ->
                        new TargetPlace(values.getFirst(), String.valueOf(values.getLast()))
                                .sameName())
                .collect(toSet());
    }
}
