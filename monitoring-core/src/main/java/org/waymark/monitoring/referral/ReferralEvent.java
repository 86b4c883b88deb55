package org.waymark.monitoring.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.privacy.Sealed;

/** What can happen to a referral. Codes and sealed words only. */
public sealed interface ReferralEvent {

    /** Id of the referral, a random UUID. */
    String referralId();

    /**
     * Somebody proposed a service; nothing has left the house.
     *
     * @param programme code of the programme, or null
     * @param origin {@code help-line} or {@code staff}
     * @param originId id of the contact or record it came from, or null
     * @param service code of the service, for example {@code shelter}
     * @param serviceCountry ISO 3166-1 alpha-2
     * @param urgency imminent, urgent, ordinary
     * @param facts what the service would be told
     * @param subject whom it is about; null from the help line, where nobody knows
     */
    record ReferralProposed(
            String referralId,
            @Nullable String programme,
            String origin,
            @Nullable String originId,
            String service,
            String serviceCountry,
            String urgency,
            List<SharedFact> facts,
            LocalDate proposedOn,
            @Nullable ReferralSubject subject)
            implements ReferralEvent {}

    /**
     * The person agreed to the telling of these facts, named by their codes; the others stay
     * untold.
     */
    record ConsentGiven(String referralId, List<String> agreedFacts, LocalDate givenOn)
            implements ReferralEvent {}

    /**
     * The person takes back what it had agreed to. What was told by then cannot be untold, but the
     * referral ends.
     *
     * @param sent null when nothing had been told
     */
    record ConsentWithdrawn(String referralId, LocalDate withdrawnOn, @Nullable ReferralSent sent)
            implements ReferralEvent {}

    /** The person did not agree. */
    record ConsentRefused(String referralId, LocalDate refusedOn) implements ReferralEvent {}

    /**
     * One person asks to send without consent because a life is in danger. A second one has to
     * confirm.
     *
     * @param askedBy account id
     * @param reason sealed words
     */
    record OverrideAsked(String referralId, String askedBy, Sealed reason, LocalDate askedOn)
            implements ReferralEvent {}

    /** A second person confirmed the override; {@code confirmedBy} is an account id. */
    record ConsentOverridden(
            String referralId, String askedBy, String confirmedBy, LocalDate overriddenOn)
            implements ReferralEvent {}

    /**
     * The service was told. Repeats what it was about, so that one event is one whole fact.
     *
     * @param consent {@code given} or {@code overridden}
     * @param toldFacts codes of the facts that were told
     * @param subject whom it is about; null from the help line, where nobody knows
     */
    record ReferralSent(
            String referralId,
            @Nullable String programme,
            String origin,
            @Nullable String originId,
            String service,
            String serviceCountry,
            String urgency,
            String consent,
            List<String> toldFacts,
            LocalDate sentOn,
            @Nullable ReferralSubject subject)
            implements ReferralEvent {}

    /**
     * The service takes it.
     *
     * @param sent what it takes, here and in the next ones, so that one event is one whole fact;
     *     null in events that were stored before it was repeated
     */
    record ReferralAccepted(String referralId, LocalDate acceptedOn, @Nullable ReferralSent sent)
            implements ReferralEvent {}

    /** The service does not take it; {@code reason} is a code. */
    record ReferralRejected(
            String referralId, String reason, LocalDate rejectedOn, @Nullable ReferralSent sent)
            implements ReferralEvent {}

    /** The service has begun. */
    record ReferralStarted(String referralId, LocalDate startedOn, @Nullable ReferralSent sent)
            implements ReferralEvent {}

    /** The service has finished; {@code outcome} is a code. */
    record ReferralDone(
            String referralId, String outcome, LocalDate doneOn, @Nullable ReferralSent sent)
            implements ReferralEvent {}

    /** The person was told what became of it. */
    record FeedbackGiven(String referralId, LocalDate givenOn) implements ReferralEvent {}

    /** Taken back before it was sent; {@code by} is {@code child} or {@code proposer}. */
    record ReferralWithdrawn(String referralId, String by, LocalDate withdrawnOn)
            implements ReferralEvent {}

    /**
     * It should not have been recorded: it counts nowhere any more.
     *
     * @param reason why, in words without personal data
     */
    record ReferralRetracted(String referralId, String reason, LocalDate retractedOn)
            implements ReferralEvent {}
}
