package org.waymark.monitoring.conference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;

/**
 * What a conference is, as stored: flat, without personal values.
 *
 * @param programme code of the programme
 * @param phase code of its phase; null when it belongs to none
 * @param title its name
 * @param country ISO 3166-1 alpha-2; null when it is of no one country
 * @param place town; null when it has none or none is recorded
 * @param mode in-person, online or mixed
 * @param organiser the organisation that holds it; null when not recorded
 * @param partners further organisations
 * @param from day, month or year
 * @param to the same day or a later one
 * @param begins time of day on the first day, {@code 14:00}; null when not recorded
 * @param ends time of day on the last day; null when not recorded
 * @param audience codes of the professions for which it is meant
 */
public record ConferenceOutline(
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
        @Nullable String begins,
        @Nullable String ends,
        List<String> audience) {

    /** From when to when. */
    public Period period() {
        return new Period(new PartialDate(from), new PartialDate(to));
    }
}
