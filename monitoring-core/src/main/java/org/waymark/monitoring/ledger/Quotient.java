package org.waymark.monitoring.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Precision;

/**
 * A ratio with what it rests on.
 *
 * @param numerator what was divided; what is unknown in it is left out
 * @param denominator what it was divided by, without what was left out
 */
public record Quotient(Figure numerator, Figure denominator) {

    private static final int DIGITS = 4;

    /**
     * A total and its parts.
     *
     * @param total of the sums, and not the mean of the rows
     */
    public record Table(Quotient total, List<Row> rows) {}

    /** One part. */
    public record Row(List<@Nullable String> values, Quotient quotient) {}

    /** The quotient, to four digits; null when there is nothing to divide by. */
    public @Nullable BigDecimal value() {
        Long above = numerator.value();
        Long below = denominator.value();
        return above == null || below == null || below == 0
                ? null
                : divided(BigDecimal.valueOf(above), BigDecimal.valueOf(below));
    }

    /** One number by another, to four digits, without needless zeros. */
    public static BigDecimal divided(BigDecimal above, BigDecimal below) {
        BigDecimal quotient =
                above.divide(below, DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
    }

    /**
     * Unknown without a value; about when something was left out, since that may have been more or
     * less than the mean; otherwise as precise as what was divided.
     */
    public Precision precision() {
        if (value() == null) {
            return Precision.UNKNOWN;
        }
        return leftOut() > 0 ? Precision.ABOUT : numerator.precision();
    }

    /** How many facts are in neither of the two, because they do not know their number. */
    public long leftOut() {
        return numerator.unknownFacts();
    }
}
