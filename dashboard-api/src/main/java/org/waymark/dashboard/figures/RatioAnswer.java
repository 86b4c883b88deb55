package org.waymark.dashboard.figures;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.figures.MeasureAnswer.Counted;
import org.waymark.dashboard.figures.MeasureAnswer.Reported;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Quotient;

/**
 * The answer to a question to a ratio.
 *
 * @param value numerator by denominator, to four digits; null when there is nothing to divide by
 * @param precision exact, at-least, about or unknown
 * @param leftOut how many facts are in neither of the two, because they do not know their number
 * @param reported the same of what somebody claimed for exactly this scope; null unless both
 *     numbers were claimed
 * @param rows the parts; the value is that of the sums, not the mean of the rows
 */
public record RatioAnswer(
        String measure,
        String unit,
        @Nullable BigDecimal value,
        String precision,
        Counted numerator,
        Counted denominator,
        long leftOut,
        @Nullable ReportedRatio reported,
        List<Row> rows,
        @Nullable LocalDate asOf,
        Instant knownAt,
        long position)
        implements FigureAnswer {

    /** One claim by another. */
    public record ReportedRatio(BigDecimal value, Reported numerator, Reported denominator) {

        /** The quotient of two claims; null unless both are numbers. */
        static @Nullable ReportedRatio of(
                @Nullable Reported numerator, @Nullable Reported denominator) {
            BigDecimal above = numerator == null ? null : numerator.value();
            BigDecimal below = denominator == null ? null : denominator.value();
            if (numerator == null
                    || denominator == null
                    || above == null
                    || below == null
                    || below.signum() == 0) {
                return null;
            }
            return new ReportedRatio(Quotient.divided(above, below), numerator, denominator);
        }
    }

    /** One part; its JSON has one property for each dimension, by the dimension's name. */
    public record Row(
            @JsonAnyGetter Map<String, String> values,
            @Nullable BigDecimal value,
            String precision,
            Counted numerator,
            Counted denominator,
            long leftOut) {

        static Row of(List<Dimension> by, Quotient.Row row) {
            Quotient quotient = row.quotient();
            return new Row(
                    MeasureAnswer.named(by, row.values()),
                    quotient.value(),
                    quotient.precision().code(),
                    Counted.of(quotient.numerator()),
                    Counted.of(quotient.denominator()),
                    quotient.leftOut());
        }
    }
}
