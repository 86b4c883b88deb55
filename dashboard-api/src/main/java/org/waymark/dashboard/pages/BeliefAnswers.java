package org.waymark.dashboard.pages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.figures.FigureChange;
import org.waymark.dashboard.figures.FigureChange.Cause;
import org.waymark.dashboard.figures.FigureChanges;
import org.waymark.dashboard.figures.MeasureParameters;
import org.waymark.dashboard.history.EventView;
import org.waymark.dashboard.pages.AnswerTables.Within;
import org.waymark.dashboard.pages.QuestionView.AnswerTable;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;

/** What was believed at the end of the day, and what changed it since, as a table. */
@Component
class BeliefAnswers {

    private static final int MOST = 50;

    private final FigureChanges changes;
    private final Figures figures;
    private final Clock clock;

    BeliefAnswers(FigureChanges changes, Figures figures, Clock clock) {
        this.changes = changes;
        this.figures = figures;
        this.clock = clock;
    }

    /** Each event since then of the records that changed the figure: who, when and why. */
    AnswerTable since(Within within, Measure measure) {
        Instant now = clock.instant();
        Instant endOfDay =
                Objects.requireNonNull(MeasureParameters.moment("asOf", within.asOf().toString()));
        Instant then = endOfDay.isAfter(now) ? now : endOfDay;
        MeasureQuery query = within.query(measure, Map.of());
        FigureChange change = changes.between(query, then, now, MOST, within.caller());
        return new AnswerTable(
                "What was known then of %s: %s; now: %s"
                        .formatted(
                                measure.code().replace('-', ' '),
                                value(query.knownAt(then), measure),
                                value(query, measure)),
                List.of("Record", "Then", "Now", "When", "Who", "What and why"),
                Stream.concat(
                                change.records().stream().flatMap(BeliefAnswers::rows),
                                further(change))
                        .toList());
    }

    private String value(MeasureQuery query, Measure measure) {
        return FigureWords.of(figures.total(query), measure).value();
    }

    /** What the records beyond the first ones changed. */
    private static Stream<List<String>> further(FigureChange change) {
        String more = change.others() > 0 ? "more" : "less";
        return change.others() == 0
                ? Stream.of()
                : Stream.of(
                        List.of(
                                "further records",
                                "",
                                "",
                                "",
                                "",
                                "together "
                                        + FigureWords.number(Math.abs(change.others()))
                                        + " "
                                        + more));
    }

    private static Stream<List<String>> rows(Cause cause) {
        if (cause.events().isEmpty()) {
            return Stream.of(row(cause, "–", "–", "is not among what you may see any more"));
        }
        return cause.events().stream()
                .map(event ->
                        row(
                                cause,
                                DateWords.of(event.recordedAt()),
                                who(event),
                                event.reason() == null
                                        ? event.what()
                                        : event.what() + ": " + event.reason()));
    }

    private static List<String> row(Cause cause, String when, String who, String what) {
        return List.of(
                cause.type().replace('-', ' ') + " " + cause.id(),
                FigureWords.number(cause.before()),
                FigureWords.number(cause.after()),
                when,
                who,
                what);
    }

    private static String who(EventView event) {
        return event.actorName() == null
                ? event.role().toLowerCase(java.util.Locale.ROOT) + ", " + event.source()
                : event.actorName();
    }
}
