package org.waymark.hotline.conversation;

import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.waymark.hotline.conversation.ConversationCommand.EscalateDanger;
import org.waymark.hotline.conversation.ConversationCommand.HandBack;
import org.waymark.hotline.conversation.ConversationCommand.Hear;
import org.waymark.hotline.conversation.ConversationCommand.MoveReferral;
import org.waymark.hotline.conversation.ConversationCommand.OfferReferral;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.ConversationCommand.SendOffer;
import org.waymark.hotline.conversation.ConversationCommand.TakeConversation;
import org.waymark.hotline.conversation.ConversationCommand.TransferConversation;
import org.waymark.hotline.conversation.ConversationCommand.WithdrawOffer;
import org.waymark.hotline.conversation.ConversationCommand.WriteNote;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.ConversationClosed;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTaken;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTransferred;
import org.waymark.hotline.conversation.ConversationEvent.DangerAcknowledged;
import org.waymark.hotline.conversation.ConversationEvent.DangerEscalated;
import org.waymark.hotline.conversation.ConversationEvent.HandedBack;
import org.waymark.hotline.conversation.ConversationEvent.NoteWritten;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;
import org.waymark.hotline.conversation.Talk.Phase;
import org.waymark.hotline.script.Text;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.helpline.ContactCategory;
import org.waymark.monitoring.helpline.ContactCoding;

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
        requireAllowed(take.by(), take.trainedUntil(), take.at());
        happens(
                new ConversationTaken(
                        alias(),
                        contact(),
                        take.by().account(),
                        take.by().role().name(),
                        take.at()));
        speakIfReachable(take.at(), introduced(take.by()));
    }

    /** A supervisor may always; a counsellor may take a peer's, when danger has come up in it. */
    private boolean mayTakeOver(Person by) {
        boolean withPeer = talk.with != null && talk.with.role() == Role.PEER_SUPPORTER;
        return by.role() == Role.SUPERVISOR || (by.trainedForRisk() && withPeer && talk.highRisk);
    }

    @CommandHandler
    void decide(TransferConversation transfer) {
        if (transfer.to().equals(talk.with)) {
            return;
        }
        require(
                talk.open(),
                "OnlyAnOpenConversationIsHandedOver",
                "This conversation is closed: there is nothing to hand over.");
        requireTheirsOrSupervision(transfer.by());
        requireAllowed(transfer.to(), transfer.trainedUntil(), transfer.at());
        happens(
                new ConversationTransferred(
                        alias(),
                        contact(),
                        transfer.to().account(),
                        transfer.to().role().name(),
                        transfer.by().account(),
                        transfer.at()));
        speakIfReachable(transfer.at(), introduced(transfer.to()));
    }

    private void requireTheirsOrSupervision(Person by) {
        if (by.role() != Role.SUPERVISOR) {
            talk.requireTheirs(by);
        }
    }

    private static Said introduced(Person person) {
        return bare(person.role() == Role.PEER_SUPPORTER ? Text.TAKEN_PEER : Text.TAKEN);
    }

    private void requireAllowed(Person person, @Nullable LocalDate trainedUntil, Instant at) {
        if (person.trainedForRisk()) {
            return;
        }
        require(
                !talk.highRisk && talk.wish.equals("peer"),
                "PeersTakeOnlyWhoAskedForAPeerAndIsNotInDanger",
                "A counsellor has to take this conversation.");
        LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
        require(
                trainedUntil != null && !trainedUntil.isBefore(today),
                "PeersAnswerWhileTheirTrainingIsCurrent",
                trainedUntil == null
                        ? "No training for peer supporters is recorded for this person: ask an"
                                + " administrator."
                        : "The training for peer supporters ran out on "
                                + trainedUntil
                                + ": it has to be renewed first.");
    }

    @CommandHandler
    void decide(HandBack back) {
        if (talk.phase == Phase.WAITING) {
            return;
        }
        talk.requireTheirs(back.by());
        happens(new HandedBack(alias(), back.by().account(), back.at()));
        speakIfReachable(back.at(), bare(Text.HANDED_BACK));
    }

    @CommandHandler
    void decide(AnswerChild answer) {
        if (talk.seen.contains(answer.messageId())) {
            return;
        }
        talk.requireTheirs(answer.by());
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
            requireTheirsOrSupervision(note.by());
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
    void decide(EscalateDanger escalate) {
        if (!talk.alarm || escalate.rung().compareTo(talk.rung) <= 0) {
            return;
        }
        happens(new DangerEscalated(alias(), escalate.rung().code(), escalate.at()));
        if (escalate.rung().next().isEmpty() && talk.with == null) {
            Map<String, String> where = Map.of("country", talk.country);
            speakIfReachable(
                    escalate.at(), new Said(Text.DANGER_STILL.key(), where, null, Keyboards.NONE));
        }
    }

    @CommandHandler
    void decide(OfferReferral offer) {
        proposing().decide(offer);
    }

    @CommandHandler
    void decide(AskToOverride ask) {
        proposing().decide(ask);
    }

    @CommandHandler
    void decide(AllowOverride allow) {
        proposing().decide(allow);
    }

    @CommandHandler
    void decide(SendOffer send) {
        proposing().decide(send);
    }

    @CommandHandler
    void decide(WithdrawOffer withdraw) {
        proposing().decide(withdraw);
    }

    @CommandHandler
    void decide(MoveReferral move) {
        proposing().decide(move);
    }

    @CommandHandler
    void decide(EraseConversation erase) {
        new Erasing(talk, alias(), erase.at(), this::happens).erase(Erasing.RETENTION);
    }

    private Proposing proposing() {
        return new Proposing(talk, alias(), this::happens);
    }

    @CommandHandler
    void decide(CloseConversation close) {
        if (talk.phase == Phase.CLOSED) {
            return;
        }
        talk.requireTheirs(close.by());
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
        require(
                close.heard() >= talk.heard,
                "WhatTheChildWroteIsReadBeforeClosing",
                "The child has written since you last looked. Read it, and then close.");
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
        Said closing = new Said(Text.CLOSING.key(), days, null, Keyboards.CLOSING);
        Said helped = new Said(Text.FEEDBACK_HELPED.key(), Map.of(), null, Keyboards.HELPED);
        return close.receipt() == null
                ? List.of(closing, helped)
                : List.of(
                        closing,
                        new Said(Text.RECEIPT.key(), Map.of(), close.receipt(), Keyboards.NONE),
                        helped);
    }

    private @Nullable Long waited() {
        Instant asked = talk.askedAt;
        Instant answered = talk.answeredAt;
        return asked == null || answered == null
                ? null
                : Math.max(0, Duration.between(asked, answered).toSeconds());
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
