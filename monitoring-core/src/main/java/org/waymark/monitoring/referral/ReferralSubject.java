package org.waymark.monitoring.referral;

import org.jspecify.annotations.Nullable;

/**
 * Whom a referral is about, as its support case described the child when it was proposed: bands and
 * codes only, null for what is not recorded.
 *
 * @param child keyed pseudonym of the child
 * @param phase code of the programme's phase
 * @param country ISO 3166-1 alpha-2 of where the case is handled
 * @param partner the organisation that answers for the case
 * @param activity id of the activity by which the child was identified
 * @param ageBand for example {@code 10-12}
 * @param sex female, male, other
 * @param nationality ISO 3166-1 alpha-2
 * @param situation for example {@code street}
 * @param hostCountry ISO 3166-1 alpha-2
 */
public record ReferralSubject(
        String child,
        @Nullable String phase,
        String country,
        @Nullable String partner,
        @Nullable String activity,
        @Nullable String ageBand,
        @Nullable String sex,
        @Nullable String nationality,
        @Nullable String situation,
        @Nullable String hostCountry) {}
