package org.waymark.dashboard.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.referral.ReferralRow;

/**
 * A referral as it is shown: where it stands, without any words.
 *
 * @param supportCase id of the case it came from; null from the help line, and for those who may
 *     not see single cases
 * @param country of the child's case; from the help line that of the service
 * @param facts codes of what the service would be told
 * @param consent asked, given, refused, withdrawn, override-asked or overridden
 * @param outcome what came of it, or why the service does not take it
 * @param reason why it was retracted
 */
record ReferralView(
        String id,
        String state,
        @Nullable String programme,
        String country,
        String origin,
        @Nullable String supportCase,
        String service,
        String serviceCountry,
        String urgency,
        List<String> facts,
        List<String> agreedFacts,
        String consent,
        @Nullable String outcome,
        LocalDate proposedOn,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate feedbackOn,
        long version,
        Instant changedAt,
        @Nullable String reason) {

    static ReferralView of(ReferralRow row) {
        return view(row, "staff".equals(row.origin()) ? row.originId() : null);
    }

    static ReferralView withoutCase(ReferralRow row) {
        return view(row, null);
    }

    private static ReferralView view(ReferralRow row, @Nullable String supportCase) {
        return new ReferralView(
                row.id(),
                row.state(),
                row.programme(),
                row.country(),
                row.origin(),
                supportCase,
                row.service(),
                row.serviceCountry(),
                row.urgency(),
                row.facts(),
                row.agreedFacts(),
                row.consent(),
                row.outcome(),
                row.proposedOn(),
                row.sentOn(),
                row.feedbackOn(),
                row.version(),
                row.changedAt(),
                row.reason());
    }
}
