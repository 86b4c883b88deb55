package org.waymark.hotline.conversation;

import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.conversation.ConversationCommand.HandBack;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.ConversationCommand.TakeConversation;
import org.waymark.hotline.conversation.ConversationCommand.TransferConversation;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTaken;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTransferred;
import org.waymark.hotline.conversation.ConversationEvent.HandedBack;
import org.waymark.hotline.conversation.Talk.Phase;
import org.waymark.hotline.script.Text;
import org.waymark.monitoring.access.Role;

/**
 * What people at the desk decide about who has a conversation: to take it, to hand it to a named
 * person, to hand it back. Pure, like {@link Turn}.
 */
final class Taking {

    private final Talk talk;
    private final String alias;
    private final Consumer<ConversationEvent> apply;

    Taking(Talk talk, String alias, Consumer<ConversationEvent> apply) {
        this.talk = talk;
        this.alias = alias;
        this.apply = apply;
    }

    void decide(TakeConversation take) {
        if (take.by().equals(talk.with)) {
            return;
        }
        require(
                talk.open(),
                "OnlyWhoWaitsIsTaken",
                "This conversation is not waiting for anybody.");
        require(
                talk.with == null || take.holderAway() || mayTakeOver(take.by()),
                "OneTakesAConversation",
                "Somebody else has just taken this conversation.");
        requireAllowed(take.by(), take.trainedUntil(), take.at());
        apply.accept(
                new ConversationTaken(
                        alias,
                        Objects.requireNonNull(talk.contact),
                        take.by().account(),
                        take.by().role().name(),
                        take.at()));
        tell(introduction(take.by()), take.at());
    }

    void decide(TransferConversation transfer) {
        if (transfer.to().equals(talk.with)) {
            return;
        }
        require(
                talk.open(),
                "OnlyAnOpenConversationIsHandedOver",
                "This conversation is closed: there is nothing to hand over.");
        talk.requireTheirsOrSupervision(transfer.by());
        requireAllowed(transfer.to(), transfer.trainedUntil(), transfer.at());
        apply.accept(
                new ConversationTransferred(
                        alias,
                        Objects.requireNonNull(talk.contact),
                        transfer.to().account(),
                        transfer.to().role().name(),
                        transfer.by().account(),
                        transfer.at()));
        tell(introduction(transfer.to()), transfer.at());
    }

    void decide(HandBack back) {
        if (talk.phase == Phase.WAITING) {
            return;
        }
        talk.requireTheirs(back.by());
        apply.accept(new HandedBack(alias, back.by().account(), back.at()));
        tell(Text.HANDED_BACK, back.at());
    }

    /**
     * A supervisor may always; a counsellor may take a peer's, when danger has come up in it. From
     * whoever has gone, everybody may.
     */
    private boolean mayTakeOver(Person by) {
        boolean withPeer = talk.with != null && talk.with.role() == Role.PEER_SUPPORTER;
        return by.role() == Role.SUPERVISOR || (by.trainedForRisk() && withPeer && talk.highRisk);
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

    private static Text introduction(Person person) {
        return person.role() == Role.PEER_SUPPORTER ? Text.TAKEN_PEER : Text.TAKEN;
    }

    private void tell(Text text, Instant at) {
        talk.spoken(List.of(Said.of(text)), at).ifPresent(apply);
    }
}
