package org.waymark.monitoring.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.Sealed;

/**
 * What can be asked of a referral. Every command may be repeated: the second time changes nothing.
 */
public sealed interface ReferralCommand {

    /** The referral it is for. */
    ReferralId referralId();

    /**
     * Proposes a service.
     *
     * @param programme code of the programme, or null
     * @param originId id of the contact or record it came from, or null
     * @param facts what the service would be told; at least one, each code once
     * @param subject whom it is about, or null
     */
    record ProposeReferral(
            @TargetAggregateIdentifier ReferralId referralId,
            @Nullable String programme,
            Origin origin,
            @Nullable String originId,
            ServicePlace service,
            Urgency urgency,
            List<SharedFact> facts,
            @Nullable ReferralSubject subject,
            LocalDate on)
            implements ReferralCommand {

        /** Refuses no facts, and the same fact twice. */
        public ProposeReferral {
            facts = List.copyOf(facts);
            if (facts.isEmpty()) {
                throw new InvalidValue(
                        "facts", "Name at least one fact that the service would be told.");
            }
            if (Set.copyOf(facts.stream().map(SharedFact::code).toList()).size() < facts.size()) {
                throw new InvalidValue("facts", "Each kind of fact may be named once.");
            }
        }
    }

    /** Records that the person agreed to the telling of these facts; none at all is a refusal. */
    record GiveConsent(
            @TargetAggregateIdentifier ReferralId referralId, Set<String> agreedFacts, LocalDate on)
            implements ReferralCommand {}

    /** Records that the person did not agree. */
    record RefuseConsent(@TargetAggregateIdentifier ReferralId referralId, LocalDate on)
            implements ReferralCommand {}

    /** Records that the person takes back what it had agreed to, before or after it was sent. */
    record WithdrawConsent(@TargetAggregateIdentifier ReferralId referralId, LocalDate on)
            implements ReferralCommand {}

    /**
     * Asks to send without consent, because a life is in danger.
     *
     * @param by account id
     * @param reason why, sealed
     * @param personTold whether the person was told first, as was promised
     */
    record AskOverride(
            @TargetAggregateIdentifier ReferralId referralId,
            String by,
            Sealed reason,
            boolean personTold,
            LocalDate on)
            implements ReferralCommand {}

    /** A second person confirms the override; {@code by} is an account id. */
    record ConfirmOverride(
            @TargetAggregateIdentifier ReferralId referralId, String by, LocalDate on)
            implements ReferralCommand {}

    /** Records that the service was told. */
    record SendReferral(@TargetAggregateIdentifier ReferralId referralId, LocalDate on)
            implements ReferralCommand {}

    /** The service takes it. */
    record AcceptReferral(@TargetAggregateIdentifier ReferralId referralId, LocalDate on)
            implements ReferralCommand {}

    /** The service does not take it; {@code reason} is a code in kebab case. */
    record RejectReferral(
            @TargetAggregateIdentifier ReferralId referralId, String reason, LocalDate on)
            implements ReferralCommand {}

    /** The service has begun. */
    record StartReferral(@TargetAggregateIdentifier ReferralId referralId, LocalDate on)
            implements ReferralCommand {}

    /** The service has finished; {@code outcome} is a code in kebab case. */
    record FinishReferral(
            @TargetAggregateIdentifier ReferralId referralId, String outcome, LocalDate on)
            implements ReferralCommand {}

    /** Takes it back; possible until it is sent. */
    record WithdrawReferral(
            @TargetAggregateIdentifier ReferralId referralId, Withdrawer by, LocalDate on)
            implements ReferralCommand {}

    /** Records that the person was told what became of it. */
    record GiveFeedback(@TargetAggregateIdentifier ReferralId referralId, LocalDate on)
            implements ReferralCommand {}

    /** Takes back a referral that should not have been recorded. */
    record RetractReferral(
            @TargetAggregateIdentifier ReferralId referralId, String reason, LocalDate on)
            implements ReferralCommand {}
}
