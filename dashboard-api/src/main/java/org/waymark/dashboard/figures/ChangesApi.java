package org.waymark.dashboard.figures;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.figures.FigureChange.Cause;
import org.waymark.dashboard.figures.MeasureAnswer.Counted;
import org.waymark.dashboard.history.EventView;
import org.waymark.dashboard.history.Histories;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.ledger.Changes;
import org.waymark.monitoring.ledger.Changes.Change;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.web.Cursors;

/** {@code /api/measures/{measure}/changes}: what we believed then, and what changed it since. */
@RestController
class ChangesApi {

    private final Figures figures;
    private final Changes changes;
    private final Histories histories;
    private final Positions positions;
    private final Clock clock;

    ChangesApi(
            Figures figures,
            Changes changes,
            Histories histories,
            Positions positions,
            Clock clock) {
        this.figures = figures;
        this.changes = changes;
        this.histories = histories;
        this.positions = positions;
        this.clock = clock;
    }

    @GetMapping("/api/measures/{measure}/changes")
    @RolesAllowed({"STAFF", "COORDINATOR", "SUPERVISOR"})
    FigureChange changes(
            @PathVariable String measure,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        MeasureQuery query =
                MeasureParameters.query(measure, parameters, caller.scope()).apartBy(List.of());
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
        return changes(query, from, until, Cursors.limit(limit), caller);
    }

    private FigureChange changes(
            MeasureQuery query, Instant from, Instant until, int limit, Caller caller) {
        Figure before = figures.total(query.knownAt(from));
        Figure after = figures.total(query.knownAt(until));
        long difference = number(after) - number(before);
        List<Cause> causes =
                changes.between(query, from, until, limit).stream()
                        .map(change -> cause(change, from, until, caller))
                        .toList();
        return new FigureChange(
                query.measure().code(),
                query.asOf(),
                from,
                until,
                Counted.of(before),
                Counted.of(after),
                difference,
                causes,
                difference - causes.stream().mapToLong(Cause::change).sum());
    }

    private static long number(Figure figure) {
        return figure.value() == null ? 0 : figure.value();
    }

    private Cause cause(Change change, Instant from, Instant until, Caller caller) {
        Optional<RecordKind> kind = RecordKind.find(change.type());
        List<EventView> events =
                kind.map(known -> histories.known(known, change.id(), caller)).orElse(List.of());
        return new Cause(
                change.type(),
                change.id(),
                kind.flatMap(known -> known.address(change.id())).orElse(null),
                kind.map(known -> known.historyAddress(change.id())).orElse(null),
                change.before(),
                change.after(),
                change.after() - change.before(),
                change.changedAt(),
                events.stream()
                        .filter(event -> event.recordedAt().isAfter(from))
                        .filter(event -> !event.recordedAt().isAfter(until))
                        .toList());
    }
}
