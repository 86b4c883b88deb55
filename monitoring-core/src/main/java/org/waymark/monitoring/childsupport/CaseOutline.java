package org.waymark.monitoring.childsupport;

import org.jspecify.annotations.Nullable;

/**
 * Whom a case is about, as stored: bands and codes only, and null for what is not recorded.
 *
 * @param programme code of the programme
 * @param phase code of its phase; null when it belongs to none
 * @param country ISO 3166-1 alpha-2 of where the case is handled
 * @param partner the organisation that answers for it
 * @param identifiedOn day, month or year on which the child was identified
 * @param activity id of the activity by which it was, for example a street observation; null for
 *     none
 * @param ageBand age when identified
 * @param sex female, male, other
 * @param nationality ISO 3166-1 alpha-2
 * @param situation one of {@link CaseCodes#SITUATIONS}
 * @param hostCountry where a child of another nationality was met, ISO 3166-1 alpha-2
 */
public record CaseOutline(
        String programme,
        @Nullable String phase,
        String country,
        @Nullable String partner,
        String identifiedOn,
        @Nullable String activity,
        @Nullable String ageBand,
        @Nullable String sex,
        @Nullable String nationality,
        @Nullable String situation,
        @Nullable String hostCountry) {}
