package org.waymark.dashboard.pages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.ledger.Figure;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.Quotient;
import org.waymark.monitoring.ledger.Ratio;

/**
 * A figure as people say it, with what is not known about it.
 *
 * @param value for example {@code at least 23}; {@code unknown} when nothing is known
 * @param note what it rests on or leaves out; null when there is nothing to say
 */
record FigureWords(String value, @Nullable String note) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    static FigureWords of(Figure figure, Measure measure) {
        if (figure.value() == null) {
            return new FigureWords("unknown", unknown(figure, measure));
        }
        String note = figure.unknownFacts() == 0 ? null : "not in it: " + unknown(figure, measure);
        return new FigureWords(number(figure.value(), figure.precision()), note);
    }

    /** A ratio: shares in per cent, others as a number. */
    static FigureWords of(Quotient quotient, Ratio ratio) {
        BigDecimal value = quotient.value();
        if (value == null) {
            return new FigureWords("unknown", null);
        }
        String note =
                quotient.leftOut() == 0
                        ? null
                        : "not in it: " + unknown(quotient.numerator(), ratio.numerator());
        return new FigureWords(
                prefix(quotient.precision()) + (ratio.isShare() ? percent(value) : quotient(value)),
                note);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    /** A number that somebody claimed; {@code words} when there was no number. */
    static String claimed(@Nullable Number value, String precision, @Nullable String words) {
        if (value == null) {
            return words == null ? "a number that is not known" : "“" + words + "”";
        }
        return prefix(Precision.of("precision", precision)) + number(value);
    }

    /** A number as it was counted or said; thousands apart from 10 000 on. */
    static String number(Number number) {
        BigDecimal value = new BigDecimal(number.toString()).stripTrailingZeros();
        String digits =
                String.format(Locale.ENGLISH, "%,." + Math.max(0, value.scale()) + "f", value);
        return value.abs().compareTo(TEN_THOUSAND) < 0
                ? digits.replace(",", "")
                : digits.replace(',', '\u202f');
    }

    /** A number that was divided, with one decimal. */
    static String quotient(BigDecimal number) {
        return number(number.setScale(1, RoundingMode.HALF_UP));
    }

    private static String number(long value, Precision precision) {
        return prefix(precision) + number((Number) value);
    }

    private static String prefix(Precision precision) {
        return switch (precision) {
            case AT_LEAST -> "at least ";
            case ABOUT -> "about ";
            case EXACT, VAGUE, UNKNOWN -> "";
        };
    }

    private static String unknown(Figure figure, Measure measure) {
        long count = figure.unknownFacts();
        if (figure.facts() == 0) {
            return "nothing recorded";
        }
        return switch (measure) {
            case PEOPLE_TRAINED, TRAININGS_HELD ->
                    count + (count == 1 ? " training" : " trainings") + " without a head-count";
            case UNIQUE_PEOPLE_TRAINED ->
                    count + (count == 1 ? " group" : " groups") + " without names";
            default -> count + (count == 1 ? " record" : " records") + " without a number";
        };
    }
}
