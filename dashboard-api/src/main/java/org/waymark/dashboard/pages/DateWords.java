package org.waymark.dashboard.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.waymark.monitoring.kernel.PartialDate;

/** Dates as people write them, as precise as they are known. */
final class DateWords {

    private static final DateTimeFormatter DAY = form("d MMMM uuuu");
    private static final DateTimeFormatter MONTH = form("MMMM uuuu");
    private static final DateTimeFormatter MOMENT = form("d MMMM uuuu, HH:mm 'UTC'");

    private DateWords() {}

    /** For example {@code 12 August 2013}, {@code August 2013}, {@code 2013}. */
    static String of(String partialDate) {
        PartialDate date = new PartialDate(partialDate);
        return switch (partialDate.length()) {
            case 4 -> partialDate;
            case 7 -> MONTH.format(date.first());
            default -> DAY.format(date.first());
        };
    }

    static String of(LocalDate day) {
        return DAY.format(day);
    }

    static String of(Instant moment) {
        return MOMENT.format(moment.atOffset(ZoneOffset.UTC));
    }

    /** For example {@code 12–15 August 2013}; one date when both are the same. */
    static String span(String from, String to) {
        if (from.equals(to)) {
            return of(from);
        }
        if (from.length() == 10 && to.length() == 10 && from.regionMatches(0, to, 0, 7)) {
            return new PartialDate(from).first().getDayOfMonth() + "–" + of(to);
        }
        return of(from) + " – " + of(to);
    }

    private static DateTimeFormatter form(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }
}
