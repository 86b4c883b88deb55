package org.waymark.hotline.desk;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.hotline.conversation.ConversationCommand.AllowOverride;
import org.waymark.hotline.conversation.ConversationCommand.AskToOverride;
import org.waymark.hotline.conversation.ConversationCommand.MoveReferral;
import org.waymark.hotline.conversation.ConversationCommand.OfferReferral;
import org.waymark.hotline.conversation.ConversationCommand.SendOffer;
import org.waymark.hotline.conversation.ConversationCommand.WithdrawOffer;
import org.waymark.hotline.conversation.OfferedFact;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.referral.ReferralId;
import org.waymark.monitoring.referral.ReferralState;
import org.waymark.monitoring.referral.ServicePlace;
import org.waymark.monitoring.referral.Urgency;
import org.waymark.monitoring.referral.Withdrawer;
import org.waymark.monitoring.web.NotFound;

/** Referrals at the desk; pages and API both come through here. */
@Service
class ReferralDesk {

    /** What a service can answer. */
    static final List<String> MOVES = List.of("accepted", "rejected", "in-progress", "done");

    private final DeskWork work;
    private final Referrals referrals;
    private final Clock clock;

    ReferralDesk(DeskWork work, Referrals referrals, Clock clock) {
        this.work = work;
        this.referrals = referrals;
        this.clock = clock;
    }

    /** A service with its urgency and what it would be told. */
    record Proposal(ServicePlace service, Urgency urgency, List<PlainFact> facts) {}

    /** A fact in plain words; empty words when the code says it all. */
    record PlainFact(String code, String words) {}

    /** Proposes a referral to the child; repeating the id changes nothing. */
    @Transactional
    public Receipt offer(String alias, ReferralId id, Proposal proposal, Caller caller) {
        List<OfferedFact> facts = proposal.facts().stream().map(this::offered).toList();
        return work.record(
                alias,
                caller,
                new OfferReferral(
                        alias,
                        id,
                        proposal.service(),
                        proposal.urgency(),
                        facts,
                        DeskWork.person(caller),
                        clock.instant()));
    }

    private OfferedFact offered(PlainFact fact) {
        // A key of its own: it can outlive the conversation, and no other fact, in a referral.
        return new OfferedFact(
                fact.code(),
                fact.words().isBlank()
                        ? null
                        : work.sealedAlone("referral-fact", "facts.words", fact.words()));
    }

    /** Records that the service was told. */
    Receipt send(String alias, ReferralId id, Caller caller) {
        return work.record(
                alias, caller, new SendOffer(alias, id, DeskWork.person(caller), clock.instant()));
    }

    /** Asks a supervisor to allow telling the service without the child's consent. */
    @Transactional
    public Receipt askToOverride(
            String alias, ReferralId id, String reason, boolean childTold, Caller caller) {
        return work.record(
                alias,
                caller,
                new AskToOverride(
                        alias,
                        id,
                        work.sealed(alias, "reason", reason),
                        childTold,
                        DeskWork.person(caller),
                        clock.instant()));
    }

    /** Allows what somebody else asked for. */
    Receipt allowOverride(String alias, ReferralId id, Caller caller) {
        return work.record(
                alias,
                caller,
                new AllowOverride(alias, id, DeskWork.person(caller), clock.instant()));
    }

    /** Takes it back before it was sent. */
    Receipt withdraw(String alias, ReferralId id, Caller caller) {
        return work.record(
                alias,
                caller,
                new WithdrawOffer(
                        alias, id, Withdrawer.PROPOSER, DeskWork.person(caller), clock.instant()));
    }

    /** What waits for a supervisor's word. */
    List<Referrals.AskedOverride> askedOverrides() {
        return referrals.askedOverrides();
    }

    /** Referrals that a service knows about and has not finished. */
    List<Referrals.OpenReferral> onTheirWay() {
        return referrals.open();
    }

    /**
     * Passes on what the service said; the child is told when it may be written to, or when it
     * asks.
     */
    Receipt move(ReferralId id, String state, Caller caller) {
        if (!MOVES.contains(state)) {
            throw new InvalidValue("state", "Choose one of " + String.join(", ", MOVES) + ".");
        }
        String alias =
                referrals
                        .aliasOf(id.value())
                        .orElseThrow(() -> new NotFound("id", "referral " + id));
        ReferralState to = ReferralState.valueOf(state.toUpperCase(Locale.ROOT).replace('-', '_'));
        // The conversation itself may have been erased meanwhile.
        return work.recordAnyway(caller, new MoveReferral(alias, id, to, clock.instant()));
    }
}
