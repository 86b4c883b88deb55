package org.waymark.monitoring.recommendation;

import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.register.Outline;

/**
 * An issue or need, as stored: flat, without personal values.
 *
 * @param programme code of the programme
 * @param phase code of its phase; null when it belongs to none
 * @param text what is wrong or missing
 * @param raisedBy who said so, as a group; never a name
 * @param origin the record in which it came up; null when not recorded
 * @param country where it is so, ISO 3166-1 alpha-2; null when in several or not recorded
 * @param organisation that recorded it for its programme; null when not recorded
 * @param from when it was raised: day, month or year
 * @param to the same, or the last day on which it can have been
 */
public record IssueOutline(
        String programme,
        @Nullable String phase,
        String text,
        @Nullable String raisedBy,
        @Nullable RecordRef origin,
        @Nullable String country,
        @Nullable String organisation,
        String from,
        String to)
        implements Outline {}
