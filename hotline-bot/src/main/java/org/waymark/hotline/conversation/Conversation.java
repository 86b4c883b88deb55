package org.waymark.hotline.conversation;

import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.conversation.ConversationCommand.AcknowledgeDanger;
import org.waymark.hotline.conversation.ConversationCommand.AllowOverride;
import org.waymark.hotline.conversation.ConversationCommand.AnswerChild;
import org.waymark.hotline.conversation.ConversationCommand.AskToOverride;
import org.waymark.hotline.conversation.ConversationCommand.CloseConversation;
import org.waymark.hotline.conversation.ConversationCommand.EraseConversation;
import org.waymark.hotline.conversation.ConversationCommand.HandBack;
import org.waymark.hotline.conversation.ConversationCommand.Hear;
import org.waymark.hotline.conversation.ConversationCommand.MoveReferral;
import org.waymark.hotline.conversation.ConversationCommand.OfferReferral;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.ConversationCommand.SendOffer;
import org.waymark.hotline.conversation.ConversationCommand.TakeConversation;
import org.waymark.hotline.conversation.ConversationCommand.WithdrawOffer;
import org.waymark.hotline.conversation.ConversationCommand.WriteNote;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.ConversationClosed;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTaken;
import org.waymark.hotline.conversation.ConversationEvent.DangerAcknowledged;
import org.waymark.hotline.conversation.ConversationEvent.HandedBack;
import org.waymark.hotline.conversation.ConversationEvent.NoteWritten;
import org.waymark.hotline.conversation.ConversationEvent.OfferSent;
import org.waymark.hotline.conversation.ConversationEvent.OfferWithdrawn;
import org.waymark.hotline.conversation.ConversationEvent.OverrideAllowed;
import org.waymark.hotline.conversation.ConversationEvent.OverrideRequested;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;
import org.waymark.hotline.conversation.ConversationEvent.ReferralMoved;
import org.waymark.hotline.conversation.ConversationEvent.ReferralOffered;
import org.waymark.hotline.conversation.Talk.Phase;
import org.waymark.hotline.script.Text;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.helpline.ContactCategory;
import org.waymark.monitoring.helpline.ContactCoding;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.referral.ReferralId;
import org.waymark.monitoring.referral.Urgency;

/**
 * One child's conversation: the bot's script answers the child, people at the desk come in by its
 * rules.
 */
@Aggregate
public class Conversation {

    /**
     * Null until the first event: Axon takes that event's own id for an aggregate that has none
     * yet.
     */
    @AggregateIdentifier private @Nullable String alias;

    private final Talk talk = new Talk();

    /** For Axon. */
    protected Conversation() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(Hear hear) {
        new Turn(talk, hear, this::happens).play();
    }

    @CommandHandler
    void decide(TakeConversation take) {
        if (take.by().equals(talk.with)) {
            return;
        }
        require(
                talk.open(),
                "OnlyWhoWaitsIsTaken",
                "This conversation is not waiting for anybody.");
        require(
                talk.with == null || mayTakeOver(take.by()),
                "OneTakesAConversation",
                "Somebody else has just taken this conversation.");
        requireAllowed(take.by());
        happens(
                new ConversationTaken(
                        alias(),
                        contact(),
                        take.by().account(),
                        take.by().role().name(),
                        take.at()));
        boolean peer = take.by().role() == Role.PEER_SUPPORTER;
        speakIfReachable(take.at(), bare(peer ? Text.TAKEN_PEER : Text.TAKEN));
    }

    /** A supervisor may always; a counsellor may take a peer's, when danger has come up in it. */
    private boolean mayTakeOver(Person by) {
        boolean withPeer = talk.with != null && talk.with.role() == Role.PEER_SUPPORTER;
        return by.role() == Role.SUPERVISOR || (by.trainedForRisk() && withPeer && talk.highRisk);
    }

    private void requireAllowed(Person by) {
        require(
                by.trainedForRisk() || (!talk.highRisk && talk.wish.equals("peer")),
                "PeersTakeOnlyWhoAskedForAPeerAndIsNotInDanger",
                "A counsellor has to take this conversation.");
    }

    @CommandHandler
    void decide(HandBack back) {
        if (talk.phase == Phase.WAITING) {
            return;
        }
        requireTheirs(back.by());
        happens(new HandedBack(alias(), back.by().account(), back.at()));
        speakIfReachable(back.at(), bare(Text.HANDED_BACK));
    }

    @CommandHandler
    void decide(AnswerChild answer) {
        if (talk.seen.contains(answer.messageId())) {
            return;
        }
        requireTheirs(answer.by());
        require(
                !talk.left && !talk.erased,
                "NobodyIsThereToRead",
                "The child has blocked the bot or erased the conversation: nothing can be sent any"
                        + " more.");
        happens(
                new PersonAnswered(
                        alias(),
                        answer.messageId(),
                        answer.words(),
                        answer.by().account(),
                        !talk.reachable(),
                        answer.at()));
    }

    @CommandHandler
    void decide(WriteNote note) {
        if (!talk.seen.contains(note.noteId())) {
            requireTheirs(note.by());
            happens(
                    new NoteWritten(
                            alias(), note.noteId(), note.words(), note.by().account(), note.at()));
        }
    }

    @CommandHandler
    void decide(AcknowledgeDanger acknowledge) {
        require(
                acknowledge.by().trainedForRisk(),
                "AlarmsAreForCounsellors",
                "A counsellor or supervisor has to acknowledge an alarm.");
        if (talk.alarm) {
            happens(new DangerAcknowledged(alias(), acknowledge.by().account(), acknowledge.at()));
        }
    }

    @CommandHandler
    void decide(OfferReferral offer) {
        if (talk.offers.containsKey(offer.referralId().value())) {
            return;
        }
        requireTheirs(offer.by());
        require(
                talk.reachable(),
                "ProposedOnlyToAChildWhoIsThere",
                "The child has not agreed to be written to now. Propose it when the child writes"
                        + " again.");
        happens(
                new ReferralOffered(
                        alias(),
                        contact(),
                        offer.referralId().value(),
                        offer.service().service(),
                        offer.service().country(),
                        offer.urgency().code(),
                        offer.facts(),
                        offer.by().account(),
                        offer.at()));
        List<Said> said = new ArrayList<>();
        new Consent(talk, alias(), offer.at(), this::happens, said::add)
                .present(offer.referralId().value());
        happens(new BotSpoke(alias(), talk.language, said, offer.at()));
    }

    @CommandHandler
    void decide(AskToOverride ask) {
        Offer offer = offer(ask.referralId());
        if (offer.state().equals("override-asked")) {
            return;
        }
        requireTheirs(ask.by());
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
        happens(
                new OverrideRequested(
                        alias(),
                        ask.referralId().value(),
                        ask.reason(),
                        ask.by().account(),
                        ask.at()));
    }

    @CommandHandler
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
        happens(
                new OverrideAllowed(
                        alias(), allow.referralId().value(), allow.by().account(), allow.at()));
        tell(allow.referralId(), allow.at());
    }

    @CommandHandler
    void decide(SendOffer send) {
        Offer offer = offer(send.referralId());
        if (offer.state().equals("sent")) {
            return;
        }
        requireTheirs(send.by());
        require(
                offer.state().equals("consented") || offer.state().equals("overridden"),
                "SentOnlyWithConsent",
                "The child has not agreed to this referral.");
        happens(new OfferSent(alias(), send.referralId().value(), send.by().account(), send.at()));
        tell(send.referralId(), send.at());
    }

    @CommandHandler
    void decide(WithdrawOffer withdraw) {
        Offer offer = offer(withdraw.referralId());
        if (offer.state().equals("withdrawn")) {
            return;
        }
        requireTheirs(withdraw.by());
        require(
                offer.open() || offer.underOverride(),
                "ChangedOnlyUntilItIsSent",
                "This referral has been sent and can no longer be taken back.");
        happens(
                new OfferWithdrawn(
                        alias(),
                        withdraw.referralId().value(),
                        withdraw.who().code(),
                        withdraw.at()));
        tell(withdraw.referralId(), withdraw.at());
        forgetIfEnded(withdraw.referralId(), withdraw.at());
    }

    @CommandHandler
    void decide(MoveReferral move) {
        Offer offer = offer(move.referralId());
        if (!offer.state().equals(move.state().code())) {
            happens(
                    new ReferralMoved(
                            alias(), move.referralId().value(), move.state().code(), move.at()));
            tell(move.referralId(), move.at());
            forgetIfEnded(move.referralId(), move.at());
        }
    }

    @CommandHandler
    void decide(EraseConversation erase) {
        erasing(erase.at()).erase(Erasing.RETENTION);
    }

    private Erasing erasing(Instant at) {
        return new Erasing(talk, alias(), at, this::happens);
    }

    /** After the words were erased, the facts of a referral last only as long as it does. */
    private void forgetIfEnded(ReferralId referral, Instant at) {
        if (talk.erased) {
            erasing(at).forgetIfEnded(offer(referral));
        }
    }

    @CommandHandler
    void decide(CloseConversation close) {
        if (talk.phase == Phase.CLOSED) {
            return;
        }
        requireTheirs(close.by());
        require(
                !talk.alarm,
                "AlarmsAreAcknowledgedBeforeClosing",
                "Acknowledge the alarm of this conversation before you close it.");
        require(
                talk.offers.values().stream()
                        .noneMatch(offer ->
                                offer.state().equals("consented") || offer.underOverride()),
                "AgreedReferralsAreSentBeforeClosing",
                "A referral was agreed to or is to be sent without consent: send it or take it back"
                        + " before you close.");
        boolean reachable = talk.reachable();
        happens(closed(close));
        if (reachable) {
            happens(new BotSpoke(alias(), talk.language, goodbye(close), close.at()));
        }
    }

    private ConversationClosed closed(CloseConversation close) {
        ContactCoding coding = close.coding();
        return new ConversationClosed(
                alias(),
                contact(),
                coding.country(),
                coding.wroteAs(),
                coding.ageBand(),
                coding.sex(),
                coding.main().path(),
                coding.more().stream().map(ContactCategory::path).toList(),
                coding.urgency(),
                coding.outcome(),
                waited(),
                talk.highRisk,
                close.by().account(),
                close.at());
    }

    private static List<Said> goodbye(CloseConversation close) {
        Map<String, String> days = Map.of("days", String.valueOf(close.keptDays()));
        return List.of(
                new Said(Text.CLOSING.key(), days, null, Keyboards.CLOSING),
                new Said(Text.RECEIPT.key(), Map.of(), close.receipt(), Keyboards.NONE),
                new Said(Text.FEEDBACK_HELPED.key(), Map.of(), null, Keyboards.HELPED));
    }

    private @Nullable Long waited() {
        Instant asked = talk.askedAt;
        Instant answered = talk.answeredAt;
        return asked == null || answered == null
                ? null
                : Math.max(0, Duration.between(asked, answered).toSeconds());
    }

    private void tell(ReferralId referral, Instant at) {
        List<Said> said = new ArrayList<>();
        new Consent(talk, alias(), at, this::happens, said::add).tell(offer(referral));
        if (talk.reachable()) {
            happens(new BotSpoke(alias(), talk.language, said, at));
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

    private void requireTheirs(Person by) {
        require(
                by.equals(talk.with),
                "OnlyWhoTookItActs",
                "Take this conversation first; somebody else may have it now.");
    }

    private void speakIfReachable(Instant at, Said said) {
        if (talk.reachable()) {
            happens(new BotSpoke(alias(), talk.language, List.of(said), at));
        }
    }

    private static Said bare(Text text) {
        return new Said(text.key(), Map.of(), null, Keyboards.NONE);
    }

    private String alias() {
        return Objects.requireNonNull(alias);
    }

    private String contact() {
        return Objects.requireNonNull(talk.contact);
    }

    private void happens(ConversationEvent event) {
        AggregateLifecycle.apply(event);
    }

    @EventSourcingHandler
    void evolve(ConversationEvent event) {
        alias = event.alias();
        talk.evolve(event);
    }
}
