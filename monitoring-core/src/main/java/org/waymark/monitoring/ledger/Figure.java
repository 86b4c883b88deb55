package org.waymark.monitoring.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Precision;

/**
 * A number with what it rests on.
 *
 * @param value null when all that is behind it is unknown
 * @param precision exact; at-least when some of what is behind it is unknown; about when some is;
 *     unknown when all is
 * @param facts how many facts are behind it; one record may hold several
 * @param unknownFacts how many of them do not know their number
 */
public record Figure(@Nullable Long value, Precision precision, long facts, long unknownFacts) {

    /**
     * A total and its parts.
     *
     * @param total equals the sum of the rows
     * @param rows one for each combination of values; a null value is not recorded
     */
    public record Table(Figure total, List<Row> rows) {}

    /** One part. */
    public record Row(List<@Nullable String> values, Figure figure) {}

    /** Of what nobody recorded anything: for a result this is unknown, and not 0. */
    public static final Figure NOT_RECORDED = new Figure(null, Precision.UNKNOWN, 0, 0);

    /** What nothing is behind: 0, exactly. */
    static final Figure NOTHING = new Figure(0L, Precision.EXACT, 0, 0);

    static Figure of(
            @Nullable Long sum, boolean atLeast, boolean about, long facts, long unknownFacts) {
        if (facts == 0) {
            return NOTHING;
        }
        if (sum == null) {
            return new Figure(null, Precision.UNKNOWN, facts, unknownFacts);
        }
        return new Figure(sum, precision(atLeast || unknownFacts > 0, about), facts, unknownFacts);
    }

    /** Both together. */
    Figure plus(Figure other) {
        if (facts == 0 || other.facts == 0) {
            return facts == 0 ? other : this;
        }
        Long sum =
                value == null || other.value == null
                        ? value == null ? other.value : value
                        : Long.valueOf(value + other.value);
        return of(
                sum,
                isAny(Precision.AT_LEAST, other),
                isAny(Precision.ABOUT, other),
                facts + other.facts,
                unknownFacts + other.unknownFacts);
    }

    private boolean isAny(Precision one, Figure other) {
        return precision == one || other.precision == one;
    }

    private static Precision precision(boolean atLeast, boolean about) {
        if (about) {
            return Precision.ABOUT;
        }
        return atLeast ? Precision.AT_LEAST : Precision.EXACT;
    }
}
