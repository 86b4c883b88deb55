package org.waymark.monitoring.participation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;

/**
 * What a board is, as stored: flat, without personal values.
 *
 * @param programme code of the programme
 * @param phase code of its phase; null when it belongs to none
 * @param title its name
 * @param country ISO 3166-1 alpha-2; null when not recorded
 * @param organiser the organisation that runs it; null when not recorded
 * @param rhythm code of {@link Rhythm}
 * @param from day, month or year since when it meets; null when not recorded
 * @param to until when; null as long as it meets
 * @param members how many, by age band and sex; empty when not recorded
 */
public record BoardOutline(
        String programme,
        @Nullable String phase,
        String title,
        @Nullable String country,
        @Nullable String organiser,
        String rhythm,
        @Nullable String from,
        @Nullable String to,
        List<Members> members) {

    /**
     * A number of members alike.
     *
     * @param ageBand for example 13-15; null when not recorded
     * @param sex female, male or other; null when not recorded
     * @param count 0 or more
     * @param precision exact, at-least or about
     */
    public record Members(
            @Nullable String ageBand, @Nullable String sex, long count, String precision) {}

    /** Since when it meets; null when not recorded. */
    public @Nullable PartialDate since() {
        return from == null ? null : new PartialDate(from);
    }

    /** Until when it met; null as long as it meets. */
    public @Nullable PartialDate until() {
        return to == null ? null : new PartialDate(to);
    }

    /** The same board, closed on this day. */
    BoardOutline closed(PartialDate on) {
        return new BoardOutline(
                programme, phase, title, country, organiser, rhythm, from, on.value(), members);
    }
}
