package org.waymark.hotline.conversation;

import static org.waymark.monitoring.kernel.RuleBroken.require;

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
import org.waymark.hotline.conversation.ConversationCommand.SendOffer;
import org.waymark.hotline.conversation.ConversationCommand.TakeConversation;
import org.waymark.hotline.conversation.ConversationCommand.TransferConversation;
import org.waymark.hotline.conversation.ConversationCommand.WithdrawOffer;
import org.waymark.hotline.conversation.ConversationCommand.WriteNote;
import org.waymark.hotline.conversation.ConversationEvent.DangerAcknowledged;
import org.waymark.hotline.conversation.ConversationEvent.DangerEscalated;
import org.waymark.hotline.conversation.ConversationEvent.NoteWritten;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;
import org.waymark.hotline.script.Text;

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
        taking().decide(take);
    }

    @CommandHandler
    void decide(TransferConversation transfer) {
        taking().decide(transfer);
    }

    @CommandHandler
    void decide(HandBack back) {
        taking().decide(back);
    }

    private Taking taking() {
        return new Taking(talk, alias(), this::happens);
    }

    @CommandHandler
    void decide(AnswerChild answer) {
        if (talk.seen.contains(answer.messageId())) {
            return;
        }
        talk.requireTheirs(answer.by());
        require(
                !talk.reach.left && !talk.reach.erased,
                "NobodyIsThereToRead",
                "The child has blocked the bot or erased the conversation: nothing can be sent any"
                        + " more.");
        happens(
                new PersonAnswered(
                        alias(),
                        answer.messageId(),
                        answer.words(),
                        answer.by().account(),
                        !talk.reach.reachable(answer.at()),
                        answer.at()));
    }

    @CommandHandler
    void decide(WriteNote note) {
        if (!talk.seen.contains(note.noteId())) {
            talk.requireTheirsOrSupervision(note.by());
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
            Said still = Said.of(Text.DANGER_STILL, where, Keyboards.NONE);
            talk.spoken(List.of(still), escalate.at()).ifPresent(this::happens);
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

    private Proposing proposing() {
        return new Proposing(talk, alias(), this::happens);
    }

    @CommandHandler
    void decide(CloseConversation close) {
        new Closing(talk, alias(), this::happens).decide(close);
    }

    @CommandHandler
    void decide(EraseConversation erase) {
        new Erasing(talk, alias(), erase.at(), this::happens).erase(Erasing.RETENTION);
    }

    private String alias() {
        return Objects.requireNonNull(alias);
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
