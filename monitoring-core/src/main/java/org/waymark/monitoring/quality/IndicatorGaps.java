package org.waymark.monitoring.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.programme.ProgrammeRow.Objective;
import org.waymark.monitoring.results.IndicatorRegister;
import org.waymark.monitoring.results.ProgrammeResults;
import org.waymark.monitoring.results.ProgrammeResults.FindResults;
import org.waymark.monitoring.results.ProgrammeResults.Result;

/** Objectives that nothing measures, and indicators for which nothing was recorded. */
@Component
class IndicatorGaps implements Check {

    private final IndicatorRegister indicators;
    private final ProgrammeResults results;

    IndicatorGaps(IndicatorRegister indicators, ProgrammeResults results) {
        this.indicators = indicators;
        this.results = results;
    }

    @Override
    public List<Gap> gaps(Within within) {
        List<Gap> gaps = new ArrayList<>();
        Set<String> measured = measuredObjectives(within.code());
        for (Objective objective : within.programme().objectives()) {
            if (!measured.contains(objective.objective())) {
                gaps.add(unmeasured(within, objective));
            }
        }
        withoutData(within)
                .forEach((id, title) ->
                        gaps.add(
                                new Gap(
                                        GapKind.INDICATOR_WITHOUT_DATA,
                                        within.code(),
                                        "Nothing was counted or reported for the indicator “"
                                                + title
                                                + "” in any phase.",
                                        "Record what was done, or report a figure with its source.",
                                        RecordKind.INDICATOR,
                                        id)));
        return gaps;
    }

    private static Gap unmeasured(Within within, Objective objective) {
        return new Gap(
                GapKind.OBJECTIVE_WITHOUT_INDICATOR,
                within.code(),
                "No indicator measures the objective “"
                        + objective.objective()
                        + "”: "
                        + objective.text(),
                "Define an indicator that names this objective.",
                RecordKind.PROGRAMME,
                within.code());
    }

    private Set<String> measuredObjectives(String programme) {
        return indicators.of(programme).stream()
                .flatMap(row -> row.version(null, Instant.MAX).stream())
                .map(version -> version.definition().objective())
                .filter(objective -> objective != null)
                .collect(Collectors.toSet());
    }

    /**
     * Id → title of the indicators that have no data in any phase, whoever asks: what others see is
     * data too, and that there is some is all that is told.
     */
    private Map<String, String> withoutData(Within within) {
        FindResults find =
                new FindResults(
                        within.code(), null, within.asOf(), null, List.of(), Scope.everything());
        Map<String, String> without = new LinkedHashMap<>();
        Set<String> with = new java.util.HashSet<>();
        results.find(find).stream()
                .flatMap(found -> found.phases().stream())
                .flatMap(phase -> phase.results().stream())
                .forEach(result -> {
                    without.put(result.indicator(), result.version().definition().title());
                    if (hasData(result)) {
                        with.add(result.indicator());
                    }
                });
        without.keySet().removeAll(with);
        return without;
    }

    private static boolean hasData(Result result) {
        return result.reported() != null
                || (result.actual() != null && result.actual().total().facts() > 0);
    }
}
