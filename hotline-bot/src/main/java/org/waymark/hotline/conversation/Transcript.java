package org.waymark.hotline.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.ChatHidden;
import org.waymark.hotline.conversation.ConversationEvent.ChildLeft;
import org.waymark.hotline.conversation.ConversationEvent.ChildReturned;
import org.waymark.hotline.conversation.ConversationEvent.ConversationClosed;
import org.waymark.hotline.conversation.ConversationEvent.ConversationErased;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTaken;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTransferred;
import org.waymark.hotline.conversation.ConversationEvent.DangerAcknowledged;
import org.waymark.hotline.conversation.ConversationEvent.DangerEscalated;
import org.waymark.hotline.conversation.ConversationEvent.DangerRaised;
import org.waymark.hotline.conversation.ConversationEvent.FeedbackGiven;
import org.waymark.hotline.conversation.ConversationEvent.HandedBack;
import org.waymark.hotline.conversation.ConversationEvent.HeldAnswersGiven;
import org.waymark.hotline.conversation.ConversationEvent.HelpRequested;
import org.waymark.hotline.conversation.ConversationEvent.MessageUndelivered;
import org.waymark.hotline.conversation.ConversationEvent.NoteWritten;
import org.waymark.hotline.conversation.ConversationEvent.OfferDecided;
import org.waymark.hotline.conversation.ConversationEvent.OfferWithdrawn;
import org.waymark.hotline.conversation.ConversationEvent.OverrideAllowed;
import org.waymark.hotline.conversation.ConversationEvent.OverrideRequested;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;
import org.waymark.hotline.conversation.ConversationEvent.PresenceShown;
import org.waymark.hotline.conversation.ConversationEvent.SafetyAnswered;
import org.waymark.hotline.conversation.ConversationEvent.TakenBackFromAbsent;
import org.waymark.hotline.conversation.ConversationEvent.UnreadableReceived;
import org.waymark.hotline.conversation.ConversationEvent.WithdrawnFromPeer;
import org.waymark.hotline.conversation.ConversationEvent.WordsEdited;
import org.waymark.hotline.conversation.ConversationEvent.WordsReceived;
import org.waymark.hotline.conversation.ConversationEvent.WritingAllowed;
import org.waymark.hotline.script.Text;
import org.waymark.monitoring.privacy.Sealed;

/**
 * A conversation as the desk shows it: its lines, still sealed, and where it stands. Read from its
 * own events, so never behind.
 */
public final class Transcript {

    private final Talk talk = new Talk();
    private final List<Line> lines = new ArrayList<>();

    /**
     * One line.
     *
     * @param who {@code child}, {@code person}, {@code bot}, {@code note} or {@code event}
     * @param by account id of the person, or null
     * @param words sealed words, or null
     * @param said what the bot said, or null
     * @param code what happened, for lines without words; {@code held} marks an answer that waits
     *     for the child
     * @param number the channel's number of a child's message, otherwise 0
     * @param edited whether this is a later version of that message
     */
    public record Line(
            String who,
            @Nullable String by,
            @Nullable Sealed words,
            @Nullable Said said,
            String code,
            long number,
            boolean edited,
            String language,
            Instant at) {}

    /** Whether this is a message of the child, which has a line of its own. */
    static boolean showsAMessage(ConversationEvent event) {
        return event instanceof WordsReceived
                || event instanceof WordsEdited
                || event instanceof UnreadableReceived
                || event instanceof PresenceShown;
    }

    /** Reads a history. */
    public static Transcript of(List<ConversationEvent> history) {
        Transcript transcript = new Transcript();
        history.forEach(transcript::add);
        return transcript;
    }

    private void add(ConversationEvent event) {
        talk.evolve(event);
        switch (event) {
            case WordsReceived e -> child(e.words(), e.number(), false, e.at());
            case WordsEdited e -> child(e.words(), e.number(), true, e.at());
            case PersonAnswered e ->
                    person("person", e.by(), e.words(), e.held() ? "held" : "", e.at());
            case NoteWritten e -> person("note", e.by(), e.words(), "", e.at());
            case OverrideRequested e ->
                    person("note", e.by(), e.reason(), "override-asked", e.at());
            case BotSpoke e -> e.said().forEach(said -> bot(said, e));
            default -> code(event).ifPresent(code -> event(code, event.at()));
        }
    }

    private void child(Sealed words, long number, boolean edited, Instant at) {
        lines.add(new Line("child", null, words, null, "", number, edited, talk.language, at));
    }

    private void person(String who, String by, Sealed words, String code, Instant at) {
        lines.add(new Line(who, by, words, null, code, 0, false, talk.language, at));
    }

    /** The receipt code is the child's alone. */
    private void bot(Said said, BotSpoke spoke) {
        lines.add(
                new Line(
                        "bot",
                        null,
                        said.text().equals(Text.RECEIPT.key()) ? null : said.words(),
                        said,
                        "",
                        0,
                        false,
                        spoke.language(),
                        spoke.at()));
    }

    private void event(String code, Instant at) {
        lines.add(new Line("event", null, null, null, code, 0, false, talk.language, at));
    }

    private static Optional<String> code(ConversationEvent event) {
        return switch (event) {
            case UnreadableReceived e -> Optional.of("unreadable-" + e.kind());
            case PresenceShown e -> Optional.of("sticker");
            case SafetyAnswered e -> Optional.of(e.safe() ? "safe" : "not-safe");
            case HelpRequested e -> Optional.of("asked-" + e.wish());
            case DangerRaised e -> Optional.of("danger " + String.join(", ", e.kinds()));
            case DangerAcknowledged e -> Optional.of("alarm-seen");
            case DangerEscalated e -> Optional.of("escalated-" + e.rung());
            case WithdrawnFromPeer e -> Optional.of("withdrawn-from-peer");
            case TakenBackFromAbsent e -> Optional.of("taken-back");
            case ConversationTransferred e -> Optional.of("transferred");
            case WritingAllowed e -> Optional.of(e.allowed() ? "may-write" : "may-not-write");
            case ConversationTaken e -> Optional.of("taken");
            case HandedBack e -> Optional.of("handed-back");
            case HeldAnswersGiven e -> Optional.of("held-given");
            case OfferDecided e ->
                    Optional.of(e.agreedFacts().isEmpty() ? "referral-refused" : "referral-agreed");
            case OfferWithdrawn e -> Optional.of("referral-withdrawn");
            case OverrideAllowed e -> Optional.of("override-allowed");
            case ConversationClosed e -> Optional.of("closed");
            case FeedbackGiven e -> Optional.of("feedback-" + e.question() + "-" + e.answer());
            case ChildLeft e -> Optional.of("left");
            case MessageUndelivered e -> Optional.of("undelivered");
            case ChatHidden e -> Optional.of("hidden");
            case ChildReturned e -> Optional.of("returned");
            case ConversationErased e -> Optional.of("erased-by-" + e.by());
            default -> Optional.empty();
        };
    }

    /** In the order in which they happened. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** Language of the child, BCP 47. */
    public String language() {
        return talk.language;
    }

    /** Country of the child, or empty. */
    public String country() {
        return talk.country;
    }

    /** Who has it, or null. */
    public @Nullable Person with() {
        return talk.with;
    }

    /** Whether danger was recognised. */
    public boolean highRisk() {
        return talk.highRisk;
    }

    /** Whether an alarm waits for a person to see it. */
    public boolean alarm() {
        return talk.alarm;
    }

    /**
     * How often the child has said something: whoever closes tells it, so that nothing said
     * meanwhile goes unread.
     */
    public int heard() {
        return talk.heard;
    }

    /** Whether a message would reach the child then, rather than wait until it writes. */
    public boolean reachable(Instant at) {
        return talk.reach.reachable(at);
    }

    /** Whether nothing can be sent any more: the child blocked the bot or erased everything. */
    public boolean left() {
        return talk.reach.left || talk.reach.erased;
    }

    /** Whether the contact goes on. */
    public boolean open() {
        return talk.open();
    }

    /** Its referrals, oldest first. */
    public List<Proposal> proposals() {
        return talk.offers.values().stream().map(Proposal::of).toList();
    }
}
