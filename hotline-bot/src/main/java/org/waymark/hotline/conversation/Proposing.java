package org.waymark.hotline.conversation;

import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.waymark.hotline.conversation.ConversationCommand.AllowOverride;
import org.waymark.hotline.conversation.ConversationCommand.AskToOverride;
import org.waymark.hotline.conversation.ConversationCommand.MoveReferral;
import org.waymark.hotline.conversation.ConversationCommand.OfferReferral;
import org.waymark.hotline.conversation.ConversationCommand.SendOffer;
import org.waymark.hotline.conversation.ConversationCommand.WithdrawOffer;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.OfferSent;
import org.waymark.hotline.conversation.ConversationEvent.OfferWithdrawn;
import org.waymark.hotline.conversation.ConversationEvent.OverrideAllowed;
import org.waymark.hotline.conversation.ConversationEvent.OverrideRequested;
import org.waymark.hotline.conversation.ConversationEvent.ReferralMoved;
import org.waymark.hotline.conversation.ConversationEvent.ReferralOffered;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.referral.ReferralId;
import org.waymark.monitoring.referral.Urgency;

/**
 * What people at the desk decide about referrals: to propose one, to send it, to take it back, to
 * override. Pure, like {@link Turn}; the child's side is {@link Consent}.
 */
final class Proposing {

    private final Talk talk;
    private final String alias;
    private final Consumer<ConversationEvent> apply;

    Proposing(Talk talk, String alias, Consumer<ConversationEvent> apply) {
        this.talk = talk;
        this.alias = alias;
        this.apply = apply;
    }

    void decide(OfferReferral offer) {
        if (talk.offers.containsKey(offer.referralId().value())) {
            return;
        }
        talk.requireTheirs(offer.by());
        require(
                talk.reach.reachable(offer.at()),
                "ProposedOnlyToAChildWhoIsThere",
                "The child has not agreed to be written to now. Propose it when the child writes"
                        + " again.");
        apply.accept(
                new ReferralOffered(
                        alias,
                        Objects.requireNonNull(talk.contact),
                        offer.referralId().value(),
                        offer.service().service(),
                        offer.service().country(),
                        offer.urgency().code(),
                        offer.facts(),
                        offer.by().account(),
                        offer.at()));
        List<Said> said = new ArrayList<>();
        new Consent(talk, alias, offer.at(), apply, said::add).present(offer.referralId().value());
        apply.accept(new BotSpoke(alias, talk.language, said, offer.at()));
    }

    void decide(AskToOverride ask) {
        Offer offer = offer(ask.referralId());
        if (offer.state().equals("override-asked")) {
            return;
        }
        talk.requireTheirs(ask.by());
        require(
                ask.by().trainedForRisk(),
                "OverrideAskedByACounsellor",
                "A counsellor has to ask for this.");
        require(
                offer.about().urgency().equals(Urgency.IMMINENT.code()),
                "OverrideOnlyForImminentDanger",
                "Consent can be overridden only when a life is in danger: propose with urgency"
                        + " imminent.");
        require(
                ask.childTold(),
                "PersonToldBeforeAnOverride",
                "Tell the child first: that was promised.");
        require(
                offer.open(),
                "ChangedOnlyUntilItIsSent",
                "This referral is " + offer.state() + " and can no longer be changed.");
        apply.accept(
                new OverrideRequested(
                        alias,
                        ask.referralId().value(),
                        ask.reason(),
                        ask.by().account(),
                        ask.at()));
    }

    void decide(AllowOverride allow) {
        Offer offer = offer(allow.referralId());
        if (offer.state().equals("overridden")) {
            return;
        }
        require(
                allow.by().role() == Role.SUPERVISOR,
                "OverrideAllowedByASupervisor",
                "A supervisor has to allow this.");
        require(
                offer.state().equals("override-asked"),
                "OverrideAskedBeforeConfirmed",
                "Nobody has asked to override the consent of this referral.");
        require(
                !allow.by().account().equals(offer.overrideAskedBy()),
                "OverrideByTwoPeople",
                "A second person has to allow what the first one asked for.");
        apply.accept(
                new OverrideAllowed(
                        alias, allow.referralId().value(), allow.by().account(), allow.at()));
        tell(allow.referralId(), allow.at());
    }

    void decide(SendOffer send) {
        Offer offer = offer(send.referralId());
        if (offer.state().equals("sent")) {
            return;
        }
        talk.requireTheirs(send.by());
        require(
                offer.state().equals("consented") || offer.state().equals("overridden"),
                "SentOnlyWithConsent",
                "The child has not agreed to this referral.");
        apply.accept(
                new OfferSent(alias, send.referralId().value(), send.by().account(), send.at()));
        tell(send.referralId(), send.at());
    }

    void decide(WithdrawOffer withdraw) {
        Offer offer = offer(withdraw.referralId());
        if (offer.state().equals("withdrawn")) {
            return;
        }
        talk.requireTheirs(withdraw.by());
        require(
                offer.open() || offer.underOverride(),
                "ChangedOnlyUntilItIsSent",
                "This referral has been sent and can no longer be taken back.");
        apply.accept(
                new OfferWithdrawn(
                        alias,
                        withdraw.referralId().value(),
                        withdraw.who().code(),
                        withdraw.at()));
        tell(withdraw.referralId(), withdraw.at());
        forgetIfEnded(withdraw.referralId(), withdraw.at());
    }

    void decide(MoveReferral move) {
        Offer offer = offer(move.referralId());
        if (!offer.state().equals(move.state().code())) {
            apply.accept(
                    new ReferralMoved(
                            alias, move.referralId().value(), move.state().code(), move.at()));
            tell(move.referralId(), move.at());
            forgetIfEnded(move.referralId(), move.at());
        }
    }

    /** After the words were erased, the facts of a referral last only as long as it does. */
    private void forgetIfEnded(ReferralId referral, Instant at) {
        if (talk.reach.erased) {
            new Erasing(talk, alias, at, apply).forgetIfEnded(offer(referral));
        }
    }

    private void tell(ReferralId referral, Instant at) {
        if (talk.reach.reachable(at)) {
            List<Said> said = new ArrayList<>();
            new Consent(talk, alias, at, apply, said::add).tell(offer(referral));
            apply.accept(new BotSpoke(alias, talk.language, said, at));
        }
    }

    private Offer offer(ReferralId id) {
        Offer offer = talk.offers.get(id.value());
        if (offer == null) {
            throw new RuleBroken(
                    "ReferralBelongsToTheConversation",
                    "There is no such referral in this conversation.");
        }
        return offer;
    }
}
