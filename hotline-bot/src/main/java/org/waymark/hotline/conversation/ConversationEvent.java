package org.waymark.hotline.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.privacy.Sealed;

/**
 * What can happen in the conversation with one child. Words are sealed; nothing else says who the
 * child is.
 */
public sealed interface ConversationEvent {

    /** The random name of the conversation. */
    String alias();

    /** When. */
    Instant at();

    /** A child came for the first time; {@code language} is BCP 47. */
    record ConversationStarted(String alias, String language, Instant at)
            implements ConversationEvent {}

    /** The child came back after an end or a pause. */
    record ConversationResumed(String alias, Instant at) implements ConversationEvent {}

    /**
     * The child wrote.
     *
     * @param number the channel's number of the message, grows within a conversation
     * @param somebodyThere whether a person was on shift at that moment
     */
    record WordsReceived(String alias, long number, Sealed words, boolean somebodyThere, Instant at)
            implements ConversationEvent {}

    /** The child changed the message with this number; 0 when it is no longer known which. */
    record WordsEdited(String alias, long number, Sealed words, Instant at)
            implements ConversationEvent {}

    /** The child sent what nobody downloads; {@code kind} is for example {@code photo}. */
    record UnreadableReceived(String alias, String kind, Instant at) implements ConversationEvent {}

    /** The child sent a sticker: a sign of being there. */
    record PresenceShown(String alias, Instant at) implements ConversationEvent {}

    /** The child chose a language (BCP 47). */
    record LanguageChosen(String alias, String language, Instant at) implements ConversationEvent {}

    /** The child said in which country it is (ISO 3166-1 alpha-2); empty for one we do not know. */
    record CountryChosen(String alias, String country, Instant at) implements ConversationEvent {}

    /** The child said whether it is safe to write now. */
    record SafetyAnswered(String alias, boolean safe, Instant at) implements ConversationEvent {}

    /**
     * The child waits for a person.
     *
     * @param contactId random id under which the contact is counted
     * @param wish {@code counsellor} or {@code peer}
     * @param somebodyThere whether a person was on shift at that moment
     */
    record HelpRequested(
            String alias, String contactId, String wish, boolean somebodyThere, Instant at)
            implements ConversationEvent {}

    /** The child spoke of danger; {@code kinds} as in the danger rules, or {@code button}. */
    record DangerRaised(String alias, String contactId, List<String> kinds, Instant at)
            implements ConversationEvent {}

    /** A person has seen the alarm; {@code by} is an account id. */
    record DangerAcknowledged(String alias, String by, Instant at) implements ConversationEvent {}

    /**
     * Nobody had seen the alarm in time, so more people were called.
     *
     * @param rung who was called, {@code supervisors} or {@code second-contact}
     */
    record DangerEscalated(String alias, String rung, Instant at) implements ConversationEvent {}

    /**
     * Danger came up in a peer's talk: it went back to the head of the queue, for a counsellor.
     *
     * @param from account id of the peer
     */
    record WithdrawnFromPeer(String alias, String from, Instant at) implements ConversationEvent {}

    /**
     * The child wrote while the desk of whoever had it had been closed for a while: it went back
     * into the queue.
     *
     * @param from account id of who had it
     * @param somebodyThere whether another person was on shift at that moment
     */
    record TakenBackFromAbsent(String alias, String from, boolean somebodyThere, Instant at)
            implements ConversationEvent {}

    /** Whether the child may be written to first. */
    record WritingAllowed(String alias, boolean allowed, Instant at) implements ConversationEvent {}

    /** A person took the conversation; {@code by} is an account id, {@code role} its role. */
    record ConversationTaken(String alias, String contactId, String by, String role, Instant at)
            implements ConversationEvent {}

    /** The person who had it put it back into the queue. */
    record HandedBack(String alias, String by, Instant at) implements ConversationEvent {}

    /**
     * It was handed to a named person.
     *
     * @param to account id of who has it now
     * @param role that person's role
     * @param by account id of who handed it over
     */
    record ConversationTransferred(
            String alias, String contactId, String to, String role, String by, Instant at)
            implements ConversationEvent {}

    /**
     * A person wrote to the child.
     *
     * @param messageId random id chosen by the desk, so that a repetition is recognised
     * @param held whether it waits until the child writes again, because it may not be pushed
     */
    record PersonAnswered(
            String alias, String messageId, Sealed words, String by, boolean held, Instant at)
            implements ConversationEvent {}

    /** What had been held was given to the child. */
    record HeldAnswersGiven(String alias, List<Sealed> words, Instant at)
            implements ConversationEvent {}

    /** A person wrote a note that the child does not see. */
    record NoteWritten(String alias, String noteId, Sealed words, String by, Instant at)
            implements ConversationEvent {}

    /**
     * A person proposed a service; nothing has left the house.
     *
     * @param urgency imminent, urgent, ordinary
     */
    record ReferralOffered(
            String alias,
            String contactId,
            String referralId,
            String service,
            String country,
            String urgency,
            List<OfferedFact> facts,
            String by,
            Instant at)
            implements ConversationEvent {}

    /** The child decided about one fact, named by its code. */
    record FactDecided(String alias, String referralId, String fact, boolean agreed, Instant at)
            implements ConversationEvent {}

    /** The child has decided about every fact; none agreed to is a refusal. */
    record OfferDecided(String alias, String referralId, List<String> agreedFacts, Instant at)
            implements ConversationEvent {}

    /** Taken back before it was sent; {@code by} is {@code child} or {@code proposer}. */
    record OfferWithdrawn(String alias, String referralId, String by, Instant at)
            implements ConversationEvent {}

    /**
     * A person asks to tell the service without the child's consent; the child was told first.
     *
     * @param reason why, sealed
     * @param by account id
     */
    record OverrideRequested(String alias, String referralId, Sealed reason, String by, Instant at)
            implements ConversationEvent {}

    /** A second person, a supervisor, allowed it; {@code by} is an account id. */
    record OverrideAllowed(String alias, String referralId, String by, Instant at)
            implements ConversationEvent {}

    /** The service was told. */
    record OfferSent(String alias, String referralId, String by, Instant at)
            implements ConversationEvent {}

    /** News of the referral; {@code state} for example {@code accepted}. */
    record ReferralMoved(String alias, String referralId, String state, Instant at)
            implements ConversationEvent {}

    /** The child was told what a service made of its referral; {@code state} as above. */
    record ReferralTold(String alias, String referralId, String state, Instant at)
            implements ConversationEvent {}

    /**
     * A person ended and coded the contact. Codes as in the core's {@code ContactClosed}.
     *
     * @param category as {@code category/sub-category}
     * @param waitSeconds from asking for a person to the first answer, or null when there was none
     * @param highRisk whether danger was recognised
     */
    record ConversationClosed(
            String alias,
            String contactId,
            @Nullable String country,
            String wroteAs,
            String ageBand,
            String sex,
            String category,
            List<String> moreCategories,
            String urgency,
            String outcome,
            @Nullable Long waitSeconds,
            boolean highRisk,
            String by,
            Instant at)
            implements ConversationEvent {}

    /** The child's opinion; {@code question} is {@code helped} or {@code again}. */
    record FeedbackGiven(String alias, String contactId, String question, String answer, Instant at)
            implements ConversationEvent {}

    /** The child blocked the bot: nothing can be sent any more. */
    record ChildLeft(String alias, Instant at) implements ConversationEvent {}

    /**
     * The channel refused for good something that was said to the child, which has not got it: the
     * text itself is the outbox's.
     */
    record MessageUndelivered(String alias, Instant at) implements ConversationEvent {}

    /** The child had the messages of both sides deleted in its own chat; the contact goes on. */
    record ChatHidden(String alias, Instant at) implements ConversationEvent {}

    /**
     * The child came back: with its receipt code, perhaps on another phone, or after it had blocked
     * the bot.
     */
    record ChildReturned(String alias, Instant at) implements ConversationEvent {}

    /**
     * A tombstone: the key of the words is destroyed with it. A contact that was open stays so
     * until a person has coded it.
     *
     * @param by {@code child} or {@code retention}
     * @param keptReferrals referrals that are still open; what was agreed to for them is kept
     */
    record ConversationErased(String alias, String by, List<String> keptReferrals, Instant at)
            implements ConversationEvent {}

    /**
     * Facts of a referral are no longer needed: their keys are destroyed with this.
     *
     * @param keys ids of the data keys, one for each fact that had words
     */
    record FactsForgotten(String alias, String referralId, List<String> keys, Instant at)
            implements ConversationEvent {}

    /** What the bot said. */
    record BotSpoke(String alias, String language, List<Said> said, Instant at)
            implements ConversationEvent {}
}
