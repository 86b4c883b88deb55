package org.waymark.dashboard.figures;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.results.ReportedFigureRegister;

/**
 * The answer to a question to a measure.
 *
 * @param value what was counted; null when all that is behind it is unknown
 * @param precision exact, at-least, about or unknown
 * @param counted the counted figure with what it rests on
 * @param reported what somebody claimed for exactly this scope; null when nobody did, or the
 *     question is narrower than any claim
 * @param rows the parts, which add up to the value
 * @param asOf null for no limit
 * @param position how far the ledger has read
 */
public record MeasureAnswer(
        String measure,
        @Nullable Long value,
        String precision,
        Counted counted,
        @Nullable Reported reported,
        List<Row> rows,
        @Nullable LocalDate asOf,
        Instant knownAt,
        long position)
        implements FigureAnswer {

    /** The word for facts that lack a dimension. */
    static final String NOT_RECORDED = "not-recorded";

    /**
     * A counted figure.
     *
     * @param facts how many facts are behind it; one record may hold several
     * @param unknownFacts how many of them do not know their number
     */
    public record Counted(@Nullable Long value, String precision, long facts, long unknownFacts) {

        /** The figure as it is answered. */
        public static Counted of(Figure figure) {
            return new Counted(
                    figure.value(),
                    figure.precision().code(),
                    figure.facts(),
                    figure.unknownFacts());
        }
    }

    /**
     * A claimed figure.
     *
     * @param value null when only words were used
     * @param words what was said when there was no number
     */
    public record Reported(
            String id,
            @Nullable BigDecimal value,
            String precision,
            @Nullable String words,
            String source,
            @Nullable String claimedOn) {

        /** The claim as it is answered; null for none. */
        public static @Nullable Reported of(ReportedFigureRegister.@Nullable Found found) {
            return found == null
                    ? null
                    : new Reported(
                            found.figureId(),
                            found.claim().value(),
                            found.claim().precision(),
                            found.claim().words(),
                            found.claim().source(),
                            found.claim().claimedOn());
        }
    }

    /**
     * One part; its JSON has one property for each dimension, by the dimension's name.
     *
     * @param values {@code not-recorded} for facts that lack the dimension
     */
    public record Row(
            @JsonAnyGetter Map<String, String> values,
            @Nullable Long value,
            String precision,
            long facts,
            long unknownFacts,
            @Nullable Reported reported) {

        /** The part as it is answered. */
        public static Row of(List<Dimension> by, Figure.Row row, @Nullable Reported reported) {
            Figure figure = row.figure();
            return new Row(
                    named(by, row.values()),
                    figure.value(),
                    figure.precision().code(),
                    figure.facts(),
                    figure.unknownFacts(),
                    reported);
        }
    }

    /** The row's dimensions by name. */
    static Map<String, String> named(List<Dimension> by, List<@Nullable String> found) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int n = 0; n < by.size(); n++) {
            values.put(by.get(n).code(), Objects.requireNonNullElse(found.get(n), NOT_RECORDED));
        }
        return values;
    }
}
