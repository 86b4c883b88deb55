package org.waymark.dashboard.figures;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.ledger.Ratio;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.web.Cursors;

/** {@code /api/measures/{measure}/changes}: what we believed then, and what changed it since. */
@RestController
class ChangesApi {

    private final MeasureQuestions questions;
    private final FigureChanges changes;
    private final Positions positions;
    private final Clock clock;

    ChangesApi(
            MeasureQuestions questions, FigureChanges changes, Positions positions, Clock clock) {
        this.questions = questions;
        this.changes = changes;
        this.positions = positions;
        this.clock = clock;
    }

    @GetMapping("/api/measures/{measure}/changes")
    @RolesAllowed({"STAFF", "COORDINATOR", "SUPERVISOR"})
    ChangeAnswer changes(
            @PathVariable String measure,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        MeasureQuery query = questions.read(measure, parameters, caller.scope()).apartBy(List.of());
        Instant from = MeasureParameters.moment("knownFrom", parameters.get("knownFrom"));
        if (from == null) {
            throw new InvalidValue(
                    "knownFrom", "Missing: give the earlier moment, for example 2011-12-31.");
        }
        positions.await(atLeast, Ledger.NAME);
        Instant until = Objects.requireNonNullElseGet(query.knownAt(), clock::instant);
        if (until.isBefore(from)) {
            throw new InvalidValue("knownAt", "Give a moment that is not before knownFrom.");
        }
        int size = Cursors.limit(limit);
        return Ratio.of(measure)
                .<ChangeAnswer>map(
                        ratio -> changes.between(ratio, query, from, until, size, caller))
                .orElseGet(() -> changes.between(query, from, until, size, caller));
    }
}
