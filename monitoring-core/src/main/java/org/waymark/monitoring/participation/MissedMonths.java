package org.waymark.monitoring.participation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;

/**
 * The months in which a board that meets monthly did not meet.
 *
 * @param known false for a board that meets irregularly, or of which the beginning is not recorded:
 *     then nobody can say which months it missed
 * @param months in which no meeting was held, the earliest first; empty when not known
 * @param meetingsWithoutMonth meetings of which only the year is known; each may have been held in
 *     one of the months
 */
public record MissedMonths(boolean known, List<YearMonth> months, int meetingsWithoutMonth) {

    private static final int YEAR_ONLY = 4;

    /**
     * Every month in which the board surely existed and which was over on the day {@code asOf}; the
     * month in which it was set up and the one in which it was closed count.
     *
     * @param meetings when meetings were held
     */
    public static MissedMonths of(BoardOutline board, List<Period> meetings, LocalDate asOf) {
        PartialDate since = board.since();
        int without = (int) meetings.stream().filter(MissedMonths::lacksMonth).count();
        if (since == null || !Rhythm.MONTHLY.code().equals(board.rhythm())) {
            return new MissedMonths(false, List.of(), without);
        }
        Set<YearMonth> met = new TreeSet<>();
        meetings.stream()
                .filter(meeting -> !lacksMonth(meeting))
                .filter(meeting -> !meeting.from().first().isAfter(asOf))
                .forEach(meeting ->
                        months(
                                        YearMonth.from(meeting.from().first()),
                                        YearMonth.from(meeting.to().last()))
                                .forEach(met::add));
        List<YearMonth> missed =
                months(YearMonth.from(since.last()), lastMonth(board.until(), asOf))
                        .filter(month -> !met.contains(month))
                        .toList();
        return new MissedMonths(true, missed, without);
    }

    /** A closed board can make up for nothing in its last month, so that one is over with it. */
    private static YearMonth lastMonth(@Nullable PartialDate until, LocalDate asOf) {
        return until != null && !until.last().isAfter(asOf)
                ? YearMonth.from(until.first())
                : YearMonth.from(asOf.plusDays(1)).minusMonths(1);
    }

    private static boolean lacksMonth(Period meeting) {
        return meeting.from().value().length() == YEAR_ONLY;
    }

    private static Stream<YearMonth> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }
}
