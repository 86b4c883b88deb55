package org.waymark.monitoring.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.kernel.Several;

/**
 * A reported figure with every correction of it.
 *
 * @param versions oldest first; a null claim says that it was withdrawn then
 * @param changes number of its events, for {@code If-Match}
 */
public record ReportedFigureRow(String figureId, List<Version> versions, long changes) {

    /** What was recorded of the claim, and when. */
    public record Version(@Nullable Claim claim, @Nullable String reason, Instant recordedAt) {}

    ReportedFigureRow with(Version version, long changes) {
        List<Version> more = new ArrayList<>(versions);
        more.add(version);
        return new ReportedFigureRow(figureId, more, changes);
    }

    /** The claim as it was known; empty before it was recorded and after it was withdrawn. */
    public Optional<Claim> claim(Instant knownAt) {
        return versions.stream()
                .filter(version -> !version.recordedAt().isAfter(knownAt))
                .reduce((earlier, later) -> later)
                .map(Version::claim);
    }

    /** Whether somebody reaches all that it ever spoke for, since it tells every correction. */
    public boolean isWithin(Scope scope) {
        return claims().allMatch(claim -> claim.isWithin(scope));
    }

    /**
     * The countries that it ever spoke for, as {@link Several}; null when that was once the whole
     * programme or phase.
     */
    @Nullable String countries() {
        return claims().anyMatch(claim -> claim.countries().isEmpty())
                ? null
                : Several.of(
                        claims().flatMap(claim -> claim.countries().stream())
                                .collect(Collectors.toSet()));
    }

    /** The programmes that it was ever claimed for, as {@link Several}. */
    @Nullable String programmes() {
        return Several.of(claims().map(Claim::programme).collect(Collectors.toSet()));
    }

    /** What it was ever claimed to be a figure of, as {@link Several}. */
    @Nullable String measures() {
        return Several.of(claims().map(Claim::measure).collect(Collectors.toSet()));
    }

    private Stream<Claim> claims() {
        return versions.stream().map(Version::claim).filter(Objects::nonNull);
    }
}
