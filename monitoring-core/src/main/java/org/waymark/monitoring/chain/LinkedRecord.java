package org.waymark.monitoring.chain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.register.RecordRow;

/**
 * A record of any kind, as far as others hang on it.
 *
 * @param title its name, or what it says
 * @param from first day, month or year on which it was
 * @param to the same or a later one
 * @param programme code; null when it belongs to none
 * @param country ISO 3166-1 alpha-2; several together, {@code AL+XK}; null when not recorded
 * @param partner organisation that answers for it; null when not recorded
 * @param leads what led to it
 */
public record LinkedRecord(
        RecordRef ref,
        String title,
        String from,
        String to,
        @Nullable String programme,
        @Nullable String country,
        @Nullable String partner,
        List<Lead> leads) {

    /**
     * One thing that led to a record.
     *
     * @param from the record that did
     * @param as evidence, origin, issue, recommendation or contribution
     * @param certainty how sure; null where the link itself says so
     * @param how in words; null when not recorded
     */
    public record Lead(
            RecordRef from, String as, @Nullable String certainty, @Nullable String how) {

        static Lead as(String as, RecordRef from) {
            return new Lead(from, as, null, null);
        }
    }

    static LinkedRecord of(
            RecordRef ref, RecordRow row, String title, String from, String to, List<Lead> leads) {
        return new LinkedRecord(
                ref, title, from, to, row.programme(), row.country(), row.partner(), leads);
    }

    /** When it may have begun at the earliest. */
    LocalDate firstDay() {
        return new PartialDate(from).first();
    }
}
