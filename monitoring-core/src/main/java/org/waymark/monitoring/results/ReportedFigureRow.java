package org.waymark.monitoring.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** The last claim, also of a withdrawn figure. */
    public Claim lastClaim() {
        return versions.stream()
                .map(Version::claim)
                .filter(java.util.Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
