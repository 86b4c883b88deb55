package org.waymark.hotline.conversation;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.ChatHidden;
import org.waymark.hotline.conversation.ConversationEvent.ChildLeft;
import org.waymark.hotline.conversation.ConversationEvent.ChildReturned;
import org.waymark.hotline.conversation.ConversationEvent.ConversationClosed;
import org.waymark.hotline.conversation.ConversationEvent.ConversationErased;
import org.waymark.hotline.conversation.ConversationEvent.ConversationResumed;
import org.waymark.hotline.conversation.ConversationEvent.ConversationStarted;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTaken;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTransferred;
import org.waymark.hotline.conversation.ConversationEvent.CountryChosen;
import org.waymark.hotline.conversation.ConversationEvent.DangerAcknowledged;
import org.waymark.hotline.conversation.ConversationEvent.DangerEscalated;
import org.waymark.hotline.conversation.ConversationEvent.DangerRaised;
import org.waymark.hotline.conversation.ConversationEvent.FactDecided;
import org.waymark.hotline.conversation.ConversationEvent.FactsForgotten;
import org.waymark.hotline.conversation.ConversationEvent.FeedbackGiven;
import org.waymark.hotline.conversation.ConversationEvent.HandedBack;
import org.waymark.hotline.conversation.ConversationEvent.HeldAnswersGiven;
import org.waymark.hotline.conversation.ConversationEvent.HelpRequested;
import org.waymark.hotline.conversation.ConversationEvent.LanguageChosen;
import org.waymark.hotline.conversation.ConversationEvent.MessageUndelivered;
import org.waymark.hotline.conversation.ConversationEvent.NoteWritten;
import org.waymark.hotline.conversation.ConversationEvent.OfferDecided;
import org.waymark.hotline.conversation.ConversationEvent.OfferSent;
import org.waymark.hotline.conversation.ConversationEvent.OfferWithdrawn;
import org.waymark.hotline.conversation.ConversationEvent.OverrideAllowed;
import org.waymark.hotline.conversation.ConversationEvent.OverrideRequested;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;
import org.waymark.hotline.conversation.ConversationEvent.PresenceShown;
import org.waymark.hotline.conversation.ConversationEvent.ReferralMoved;
import org.waymark.hotline.conversation.ConversationEvent.ReferralOffered;
import org.waymark.hotline.conversation.ConversationEvent.ReferralTold;
import org.waymark.hotline.conversation.ConversationEvent.SafetyAnswered;
import org.waymark.hotline.conversation.ConversationEvent.TakenBackFromAbsent;
import org.waymark.hotline.conversation.ConversationEvent.UnreadableReceived;
import org.waymark.hotline.conversation.ConversationEvent.WithdrawnFromPeer;
import org.waymark.hotline.conversation.ConversationEvent.WordsEdited;
import org.waymark.hotline.conversation.ConversationEvent.WordsReceived;
import org.waymark.hotline.conversation.ConversationEvent.WritingAllowed;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.kernel.RuleBroken;

/**
 * Where a conversation stands. Changed by {@link #evolve} only, which assigns and decides nothing.
 */
final class Talk {

    /** The steps of a conversation. */
    enum Phase {
        NEW,
        ASKED_SAFE,
        PARTED,
        MENU,
        WAITING,
        TALKING,
        CLOSED
    }

    String alias = "";
    Phase phase = Phase.NEW;
    String language = "en";
    String country = "";
    @Nullable String contact;
    String wish = "counsellor";
    @Nullable Instant askedAt;
    @Nullable Instant answeredAt;
    @Nullable Person with;
    boolean highRisk;
    boolean alarm;
    Rung rung = Rung.COUNSELLORS;
    final Reach reach = new Reach();
    final Set<String> seen = new HashSet<>();

    /** How often the child has said something that a person should see, in words or not. */
    int heard;

    /** Numbers of the messages heard; one that was set aside comes later than its followers. */
    final Set<Long> numbers = new HashSet<>();

    final Map<String, Offer> offers = new LinkedHashMap<>();
    final Map<String, String> feedback = new LinkedHashMap<>();

    /**
     * The last buttons under what was said last, so that a plain "yes" can only mean their
     * question; none once the child or a person has written.
     */
    String asked = Keyboards.NONE;

    /** Questions about facts that were put once, and those that were put once more. */
    final Set<String> askedOnce = new HashSet<>();

    final Set<String> askedTwice = new HashSet<>();

    /** When the child was last told that it waits and that its words are kept. */
    @Nullable Instant toldToWait;

    /** Whether a contact is going on. */
    boolean open() {
        return phase == Phase.WAITING || phase == Phase.TALKING;
    }

    /** Refuses whoever does not have this conversation. */
    void requireTheirs(Person by) {
        RuleBroken.require(
                by.equals(with),
                "OnlyWhoTookItActs",
                "Take this conversation first; somebody else may have it now.");
    }

    /** Refuses whoever neither has this conversation nor supervises those who do. */
    void requireTheirsOrSupervision(Person by) {
        if (by.role() != Role.SUPERVISOR) {
            requireTheirs(by);
        }
    }

    /** What the bot says of its own accord; nothing to a child who cannot be reached now. */
    Optional<BotSpoke> spoken(List<Said> said, Instant at) {
        return reach.reachable(at)
                ? Optional.of(new BotSpoke(alias, language, said, at))
                : Optional.empty();
    }

    void evolve(ConversationEvent event) {
        alias = event.alias();
        switch (event) {
            case ConversationStarted started -> {
                language = started.language();
                phase = Phase.ASKED_SAFE;
            }
            case ConversationResumed resumed -> phase = Phase.ASKED_SAFE;
            case WordsReceived received -> received(received);
            case WordsEdited edited -> {
                heard++;
                reach.here(edited.at());
            }
            case UnreadableReceived received -> {
                heard++;
                reach.here(received.at());
            }
            case PresenceShown shown -> reach.here(shown.at());
            case LanguageChosen chosen -> language = chosen.language();
            case CountryChosen chosen -> country = chosen.country();
            case SafetyAnswered answered -> safety(answered.safe());
            case HelpRequested requested -> requested(requested);
            case DangerRaised raised -> danger();
            case DangerEscalated escalated -> rung = Rung.ofCode(escalated.rung());
            case DangerAcknowledged acknowledged -> alarm = false;
            case WritingAllowed allowed -> reach.allowed(allowed.allowed());
            case ConversationTaken taken -> {
                with = new Person(taken.by(), Role.of(taken.role()));
                phase = Phase.TALKING;
            }
            case ConversationTransferred transferred -> {
                with = new Person(transferred.to(), Role.of(transferred.role()));
                phase = Phase.TALKING;
            }
            case HandedBack back -> untaken();
            case WithdrawnFromPeer withdrawn -> untaken();
            case TakenBackFromAbsent taken -> {
                untaken();
                reach.asked(taken.at(), taken.somebodyThere());
            }
            case PersonAnswered answered -> answered(answered);
            case HeldAnswersGiven given -> reach.held.clear();
            case NoteWritten note -> seen.add(note.noteId());
            case ReferralOffered offered -> offers.put(offered.referralId(), Offer.of(offered));
            case FactDecided decided ->
                    change(
                            decided.referralId(),
                            offer -> offer.with(decided.fact(), decided.agreed()));
            case OfferDecided decided ->
                    change(
                            decided.referralId(),
                            offer ->
                                    offer.moved(
                                            decided.agreedFacts().isEmpty()
                                                    ? "refused"
                                                    : "consented"));
            case OfferWithdrawn withdrawn ->
                    change(withdrawn.referralId(), offer -> offer.moved("withdrawn"));
            case OverrideRequested asked ->
                    change(asked.referralId(), offer -> offer.overrideAsked(asked.by()));
            case OverrideAllowed allowed ->
                    change(allowed.referralId(), offer -> offer.moved("overridden"));
            case OfferSent sent -> change(sent.referralId(), offer -> offer.moved("sent"));
            case ReferralMoved moved ->
                    change(moved.referralId(), offer -> offer.moved(moved.state()));
            case ReferralTold told -> {}
            case ConversationClosed closed -> closed();
            case FeedbackGiven given -> feedback.put(given.question(), given.answer());
            case ChildLeft gone -> reach.leave();
            case ChatHidden hidden -> reach.unsafe = true;
            case ChildReturned returned -> reach.left = false;
            case ConversationErased gone -> reach.erased = true;
            case FactsForgotten forgotten -> {}
            case MessageUndelivered undelivered -> {}
            case BotSpoke spoke -> spoke(spoke);
        }
    }

    private void received(WordsReceived received) {
        numbers.add(received.number());
        heard++;
        asked = Keyboards.NONE;
        reach.wrote(received.at(), received.somebodyThere() || phase == Phase.TALKING);
    }

    private void spoke(BotSpoke spoke) {
        asked =
                spoke.said().reversed().stream()
                        .map(Said::keyboard)
                        .filter(keyboard -> !keyboard.equals(Keyboards.NONE))
                        .findFirst()
                        .orElse(Keyboards.NONE);
        if (Keyboards.questionOf(asked) != null && !askedOnce.add(asked)) {
            askedTwice.add(asked);
        }
        if (spoke.said().stream().map(Said::text).anyMatch(Asking.TELLS_TO_WAIT::contains)) {
            toldToWait = spoke.at();
        }
    }

    private void safety(boolean safe) {
        reach.unsafe = !safe;
        if (!open()) {
            phase = safe ? Phase.MENU : Phase.PARTED;
        }
    }

    /** Another wish within a contact changes nothing about the danger that the child is in. */
    private void requested(HelpRequested requested) {
        if (!requested.contactId().equals(contact)) {
            contact = requested.contactId();
            askedAt = requested.at();
            answeredAt = null;
            highRisk = false;
            alarm = false;
            feedback.clear();
        }
        wish = requested.wish();
        reach.asked(requested.at(), requested.somebodyThere());
        phase = Phase.WAITING;
    }

    /** Danger again leaves the ladder where it is, unless it has been climbed to its end. */
    private void danger() {
        rung = alarm && rung.next().isPresent() ? rung : Rung.COUNSELLORS;
        highRisk = true;
        alarm = true;
    }

    private void untaken() {
        with = null;
        phase = Phase.WAITING;
    }

    private void answered(PersonAnswered answered) {
        seen.add(answered.messageId());
        asked = Keyboards.NONE;
        answeredAt = answeredAt == null ? answered.at() : answeredAt;
        reach.answered(answered.words(), answered.held());
    }

    private void closed() {
        with = null;
        phase = Phase.CLOSED;
        alarm = false;
        reach.close();
    }

    private void change(String referral, UnaryOperator<Offer> how) {
        offers.computeIfPresent(referral, (id, offer) -> how.apply(offer));
    }
}
