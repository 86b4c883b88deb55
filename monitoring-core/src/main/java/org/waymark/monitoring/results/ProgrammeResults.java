package org.waymark.monitoring.results;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale.LanguageRange;
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
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.results.IndicatorRow.Baseline;
import org.waymark.monitoring.results.IndicatorRow.Target;
import org.waymark.monitoring.results.IndicatorRow.Version;

/**
 * The results of a programme: each phase against its own targets, what was counted beside what was
 * claimed. The one query behind the results page, the API and exports.
 */
@Component
public class ProgrammeResults {

    private final ProgrammeRegister programmes;
    private final IndicatorRegister indicators;
    private final ReportedFigureRegister reported;
    private final Figures figures;
    private final Clock clock;

    ProgrammeResults(
            ProgrammeRegister programmes,
            IndicatorRegister indicators,
            ReportedFigureRegister reported,
            Figures figures,
            Clock clock) {
        this.programmes = programmes;
        this.indicators = indicators;
        this.reported = reported;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * A question.
     *
     * @param phase null for all phases
     * @param asOf what had happened by the end of this day; null for no limit
     * @param knownAt what had been recorded by this moment; null for now
     * @param by how to tell the counted figures apart; empty for totals only
     */
    public record FindResults(
            String programme,
            @Nullable String phase,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            List<Dimension> by,
            Scope scope) {}

    /** The answer: the phases in the order in which they were planned. */
    public record Results(
            ProgrammeRow programme,
            @Nullable LocalDate asOf,
            Instant knownAt,
            List<PhaseResults> phases) {

        /** The same with names in the first language asked for in which there are any. */
        public Results in(List<LanguageRange> asked) {
            return new Results(programme.in(asked), asOf, knownAt, phases);
        }
    }

    /** One phase. */
    public record PhaseResults(ProgrammeRow.Phase phase, List<Result> results) {}

    /**
     * One indicator in one phase.
     *
     * @param target for all countries and places of the phase; null when none was set
     * @param partialTargets for single countries or places
     * @param actual what was counted, with its parts; {@link Figure#NOT_RECORDED} as long as no
     *     record says anything of it; null when nothing is counted for this indicator yet
     * @param reported what was claimed for exactly this phase; null when nothing was, or for more
     *     than the caller reaches
     * @param met whether the counted figure meets the target; null without either, when more than
     *     was counted may be too much, and for whoever sees a part of the counted only, since the
     *     target is for all of it
     */
    public record Result(
            String indicator,
            Version version,
            @Nullable Baseline baseline,
            @Nullable Target target,
            List<Target> partialTargets,
            Figure.@Nullable Table actual,
            ReportedFigureRegister.@Nullable Found reported,
            @Nullable Boolean met) {}

    /** The results; empty when there is no such programme within reach. */
    public Optional<Results> find(FindResults find) {
        Instant knownAt = find.knownAt() == null ? clock.instant() : find.knownAt();
        return programmes
                .find(find.programme(), find.scope())
                .map(programme -> {
                    List<IndicatorRow> all = indicators.of(programme.programme());
                    List<PhaseResults> phases =
                            programme.phases().stream()
                                    .filter(phase -> isAsked(phase, find))
                                    .map(phase ->
                                            new PhaseResults(
                                                    phase,
                                                    results(all, phase.phase(), find, knownAt)))
                                    .toList();
                    return new Results(programme, find.asOf(), knownAt, phases);
                });
    }

    /**
     * One indicator under one version of its definition, recomputed over all history; each phase of
     * the question.
     *
     * @return empty when there is no such programme, indicator or version within reach
     */
    public Optional<List<VersionResult>> find(FindResults find, String indicator, int version) {
        Instant knownAt = find.knownAt() == null ? clock.instant() : find.knownAt();
        return programmes
                .find(find.programme(), find.scope())
                .flatMap(programme ->
                        indicators
                                .find(indicator)
                                .filter(row -> row.programme().equals(programme.programme()))
                                .flatMap(row ->
                                        row.version(version, knownAt)
                                                .map(found ->
                                                        programme.phases().stream()
                                                                .filter(phase ->
                                                                        isAsked(phase, find))
                                                                .map(phase ->
                                                                        new VersionResult(
                                                                                phase,
                                                                                result(
                                                                                        row,
                                                                                        found,
                                                                                        phase
                                                                                                .phase(),
                                                                                        find,
                                                                                        knownAt)))
                                                                .toList())));
    }

    /** One indicator in one phase, under the version that was asked for. */
    public record VersionResult(ProgrammeRow.Phase phase, Result result) {}

    private static boolean isAsked(ProgrammeRow.Phase phase, FindResults find) {
        return find.phase() == null || phase.phase().equals(find.phase());
    }

    private List<Result> results(
            List<IndicatorRow> all, String phase, FindResults find, Instant knownAt) {
        List<Result> results = new ArrayList<>();
        for (IndicatorRow indicator : all) {
            indicator
                    .version(null, knownAt)
                    .ifPresent(version ->
                            results.add(result(indicator, version, phase, find, knownAt)));
        }
        return results;
    }

    private Result result(
            IndicatorRow indicator,
            Version version,
            String phase,
            FindResults find,
            Instant knownAt) {
        List<Target> targets = indicator.targets(phase, knownAt);
        Target whole =
                targets.stream()
                        .filter(target -> target.country() == null && target.place() == null)
                        .findFirst()
                        .orElse(null);
        Figure.Table actual = actual(version.definition(), phase, find);
        return new Result(
                indicator.indicator(),
                version,
                indicator.baseline(knownAt).orElse(null),
                whole,
                targets.stream().filter(target -> !target.equals(whole)).toList(),
                actual,
                reported(indicator, version.definition(), phase, knownAt, find.scope()),
                seesAll(find, version.definition()) ? met(actual, whole) : null);
    }

    private Figure.@Nullable Table actual(
            IndicatorDefinition definition, String phase, FindResults find) {
        Optional<Measure> measure = Optional.ofNullable(definition.measure()).flatMap(Measure::of);
        return measure.map(found ->
                        recorded(
                                new MeasureQuery(
                                        found,
                                        filters(definition, phase, find.programme()),
                                        null,
                                        null,
                                        find.asOf(),
                                        find.knownAt(),
                                        find.by().stream()
                                                .filter(found.dimensions()::contains)
                                                .toList(),
                                        find.scope())))
                .orElse(null);
    }

    private Figure.Table recorded(MeasureQuery query) {
        Figure.Table counted = figures.table(query);
        return counted.total().facts() == 0
                ? new Figure.Table(Figure.NOT_RECORDED, List.of())
                : counted;
    }

    private static boolean seesAll(FindResults find, IndicatorDefinition definition) {
        return find.scope()
                .permits(
                        find.programme(),
                        definition.filters().get(Dimension.COUNTRY.code()),
                        definition.filters().get(Dimension.PARTNER.code()));
    }

    private static Map<Dimension, String> filters(
            IndicatorDefinition definition, String phase, String programme) {
        Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
        definition
                .filters()
                .forEach((name, value) ->
                        Dimension.of(name).ifPresent(known -> filters.put(known, value)));
        filters.put(Dimension.PROGRAMME, programme);
        filters.put(Dimension.PHASE, phase);
        return filters;
    }

    /**
     * Claimed under the name of the measure, or under the indicator's own id when nothing is
     * counted.
     */
    private ReportedFigureRegister.@Nullable Found reported(
            IndicatorRow indicator,
            IndicatorDefinition definition,
            String phase,
            Instant knownAt,
            Scope scope) {
        String name = definition.measure() == null ? indicator.indicator() : definition.measure();
        String country = definition.filters().get(Dimension.COUNTRY.code());
        Set<String> countries = country == null ? Set.of() : Set.of(country);
        boolean claimable =
                Set.of(Dimension.COUNTRY.code()).containsAll(definition.filters().keySet());
        return claimable
                ? reported.forScope(name, indicator.programme(), phase, countries, knownAt, scope)
                        .orElse(null)
                : null;
    }

    private static @Nullable Boolean met(Figure.@Nullable Table actual, @Nullable Target target) {
        if (actual == null || target == null || actual.total().value() == null) {
            return null;
        }
        return Comparator.of("comparator", target.comparator())
                .isMet(
                        BigDecimal.valueOf(actual.total().value()),
                        actual.total().precision(),
                        target.value());
    }
}
