package org.waymark.dashboard.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.results.ProgrammeResults.FindResults;
import org.waymark.monitoring.results.ProgrammeResults.PhaseResults;
import org.waymark.monitoring.results.ProgrammeResults.Result;
import org.waymark.monitoring.results.ProgrammeResults.Results;
import org.waymark.monitoring.results.ReportedFigureRegister.Found;

/**
 * The results of a programme in words.
 *
 * @param standing what the figures answer to: until when, as known when
 * @param claims what was reported for the programme without naming a phase
 */
record ResultsView(
        String code,
        String title,
        String goal,
        String countries,
        String standing,
        List<PhaseView> phases,
        List<ClaimView> claims) {

    /**
     * One phase.
     *
     * @param actual what happened of what was planned; null when that is not recorded
     * @param left how long it still lasts on the day asked about
     * @param claims what was reported, and stands beside none of the indicators
     * @param partners how many organisations take part, as somebody said; null when nobody did
     */
    record PhaseView(
            String code,
            String title,
            String planned,
            @Nullable String actual,
            String left,
            String countries,
            @Nullable String partners,
            List<IndicatorView> indicators,
            List<ClaimView> claims) {}

    static ResultsView of(
            Results found,
            List<Found> claims,
            FindResults find,
            ResultsPage.Question question,
            LocalDate on) {
        ProgrammeRow programme = found.programme();
        Comparator<Result> order = order(found);
        return new ResultsView(
                programme.programme(),
                programme.title(),
                programme.goal(),
                Lists.countryNames(programme.countries()),
                standing(found, find),
                found.phases().stream()
                        .map(phase -> phase(phase, order, claims, find, question, on))
                        .toList(),
                ClaimView.of(claims, null, List.of()));
    }

    private static PhaseView phase(
            PhaseResults found,
            Comparator<Result> order,
            List<Found> claims,
            FindResults find,
            ResultsPage.Question question,
            LocalDate on) {
        ProgrammeRow.Phase phase = found.phase();
        return new PhaseView(
                phase.phase(),
                phase.title(),
                PhaseDates.planned(phase).inWords(),
                PhaseDates.actualInWords(phase),
                PhaseDates.of(phase).left(on),
                Lists.countryNames(phase.countries()),
                partners(phase.partnerCount()),
                found.results().stream()
                        .sorted(order)
                        .map(result ->
                                IndicatorView.of(
                                        result, new RecordsLink(find, question, phase.phase())))
                        .toList(),
                ClaimView.of(claims, phase.phase(), found.results()));
    }

    /** The same in every phase, so that one indicator is found at one place. */
    private static Comparator<Result> order(Results found) {
        Map<String, Integer> ranks =
                found.phases().stream()
                        .flatMap(phase -> phase.results().stream())
                        .collect(Collectors.toMap(Result::indicator, ResultsView::rank, Math::min));
        return Comparator.comparing(
                result -> Objects.requireNonNull(ranks.get(result.indicator())));
    }

    /** First what has a target, then what somebody claimed, then the rest. */
    private static int rank(Result result) {
        if (result.target() != null) {
            return 0;
        }
        return result.reported() != null ? 1 : 2;
    }

    private static @Nullable String partners(ProgrammeRow.@Nullable PartnerCount count) {
        if (count == null) {
            return null;
        }
        String number =
                FigureWords.claimed(
                        count.count(), Precision.of("precision", count.precision()).code(), null);
        return number + ", says " + count.source();
    }

    private static String standing(Results found, FindResults find) {
        String happened =
                found.asOf() == null
                        ? "What has happened so far"
                        : "What had happened by " + DateWords.of(found.asOf());
        String known =
                find.knownAt() == null
                        ? ", as we know it now."
                        : ", as it was known on " + DateWords.of(found.knownAt()) + ".";
        return happened + known;
    }
}
