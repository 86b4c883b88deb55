package org.waymark.dashboard.programmes;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.figures.MeasureParameters;
import org.waymark.dashboard.programmes.ResultsAnswer.ResultAnswer;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.results.ProgrammeResults.FindResults;
import org.waymark.monitoring.results.ProgrammeResults.VersionResult;

/** An indicator under one version of its definition, in each phase. */
record VersionAnswer(
        String indicator, int version, @Nullable LocalDate asOf, List<PhaseResult> phases) {

    /** One phase. */
    record PhaseResult(String phase, ResultAnswer result) {}

    /** What is asked, as typed; each may be missing. */
    record Question(
            @Nullable String phase,
            @Nullable String asOf,
            @Nullable String knownAt,
            @Nullable String by,
            @Nullable Long atLeast) {

        FindResults of(String programme, Scope scope) {
            return new FindResults(
                    programme,
                    phase,
                    MeasureParameters.lastDay("asOf", asOf),
                    MeasureParameters.moment("knownAt", knownAt),
                    MeasureParameters.by(by),
                    scope);
        }
    }

    static VersionAnswer of(
            String indicator, int version, List<VersionResult> found, FindResults find) {
        List<Dimension> by = find.by();
        return new VersionAnswer(
                indicator,
                version,
                find.asOf(),
                found.stream()
                        .map(one ->
                                new PhaseResult(
                                        one.phase().phase(),
                                        ResultsAnswer.result(one.result(), by)))
                        .toList());
    }
}
