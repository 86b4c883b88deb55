package org.waymark.monitoring.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.referral.ReferralEvent.ReferralProposed;
import org.waymark.monitoring.register.RecordRow;

/**
 * A referral as it stands, in codes only.
 *
 * @param state for example in-progress
 * @param originId id of the support case or contact it came from
 * @param subject whom it is about; null from the help line
 * @param service code of the service
 * @param facts codes of what the service would be told
 * @param agreedFacts codes of what the person agreed to
 * @param consent asked, given, refused, withdrawn, override-asked or overridden
 * @param outcome what came of it, or why the service does not take it; null before
 * @param sentOn null as long as no service was told
 * @param feedbackOn when the person was last told what became of it
 * @param version number of its events, for {@code If-Match}
 * @param changedAt when it was last changed
 * @param reason why it was retracted
 */
public record ReferralRow(
        String id,
        String state,
        @Nullable String programme,
        String origin,
        @Nullable String originId,
        @Nullable ReferralSubject subject,
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
        @Nullable String reason)
        implements RecordRow {

    static ReferralRow of(ReferralProposed proposed, Stored at) {
        return new ReferralRow(
                proposed.referralId(),
                ReferralState.PROPOSED.code(),
                proposed.programme(),
                proposed.origin(),
                proposed.originId(),
                proposed.subject(),
                proposed.service(),
                proposed.serviceCountry(),
                proposed.urgency(),
                proposed.facts().stream().map(SharedFact::code).toList(),
                List.of(),
                "asked",
                null,
                proposed.proposedOn(),
                null,
                null,
                at.version(),
                at.recordedAt(),
                null);
    }

    ReferralRow consent(ReferralState to, String given, List<String> agreed, Stored at) {
        return changed(to.code(), agreed, given, outcome, sentOn, feedbackOn, reason, at);
    }

    ReferralRow sent(LocalDate on, Stored at) {
        return changed(
                ReferralState.SENT.code(),
                agreedFacts,
                consent,
                outcome,
                on,
                feedbackOn,
                reason,
                at);
    }

    ReferralRow moved(ReferralState to, @Nullable String came, Stored at) {
        return changed(to.code(), agreedFacts, consent, came, sentOn, feedbackOn, reason, at);
    }

    ReferralRow feedback(LocalDate on, Stored at) {
        return changed(state, agreedFacts, consent, outcome, sentOn, on, reason, at);
    }

    ReferralRow retracted(String why, Stored at) {
        return changed(
                ReferralState.RETRACTED.code(),
                agreedFacts,
                consent,
                outcome,
                sentOn,
                feedbackOn,
                why,
                at);
    }

    private ReferralRow changed(
            String newState,
            List<String> agreed,
            String newConsent,
            @Nullable String came,
            @Nullable LocalDate sent,
            @Nullable LocalDate told,
            @Nullable String why,
            Stored at) {
        return new ReferralRow(
                id,
                newState,
                programme,
                origin,
                originId,
                subject,
                service,
                serviceCountry,
                urgency,
                facts,
                agreed,
                newConsent,
                came,
                proposedOn,
                sent,
                told,
                at.version(),
                at.recordedAt(),
                why);
    }

    /** Where the child is, as far as anybody knows. */
    @Override
    public String country() {
        return subject == null ? serviceCountry : subject.country();
    }

    @Override
    public @Nullable String partner() {
        return subject == null ? null : subject.partner();
    }

    @Override
    public LocalDate day() {
        return sentOn == null ? proposedOn : sentOn;
    }
}
