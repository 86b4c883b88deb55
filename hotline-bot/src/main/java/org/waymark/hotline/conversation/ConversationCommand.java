package org.waymark.hotline.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.helpline.ContactCoding;
import org.waymark.monitoring.helpline.ContactId;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.referral.ReferralId;
import org.waymark.monitoring.referral.ReferralState;
import org.waymark.monitoring.referral.ServicePlace;
import org.waymark.monitoring.referral.Urgency;
import org.waymark.monitoring.referral.Withdrawer;

/**
 * What can be asked of a conversation. Everything unpredictable, the clock and random ids, comes in
 * with it.
 */
public sealed interface ConversationCommand {

    /** The random name of the conversation. */
    String alias();

    /**
     * A child did something.
     *
     * @param language to begin in when the child is new, BCP 47
     * @param freshContact id to count under if this begins a contact
     */
    record Hear(
            @TargetAggregateIdentifier String alias,
            Heard heard,
            String language,
            Staffing staffing,
            ContactId freshContact,
            Instant at)
            implements ConversationCommand {}

    /**
     * A person wants to answer this child. Of two at the same moment one has it.
     *
     * @param trainedUntil last day of a peer's training; null when none is recorded, and for others
     * @param holderAway whether the desk of whoever has it now has been closed for a while
     */
    record TakeConversation(
            @TargetAggregateIdentifier String alias,
            Person by,
            @Nullable LocalDate trainedUntil,
            boolean holderAway,
            Instant at)
            implements ConversationCommand {}

    /**
     * Hands it to a named person, by whoever has it or by a supervisor.
     *
     * @param trainedUntil last day of the training of {@code to}, as for taking
     */
    record TransferConversation(
            @TargetAggregateIdentifier String alias,
            Person to,
            @Nullable LocalDate trainedUntil,
            Person by,
            Instant at)
            implements ConversationCommand {}

    /** Puts it back into the queue. */
    record HandBack(@TargetAggregateIdentifier String alias, Person by, Instant at)
            implements ConversationCommand {}

    /** Writes to the child; {@code messageId} is chosen by the desk. */
    record AnswerChild(
            @TargetAggregateIdentifier String alias,
            String messageId,
            Sealed words,
            Person by,
            Instant at)
            implements ConversationCommand {}

    /** Keeps a note that the child does not see; {@code noteId} is chosen by the desk. */
    record WriteNote(
            @TargetAggregateIdentifier String alias,
            String noteId,
            Sealed words,
            Person by,
            Instant at)
            implements ConversationCommand {}

    /** A person has seen the alarm. */
    record AcknowledgeDanger(@TargetAggregateIdentifier String alias, Person by, Instant at)
            implements ConversationCommand {}

    /** Calls more people, unless somebody has seen the alarm meanwhile. */
    record EscalateDanger(@TargetAggregateIdentifier String alias, Rung rung, Instant at)
            implements ConversationCommand {}

    /** Proposes a service to the child; at least one fact, each code once. */
    record OfferReferral(
            @TargetAggregateIdentifier String alias,
            ReferralId referralId,
            ServicePlace service,
            Urgency urgency,
            List<OfferedFact> facts,
            Person by,
            Instant at)
            implements ConversationCommand {

        /** Refuses no facts, and the same fact twice. */
        public OfferReferral {
            facts = List.copyOf(facts);
            if (facts.isEmpty()) {
                throw new InvalidValue(
                        "facts", "Name at least one fact that the service would be told.");
            }
            if (Set.copyOf(facts.stream().map(OfferedFact::code).toList()).size() < facts.size()) {
                throw new InvalidValue("facts", "Each kind of fact may be named once.");
            }
        }
    }

    /**
     * Asks to tell the service without the child's consent, because a life is in danger.
     *
     * @param childTold whether the child was told first, as was promised
     */
    record AskToOverride(
            @TargetAggregateIdentifier String alias,
            ReferralId referralId,
            Sealed reason,
            boolean childTold,
            Person by,
            Instant at)
            implements ConversationCommand {}

    /** A supervisor allows what somebody else asked for. */
    record AllowOverride(
            @TargetAggregateIdentifier String alias, ReferralId referralId, Person by, Instant at)
            implements ConversationCommand {}

    /** Records that the service was told. */
    record SendOffer(
            @TargetAggregateIdentifier String alias, ReferralId referralId, Person by, Instant at)
            implements ConversationCommand {}

    /** Takes a proposal back before it was sent. */
    record WithdrawOffer(
            @TargetAggregateIdentifier String alias,
            ReferralId referralId,
            Withdrawer who,
            Person by,
            Instant at)
            implements ConversationCommand {}

    /** Passes on what the service said. */
    record MoveReferral(
            @TargetAggregateIdentifier String alias,
            ReferralId referralId,
            ReferralState state,
            Instant at)
            implements ConversationCommand {}

    /**
     * Ends and codes the contact.
     *
     * @param keptDays what the child is told
     * @param receipt the receipt code for the child, sealed; null when nothing can be sent to it
     * @param heard {@link Transcript#heard()} as the person last saw it
     */
    record CloseConversation(
            @TargetAggregateIdentifier String alias,
            ContactCoding coding,
            int keptDays,
            @Nullable Sealed receipt,
            int heard,
            Person by,
            Instant at)
            implements ConversationCommand {}

    /** Destroys the words, since the time for which they were to be kept is over. */
    record EraseConversation(@TargetAggregateIdentifier String alias, Instant at)
            implements ConversationCommand {}

    /**
     * Who works at the desk.
     *
     * @param account random account id
     * @param role the role in which the person acts
     */
    record Person(String account, Role role) {

        /** Whether the person may handle conversations with high risk. */
        public boolean trainedForRisk() {
            return role == Role.COUNSELLOR || role == Role.SUPERVISOR;
        }
    }
}
