package org.waymark.monitoring.recommendation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.RecordRef;

/**
 * What is recommended, as stored: flat, without personal values.
 *
 * @param programme code of the programme
 * @param phase code of its phase; null when it belongs to none
 * @param text what ought to be done
 * @param issue id of the issue that it answers; null when it answers none that is recorded
 * @param addressee the institution that ought to do it; null when not recorded
 * @param origin the record in which it was made; null when not recorded
 * @param evidence records that speak for it
 * @param country where it ought to be done, ISO 3166-1 alpha-2; null when in several or not
 *     recorded
 * @param organisation that made it; null when not recorded
 */
public record RecommendationOutline(
        String programme,
        @Nullable String phase,
        String text,
        @Nullable String issue,
        @Nullable String addressee,
        @Nullable RecordRef origin,
        List<RecordRef> evidence,
        @Nullable String country,
        @Nullable String organisation) {}
