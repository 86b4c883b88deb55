package org.waymark.hotline.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.channel.Outbox;
import org.waymark.hotline.conversation.ConversationCommand;
import org.waymark.hotline.conversation.ConversationCommand.AcknowledgeDanger;
import org.waymark.hotline.conversation.ConversationCommand.AllowOverride;
import org.waymark.hotline.conversation.ConversationCommand.AnswerChild;
import org.waymark.hotline.conversation.ConversationCommand.AskToOverride;
import org.waymark.hotline.conversation.ConversationCommand.CloseConversation;
import org.waymark.hotline.conversation.ConversationCommand.HandBack;
import org.waymark.hotline.conversation.ConversationCommand.MoveReferral;
import org.waymark.hotline.conversation.ConversationCommand.OfferReferral;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.ConversationCommand.SendOffer;
import org.waymark.hotline.conversation.ConversationCommand.TakeConversation;
import org.waymark.hotline.conversation.ConversationCommand.WithdrawOffer;
import org.waymark.hotline.conversation.ConversationCommand.WriteNote;
import org.waymark.hotline.conversation.Conversations;
import org.waymark.hotline.conversation.OfferedFact;
import org.waymark.hotline.conversation.Transcript;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.helpline.ContactCoding;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.privacy.AuditTrail;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.referral.ReferralId;
import org.waymark.monitoring.referral.ReferralState;
import org.waymark.monitoring.referral.ServicePlace;
import org.waymark.monitoring.referral.Urgency;
import org.waymark.monitoring.referral.Withdrawer;
import org.waymark.monitoring.web.NotFound;

/** What people can do at the desk; pages and API both come through here. */
@Service
class Desk {

    private static final int LONGEST_MESSAGE = 3_500;

    /** What a service can answer. */
    static final List<String> MOVES = List.of("accepted", "rejected", "in-progress", "done");

    private final Conversations conversations;
    private final Queue queue;
    private final Referrals referrals;
    private final Drafts drafts;
    private final Identities identities;
    private final KeyVault vault;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration kept;

    Desk(
            Conversations conversations,
            Queue queue,
            Referrals referrals,
            Drafts drafts,
            Identities identities,
            KeyVault vault,
            AuditTrail audit,
            Outbox outbox,
            Clock clock,
            @Value("${waymark.hotline.kept:90d}") Duration kept) {
        this.conversations = conversations;
        this.queue = queue;
        this.referrals = referrals;
        this.drafts = drafts;
        this.identities = identities;
        this.vault = vault;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * The queue as this caller may see it: a peer sees those who asked for a peer and are not in
     * danger, and its own.
     */
    List<QueueEntry> queue(Caller caller) {
        Person person = person(caller);
        return queue.open().stream().filter(entry -> visible(entry, person)).toList();
    }

    private static boolean visible(QueueEntry entry, Person person) {
        boolean forPeers = entry.waiting() && entry.wish().equals("peer") && !entry.highRisk();
        return person.role() != Role.PEER_SUPPORTER
                || forPeers
                || person.account().equals(entry.takenBy());
    }

    /**
     * Where a conversation stands, without its words.
     *
     * @throws NotFound when there is none
     */
    QueueEntry entry(String alias) {
        new Alias(alias);
        return queue.find(alias).orElseThrow(() -> new NotFound("alias", "conversation " + alias));
    }

    /**
     * The conversation for whoever has it, or a supervisor; the reading goes into the audit trail.
     *
     * @throws RuleBroken when somebody else has it or nobody
     */
    @Transactional
    public Transcript read(String alias, Caller caller) {
        entry(alias);
        Transcript transcript = Transcript.of(conversations.history(alias));
        Person person = person(caller);
        RuleBroken.require(
                person.role() == Role.SUPERVISOR || person.equals(transcript.with()),
                "OnlyWhoTookItReads",
                "Take this conversation to read it; if somebody else has it, ask them or a"
                        + " supervisor.");
        audit.sealedRead(caller.accountId(), "helpline.conversation", alias);
        return transcript;
    }

    /** Opens words that {@link #read} has handed out. */
    String open(@Nullable Sealed sealed) {
        return sealed == null ? "" : vault.openUnlessErased(sealed).orElse("(erased)");
    }

    Receipt take(String alias, Caller caller) {
        return record(alias, caller, new TakeConversation(alias, person(caller), clock.instant()));
    }

    Receipt handBack(String alias, Caller caller) {
        return record(alias, caller, new HandBack(alias, person(caller), clock.instant()));
    }

    Receipt acknowledge(String alias, Caller caller) {
        return record(alias, caller, new AcknowledgeDanger(alias, person(caller), clock.instant()));
    }

    /** Sends words to the child; repeating the id changes nothing. The draft is over with it. */
    @Transactional
    public Receipt answer(String alias, String messageId, String words, Caller caller) {
        Receipt receipt =
                record(
                        alias,
                        caller,
                        new AnswerChild(
                                alias,
                                uuid("messageId", messageId),
                                sealed(alias, "words", words),
                                person(caller),
                                clock.instant()));
        drafts.forget(caller.accountId(), alias);
        return receipt;
    }

    @Transactional
    public Receipt note(String alias, String noteId, String words, Caller caller) {
        return record(
                alias,
                caller,
                new WriteNote(
                        alias,
                        uuid("noteId", noteId),
                        sealed(alias, "words", words),
                        person(caller),
                        clock.instant()));
    }

    @Transactional
    public Receipt offer(String alias, ReferralId id, Proposal proposal, Caller caller) {
        List<OfferedFact> facts = proposal.facts().stream().map(this::offered).toList();
        return record(
                alias,
                caller,
                new OfferReferral(
                        alias,
                        id,
                        proposal.service(),
                        proposal.urgency(),
                        facts,
                        person(caller),
                        clock.instant()));
    }

    /** A service with its urgency and what it would be told. */
    record Proposal(ServicePlace service, Urgency urgency, List<PlainFact> facts) {}

    /** A fact in plain words; empty words when the code says it all. */
    record PlainFact(String code, String words) {}

    private OfferedFact offered(PlainFact fact) {
        // A key of its own: it can outlive the conversation, and no other fact, in a referral.
        return new OfferedFact(
                fact.code(),
                fact.words().isBlank()
                        ? null
                        : sealed(vault.create("referral-fact"), "facts.words", fact.words()));
    }

    Receipt send(String alias, ReferralId id, Caller caller) {
        return record(alias, caller, new SendOffer(alias, id, person(caller), clock.instant()));
    }

    /** Asks a supervisor to allow telling the service without the child's consent. */
    @Transactional
    public Receipt askToOverride(
            String alias, ReferralId id, String reason, boolean childTold, Caller caller) {
        return record(
                alias,
                caller,
                new AskToOverride(
                        alias,
                        id,
                        sealed(alias, "reason", reason),
                        childTold,
                        person(caller),
                        clock.instant()));
    }

    /** Allows what somebody else asked for. */
    Receipt allowOverride(String alias, ReferralId id, Caller caller) {
        return record(alias, caller, new AllowOverride(alias, id, person(caller), clock.instant()));
    }

    /** What waits for a supervisor's word. */
    List<Referrals.AskedOverride> askedOverrides() {
        return referrals.askedOverrides();
    }

    Receipt withdraw(String alias, ReferralId id, Caller caller) {
        return record(
                alias,
                caller,
                new WithdrawOffer(alias, id, Withdrawer.PROPOSER, person(caller), clock.instant()));
    }

    /** Referrals that a service knows about and has not finished. */
    List<Referrals.OpenReferral> referrals() {
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
        return conversations.record(
                new MoveReferral(alias, id, to, clock.instant()), caller.actor(Source.API));
    }

    @Transactional
    public Receipt close(String alias, ContactCoding coding, Caller caller) {
        Receipt receipt =
                record(
                        alias,
                        caller,
                        new CloseConversation(
                                alias,
                                coding,
                                (int) kept.toDays(),
                                receipt(alias),
                                person(caller),
                                clock.instant()));
        drafts.forget(caller.accountId(), alias);
        return receipt;
    }

    /** Keeps an unsent answer and shows the child that somebody writes. */
    void draft(String alias, String words, Caller caller) {
        QueueEntry entry = entry(alias);
        if (caller.accountId().equals(entry.takenBy())) {
            drafts.keep(caller.accountId(), alias, words);
            if (!words.isBlank() && !entry.gone()) {
                outbox.typing(new Alias(alias));
            }
        }
    }

    String draft(String alias, Caller caller) {
        return drafts.find(caller.accountId(), alias);
    }

    private Receipt record(String alias, Caller caller, ConversationCommand command) {
        entry(alias);
        return conversations.record(command, caller.actor(Source.API));
    }

    /** A code for the child alone, unless there is no way to tell it any more. */
    private @Nullable Sealed receipt(String alias) {
        Alias child = new Alias(alias);
        return entry(alias).gone()
                ? null
                : vault.seal(identities.keyOf(child), identities.receiptFor(child));
    }

    private Sealed sealed(String alias, String field, String words) {
        return sealed(identities.keyOf(new Alias(alias)), field, words);
    }

    private Sealed sealed(KeyId key, String field, String words) {
        if (words.isBlank()) {
            throw new InvalidValue(field, "Write something first.");
        }
        if (words.length() > LONGEST_MESSAGE) {
            throw new InvalidValue(
                    field,
                    "A message has at most " + LONGEST_MESSAGE + " characters; send it in parts.");
        }
        return vault.seal(key, words.strip());
    }

    private static String uuid(String field, String value) {
        try {
            return UUID.fromString(value).toString();
        } catch (IllegalArgumentException e) {
            throw new InvalidValue(
                    field, "Choose a random UUID; sending the same one again changes nothing.");
        }
    }

    /** Whoever has several roles acts in the highest one. */
    static Person person(Caller caller) {
        Role role =
                caller.is(Role.SUPERVISOR)
                        ? Role.SUPERVISOR
                        : caller.is(Role.COUNSELLOR) ? Role.COUNSELLOR : Role.PEER_SUPPORTER;
        return new Person(caller.accountId(), role);
    }
}
