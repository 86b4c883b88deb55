package org.waymark.monitoring.activity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;

/**
 * What an activity is about, as stored: flat, without personal values.
 *
 * @param type code of {@link ActivityType}
 * @param programme code of the programme
 * @param phase code of its phase; null when it belongs to none
 * @param country ISO 3166-1 alpha-2; null when it is of no one country
 * @param place town; null when not recorded
 * @param mode in-person, online or mixed
 * @param organiser the organisation that ran it; null when not recorded
 * @param partners further organisations
 * @param from day, month or year
 * @param to the same day or a later one
 * @param board id of the consultation board that met; null for every other type
 * @param evidence what shows it
 */
public record ActivityOutline(
        String type,
        String programme,
        @Nullable String phase,
        String title,
        @Nullable String country,
        @Nullable String place,
        String mode,
        @Nullable String organiser,
        List<String> partners,
        String from,
        String to,
        @Nullable String board,
        List<Evidence> evidence) {

    /** From when to when. */
    public Period period() {
        return new Period(new PartialDate(from), new PartialDate(to));
    }

    /** The same activity at another time. */
    ActivityOutline during(Period held) {
        return new ActivityOutline(
                type,
                programme,
                phase,
                title,
                country,
                place,
                mode,
                organiser,
                partners,
                held.from().value(),
                held.to().value(),
                board,
                evidence);
    }

    /** The same activity, shown by this too. */
    ActivityOutline shownBy(List<Evidence> more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(more);
        return new ActivityOutline(
                type,
                programme,
                phase,
                title,
                country,
                place,
                mode,
                organiser,
                partners,
                from,
                to,
                board,
                List.copyOf(all));
    }
}
