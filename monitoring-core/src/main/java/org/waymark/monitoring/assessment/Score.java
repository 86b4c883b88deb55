package org.waymark.monitoring.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What people reached together, so that it can be added up: means are divided last, and never
 * averaged.
 *
 * @param people how many answered
 * @param points what they reached
 * @param possible what they could have reached
 */
public record Score(long people, long points, long possible) {

    /** Nobody answered. */
    public static final Score NONE = new Score(0, 0, 0);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Score of(Response response) {
        return new Score(
                response.people(), response.points(), response.people() * response.outOf());
    }

    /** Both together. */
    public Score plus(Score other) {
        return new Score(people + other.people, points + other.points, possible + other.possible);
    }

    /** Mean in per cent of what was possible, to two digits; null when nobody answered. */
    public @Nullable BigDecimal percent() {
        return possible == 0 ? null : rounded(exact());
    }

    /**
     * What was gained since an earlier score, in percentage points to two digits; null when one of
     * the two is missing.
     */
    public @Nullable BigDecimal gainSince(Score earlier) {
        return possible == 0 || earlier.possible == 0
                ? null
                : rounded(exact().subtract(earlier.exact()));
    }

    private BigDecimal exact() {
        return BigDecimal.valueOf(points)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(possible), MathContext.DECIMAL64);
    }

    private static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }
}
