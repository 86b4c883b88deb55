package org.waymark.hotline.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.kernel.InvalidValue;

/** What a shift, or some days of them, had to do: counted from codes and times, without words. */
@Component
class ShiftStatistics {

    private static final int MOST_DAYS = 366;

    private final JdbcClient jdbc;
    private final ZoneId zone;

    ShiftStatistics(JdbcClient jdbc, OpeningHours hours) {
        this.jdbc = jdbc;
        this.zone = hours.zone();
    }

    /** A code and how often it was. */
    record Count(String code, long contacts) {}

    /**
     * Contacts whose child asked for a person in those days.
     *
     * @param medianWaitSeconds from asking to the first answer, of those that were answered; null
     *     when none was
     * @param ninetiethWaitSeconds nine of ten waited no longer than that
     * @param unanswered asked for a person and have had no answer
     * @param byCategory those that are closed, by main category and sub-category
     */
    record Statistics(
            LocalDate from,
            LocalDate to,
            long contacts,
            long answered,
            long unanswered,
            long closed,
            long highRisk,
            long referrals,
            @Nullable Long medianWaitSeconds,
            @Nullable Long ninetiethWaitSeconds,
            List<Count> byCategory,
            List<Count> byOutcome) {}

    /**
     * Counts the contacts of some days, both included, in the help line's own time.
     *
     * @throws InvalidValue naming {@code to} when the days are in the wrong order or too many
     */
    Statistics of(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusDays(MOST_DAYS))) {
            throw new InvalidValue("to", "Choose the first day or a later one, a year at most.");
        }
        Map<String, OffsetDateTime> span = Map.of("from", start(from), "to", start(to.plusDays(1)));
        List<Count> categories = counts("category", span);
        List<Count> outcomes = counts("outcome", span);
        return jdbc.sql(
                        """
                        SELECT count(*), count(answered_at), count(closed_at), count(*) FILTER (WHERE high_risk),
                            coalesce(sum(referrals), 0),
                            percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - asked_at)),
                            percentile_cont(0.9) WITHIN GROUP (ORDER BY extract(epoch FROM answered_at - asked_at))
                        FROM hotline.desk_contact WHERE asked_at >= :from AND asked_at < :to
                        """)
                .params(span)
                .query((row, n) ->
                        new Statistics(
                                from,
                                to,
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(1) - row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                seconds(row.getObject(6, Double.class)),
                                seconds(row.getObject(7, Double.class)),
                                categories,
                                outcomes))
                .single();
    }

    /** The column is our own word, never a caller's. */
    private List<Count> counts(String column, Map<String, OffsetDateTime> span) {
        return jdbc.sql(
                        """
                        SELECT %1$s, count(*) FROM hotline.desk_contact
                        WHERE asked_at >= :from AND asked_at < :to AND %1$s IS NOT NULL
                        GROUP BY 1 ORDER BY 2 DESC, 1
                        """
                                .formatted(column))
                .params(span)
                .query((row, n) ->
                        new Count(Objects.requireNonNull(row.getString(1)), row.getLong(2)))
                .list();
    }

    private static @Nullable Long seconds(@Nullable Double value) {
        return value == null ? null : Math.max(0, Math.round(value));
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
