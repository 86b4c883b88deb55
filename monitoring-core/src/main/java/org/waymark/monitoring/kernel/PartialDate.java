package org.waymark.monitoring.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A day, a month or a year in ISO 8601: {@code 2011-10-14}, {@code 2011-10}, {@code 2011}; as
 * precise as it is known.
 *
 * @param value the text as given
 */
public record PartialDate(String value) {

    /**
     * @throws InvalidValue when it is none of the three, or no such day exists
     */
    public PartialDate {
        first(value);
    }

    /** Reads the field of a request; null stays null. */
    public static @Nullable PartialDate optional(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return new PartialDate(value.strip());
        } catch (InvalidValue e) {
            throw new InvalidValue(field, String.valueOf(e.getMessage()));
        }
    }

    /** Reads a field that must be there. */
    public static PartialDate required(String field, @Nullable String value) {
        PartialDate date = optional(field, value);
        if (date == null) {
            throw new InvalidValue(
                    field, "Missing: give a day, month or year, for example 2013-08-12.");
        }
        return date;
    }

    /** Its first day. */
    public LocalDate first() {
        return first(value);
    }

    /** Its last day. */
    public LocalDate last() {
        return switch (value.length()) {
            case 4 -> first().plusYears(1).minusDays(1);
            case 7 -> first().plusMonths(1).minusDays(1);
            default -> first();
        };
    }

    private static LocalDate first(String value) {
        try {
            return switch (value.length()) {
                case 4 -> Year.parse(value).atDay(1);
                case 7 -> YearMonth.parse(value).atDay(1);
                case 10 -> day(value);
                default -> LocalDate.parse(value);
            };
        } catch (DateTimeException e) {
            throw new InvalidValue(
                    "date",
                    "Not a date: write a day, month or year, for example 2013-08-12, 2013-08 or"
                            + " 2013.");
        }
    }

    /** By hand, since a rebuild reads millions of them. */
    private static LocalDate day(String value) {
        if (value.charAt(4) != '-' || value.charAt(7) != '-') {
            return LocalDate.parse(value);
        }
        return LocalDate.of(
                number(value, 0, 4), number(value, 5, 7), number(value, 8, value.length()));
    }

    private static int number(String value, int from, int to) {
        int number = 0;
        for (int n = from; n < to; n++) {
            int digit = value.charAt(n) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("Not a digit");
            }
            number = 10 * number + digit;
        }
        return number;
    }

    @Override
    public String toString() {
        return value;
    }
}
