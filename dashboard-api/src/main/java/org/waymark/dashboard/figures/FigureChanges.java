package org.waymark.dashboard.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.figures.FigureChange.Cause;
import org.waymark.dashboard.figures.MeasureAnswer.Counted;
import org.waymark.dashboard.history.EventView;
import org.waymark.dashboard.history.Histories;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.ledger.Changes;
import org.waymark.monitoring.ledger.Changes.Change;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.ledger.Quotients;
import org.waymark.monitoring.ledger.Ratio;

/**
 * What changed about a figure between two moments of knowledge, with the events of the records that
 * caused it.
 */
@Component
public class FigureChanges {

    private final Figures figures;
    private final Quotients quotients;
    private final Changes changes;
    private final Histories histories;

    FigureChanges(Figures figures, Quotients quotients, Changes changes, Histories histories) {
        this.figures = figures;
        this.quotients = quotients;
        this.changes = changes;
        this.histories = histories;
    }

    /**
     * What changed about the total.
     *
     * @param from the earlier moment
     * @param until the later one
     * @param limit at most so many records
     */
    public FigureChange between(
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

    /**
     * What changed about a ratio; the question is put to its numerator.
     *
     * @param limit at most so many records of each of its two numbers
     */
    public RatioChange between(
            Ratio ratio,
            MeasureQuery query,
            Instant from,
            Instant until,
            int limit,
            Caller caller) {
        BigDecimal before = quotients.table(ratio, query.knownAt(from)).total().value();
        BigDecimal after = quotients.table(ratio, query.knownAt(until)).total().value();
        return new RatioChange(
                ratio.code(),
                query.asOf(),
                from,
                until,
                before,
                after,
                before == null || after == null ? null : after.subtract(before),
                between(query.to(ratio.numerator()), from, until, limit, caller),
                between(query.to(ratio.denominator()), from, until, limit, caller));
    }

    private static long number(Figure figure) {
        return figure.value() == null ? 0 : figure.value();
    }

    private Cause cause(Change change, Instant from, Instant until, Caller caller) {
        Optional<RecordKind> kind = RecordKind.find(change.type());
        List<EventView> events =
                kind.map(known -> histories.ifReached(known, change.id(), caller))
                        .orElse(List.of());
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
