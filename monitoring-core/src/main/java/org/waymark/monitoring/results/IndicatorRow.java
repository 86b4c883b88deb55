package org.waymark.monitoring.results;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with its whole history, so that it can be shown as it was known at any time.
 *
 * @param changes number of its events, for {@code If-Match}
 */
public record IndicatorRow(
        String indicator,
        String programme,
        List<Version> versions,
        List<Baseline> baselines,
        List<Target> targets,
        long changes) {

    /** One version of the definition. */
    public record Version(
            int version,
            IndicatorDefinition definition,
            @Nullable String reason,
            Instant recordedAt) {}

    /** One baseline. */
    public record Baseline(BigDecimal value, int year, String source, Instant recordedAt) {}

    /** One target of one phase. */
    public record Target(
            String phase,
            @Nullable String country,
            @Nullable String place,
            BigDecimal value,
            String comparator,
            Instant recordedAt) {

        private boolean sameScope(Target other) {
            return phase.equals(other.phase)
                    && Objects.equals(country, other.country)
                    && Objects.equals(place, other.place);
        }
    }

    IndicatorRow with(Version version, long changes) {
        return new IndicatorRow(
                indicator, programme, added(versions, version), baselines, targets, changes);
    }

    IndicatorRow with(Baseline baseline, long changes) {
        return new IndicatorRow(
                indicator, programme, versions, added(baselines, baseline), targets, changes);
    }

    IndicatorRow with(Target target, long changes) {
        return new IndicatorRow(
                indicator, programme, versions, baselines, added(targets, target), changes);
    }

    /**
     * The definition that was in force.
     *
     * @param version null for the newest known then
     */
    public Optional<Version> version(@Nullable Integer version, Instant knownAt) {
        return versions.stream()
                .filter(one -> !one.recordedAt().isAfter(knownAt))
                .filter(one -> version == null || one.version() == version)
                .max(Comparator.comparingInt(Version::version));
    }

    /** The baseline as it was known. */
    public Optional<Baseline> baseline(Instant knownAt) {
        return baselines.stream()
                .filter(one -> !one.recordedAt().isAfter(knownAt))
                .reduce((earlier, later) -> later);
    }

    /** The targets of a phase as they were known, one for each country and place. */
    public List<Target> targets(String phase, Instant knownAt) {
        List<Target> known = new ArrayList<>();
        for (Target target : targets) {
            if (target.phase().equals(phase) && !target.recordedAt().isAfter(knownAt)) {
                known.removeIf(target::sameScope);
                known.add(target);
            }
        }
        return known;
    }

    private static <T> List<T> added(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
