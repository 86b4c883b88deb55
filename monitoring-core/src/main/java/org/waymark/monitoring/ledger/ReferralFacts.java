package org.waymark.monitoring.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.referral.ReferralEvent;
import org.waymark.monitoring.referral.ReferralEvent.ConsentWithdrawn;
import org.waymark.monitoring.referral.ReferralEvent.ReferralAccepted;
import org.waymark.monitoring.referral.ReferralEvent.ReferralDone;
import org.waymark.monitoring.referral.ReferralEvent.ReferralRejected;
import org.waymark.monitoring.referral.ReferralEvent.ReferralRetracted;
import org.waymark.monitoring.referral.ReferralEvent.ReferralSent;
import org.waymark.monitoring.referral.ReferralEvent.ReferralStarted;
import org.waymark.monitoring.referral.ReferralSubject;

/**
 * What a referral adds to the ledger: one fact on the day on which the service was told. Each later
 * step puts the same fact with another state in its place.
 */
final class ReferralFacts {

    private ReferralFacts() {}

    /** The entry of an event; null when it changes no figure. */
    static @Nullable LedgerEntry entry(ReferralEvent event, Stored at) {
        return switch (event) {
            case ReferralSent e -> stands(e, "sent", null, at);
            case ReferralAccepted e -> stands(e.sent(), "accepted", null, at);
            case ReferralRejected e -> stands(e.sent(), "rejected", e.reason(), at);
            case ReferralStarted e -> stands(e.sent(), "in-progress", null, at);
            case ReferralDone e -> stands(e.sent(), "done", e.outcome(), at);
            case ConsentWithdrawn e -> stands(e.sent(), "consent-withdrawn", null, at);
            case ReferralRetracted e ->
                    new LedgerEntry("referral", e.referralId(), at, true, List.of());
            default -> null;
        };
    }

    /**
     * Null as long as no service was told.
     *
     * @param outcome what came of it, or why the service does not take it
     */
    private static @Nullable LedgerEntry stands(
            @Nullable ReferralSent sent, String state, @Nullable String outcome, Stored at) {
        if (sent == null) {
            return null;
        }
        Fact fact = made(sent).with(Dimension.STATE, state).with(Dimension.OUTCOME, outcome);
        return new LedgerEntry("referral", sent.referralId(), at, true, List.of(fact));
    }

    private static Fact made(ReferralSent sent) {
        Fact made =
                Fact.of(FactKind.REFERRAL_MADE, sent.sentOn(), sent.sentOn(), 1, Precision.EXACT)
                        .with(Dimension.PROGRAMME, sent.programme())
                        .with(Dimension.ORIGIN, sent.origin())
                        .with(Dimension.SERVICE, sent.service())
                        .with(Dimension.URGENCY, sent.urgency());
        ReferralSubject subject = sent.subject();
        // Where the child is, as far as anybody knows: the help line knows the service's country.
        return subject == null
                ? made.with(Dimension.COUNTRY, sent.serviceCountry())
                : about(subject, made);
    }

    private static Fact about(ReferralSubject subject, Fact made) {
        return made.about(subject.child())
                .with(Dimension.PHASE, subject.phase())
                .with(Dimension.COUNTRY, subject.country())
                .with(Dimension.PARTNER, subject.partner())
                .with(Dimension.ACTIVITY, subject.activity())
                .with(Dimension.AGE_BAND, subject.ageBand())
                .with(Dimension.SEX, subject.sex())
                .with(Dimension.NATIONALITY, subject.nationality())
                .with(Dimension.SITUATION, subject.situation())
                .with(Dimension.HOST_COUNTRY, subject.hostCountry());
    }
}
