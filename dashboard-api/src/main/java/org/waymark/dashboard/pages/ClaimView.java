package org.waymark.dashboard.pages;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.results.Claim;
import org.waymark.monitoring.results.ProgrammeResults.Result;
import org.waymark.monitoring.results.ReportedFigureRegister.Found;

/**
 * What somebody claimed, in words.
 *
 * @param where countries it covers
 * @param on date of the source; null when not known
 */
record ClaimView(
        String id, String what, String where, String value, String source, @Nullable String on) {

    /** The claims for exactly this phase, but for those that stand beside an indicator already. */
    static List<ClaimView> of(List<Found> claims, @Nullable String phase, List<Result> shown) {
        List<String> beside =
                shown.stream()
                        .map(Result::reported)
                        .filter(Objects::nonNull)
                        .map(Found::figureId)
                        .toList();
        return claims.stream()
                .filter(found -> Objects.equals(found.claim().phase(), phase))
                .filter(found -> !beside.contains(found.figureId()))
                .map(ClaimView::of)
                .toList();
    }

    static ClaimView of(Found found) {
        Claim claim = found.claim();
        return new ClaimView(
                found.figureId(),
                claim.measure().replace('-', ' '),
                claim.countries().isEmpty()
                        ? "all countries"
                        : Lists.countryNames(claim.countries()),
                FigureWords.claimed(claim.value(), claim.precision(), claim.words()),
                claim.source(),
                claim.claimedOn() == null ? null : DateWords.of(claim.claimedOn()));
    }
}
