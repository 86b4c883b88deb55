package org.waymark.monitoring.network;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;

/**
 * An institution in a network, as stored.
 *
 * @param institution its name, as in the attendance of trainings
 * @param sector code of a {@code Sector}; null when not recorded
 * @param country ISO 3166-1 alpha-2; null when of several or not recorded
 * @param from day, month or year since when; null when not recorded
 * @param to day, month or year until when; null while it is in, or when not recorded
 */
public record Member(
        String institution,
        @Nullable String sector,
        @Nullable String country,
        @Nullable String from,
        @Nullable String to) {

    /** Whether it was in on some part of this day; one without dates always is. */
    public boolean isIn(LocalDate day) {
        return (from == null || !new PartialDate(from).first().isAfter(day))
                && (to == null || !new PartialDate(to).last().isBefore(day));
    }

    /** The same institution, which has left. */
    Member until(String left) {
        return new Member(institution, sector, country, from, left);
    }

    boolean isOpenMembershipOf(String name) {
        return to == null && institution.equalsIgnoreCase(name);
    }
}
