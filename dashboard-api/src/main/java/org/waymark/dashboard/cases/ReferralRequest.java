package org.waymark.dashboard.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A referral of a child with a support case, as its sender proposes it. Nothing is told to anybody
 * by it.
 *
 * @param id a random UUID chosen by the client; null to get one
 * @param supportCase id of the case
 * @param service code, for example shelter
 * @param country ISO 3166-1 alpha-2 of the service; null for that of the case
 * @param urgency imminent, urgent or ordinary (default)
 * @param facts what the service would be told; the child agrees to each by itself
 * @param on day; null for today
 */
record ReferralRequest(
        @Nullable String id,
        @Nullable String supportCase,
        @Nullable String service,
        @Nullable String country,
        @Nullable String urgency,
        @Nullable List<FactRequest> facts,
        @Nullable String on) {

    /**
     * One fact.
     *
     * @param code for example age-band
     * @param words sealed before anything is stored; null when the code says it all
     */
    record FactRequest(@Nullable String code, @Nullable String words) {

        @Override
        public String toString() {
            return "FactRequest[" + code + "]";
        }
    }
}
