package org.waymark.hotline.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.channel.Outbox;
import org.waymark.hotline.conversation.ConversationCommand.AcknowledgeDanger;
import org.waymark.hotline.conversation.ConversationCommand.AnswerChild;
import org.waymark.hotline.conversation.ConversationCommand.CloseConversation;
import org.waymark.hotline.conversation.ConversationCommand.HandBack;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.ConversationCommand.TakeConversation;
import org.waymark.hotline.conversation.ConversationCommand.TransferConversation;
import org.waymark.hotline.conversation.ConversationCommand.WriteNote;
import org.waymark.hotline.conversation.Conversations;
import org.waymark.hotline.conversation.Transcript;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.helpline.ContactCoding;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.privacy.AuditTrail;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.web.NotFound;

/** What people do with conversations at the desk; pages and API both come through here. */
@Service
class Desk {

    private final DeskWork work;
    private final Conversations conversations;
    private final Queue queue;
    private final Peers peers;
    private final ShiftPeople people;
    private final Drafts drafts;
    private final Identities identities;
    private final KeyVault vault;
    private final AuditTrail audit;
    private final Outbox outbox;
    private final Clock clock;
    private final Duration kept;

    Desk(
            DeskWork work,
            Conversations conversations,
            Queue queue,
            Peers peers,
            ShiftPeople people,
            Drafts drafts,
            Identities identities,
            KeyVault vault,
            AuditTrail audit,
            Outbox outbox,
            Clock clock,
            @Value("${waymark.hotline.kept:90d}") Duration kept) {
        this.work = work;
        this.conversations = conversations;
        this.queue = queue;
        this.peers = peers;
        this.people = people;
        this.drafts = drafts;
        this.identities = identities;
        this.vault = vault;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * The queue as this caller may see it: a peer sees its own, and, while its training is current,
     * those who asked for a peer and are not in danger.
     */
    List<QueueEntry> queue(Caller caller) {
        Person person = DeskWork.person(caller);
        boolean current = peers.current(person);
        return queue.open().stream().filter(entry -> visible(entry, person, current)).toList();
    }

    private static boolean visible(QueueEntry entry, Person person, boolean current) {
        boolean forPeers = entry.waiting() && entry.wish().equals("peer") && !entry.highRisk();
        return person.role() != Role.PEER_SUPPORTER
                || (forPeers && current)
                || person.account().equals(entry.takenBy());
    }

    /** Whether this caller may be given conversations. */
    boolean mayTake(Caller caller) {
        return peers.current(DeskWork.person(caller));
    }

    /**
     * Where a conversation stands, without its words.
     *
     * @throws NotFound when there is none
     */
    QueueEntry entry(String alias) {
        return work.entry(alias);
    }

    /**
     * The conversation for whoever has it, or a supervisor; the reading goes into the audit trail.
     *
     * @throws RuleBroken when somebody else has it or nobody
     */
    @Transactional
    public Transcript read(String alias, Caller caller) {
        entry(alias);
        queue.seen(alias, caller.accountId());
        Transcript transcript = Transcript.of(conversations.history(alias));
        Person person = DeskWork.person(caller);
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

    /** The caller's conversations besides this one. */
    List<QueueEntry> others(String alias, Caller caller) {
        return queue.takenBy(caller.accountId()).stream()
                .filter(entry -> !entry.alias().equals(alias))
                .toList();
    }

    /** Takes it, if nobody else just did. */
    Receipt take(String alias, Caller caller) {
        Person person = DeskWork.person(caller);
        return work.record(
                alias,
                caller,
                new TakeConversation(
                        alias,
                        person,
                        peers.trainedUntil(person),
                        entry(alias).holderAway(),
                        clock.instant()));
    }

    /** Puts it back into the queue. */
    Receipt handBack(String alias, Caller caller) {
        return work.record(
                alias, caller, new HandBack(alias, DeskWork.person(caller), clock.instant()));
    }

    /**
     * Hands it to a colleague on shift, with a note for that person if there is anything to say.
     *
     * @param to user name
     * @throws InvalidValue naming {@code to} when nobody of that name is on shift
     */
    @Transactional
    public Receipt transfer(String alias, String to, String noteId, String note, Caller caller) {
        Person colleague =
                people.all().stream()
                        .filter(person -> person.name().equals(to))
                        .map(person -> new Person(person.account(), person.role()))
                        .findFirst()
                        .orElseThrow(() ->
                                new InvalidValue("to", "Nobody of this name is on shift now."));
        if (!note.isBlank()) {
            note(alias, noteId, note, caller);
        }
        return work.record(
                alias,
                caller,
                new TransferConversation(
                        alias,
                        colleague,
                        peers.trainedUntil(colleague),
                        DeskWork.person(caller),
                        clock.instant()));
    }

    /** Why this caller no longer has a conversation, when it was not the caller's own doing. */
    Optional<Parting> parting(String alias, Caller caller) {
        return Optional.ofNullable(Parting.of(conversations.history(alias), caller.accountId()));
    }

    /** Says that a person has seen the alarm. */
    Receipt acknowledge(String alias, Caller caller) {
        return work.record(
                alias,
                caller,
                new AcknowledgeDanger(alias, DeskWork.person(caller), clock.instant()));
    }

    /** Sends words to the child; repeating the id changes nothing. The draft is over with it. */
    @Transactional
    public Receipt answer(String alias, String messageId, String words, Caller caller) {
        Receipt receipt =
                work.record(
                        alias,
                        caller,
                        new AnswerChild(
                                alias,
                                DeskWork.uuid("messageId", messageId),
                                work.sealed(alias, "words", words),
                                DeskWork.person(caller),
                                clock.instant()));
        drafts.forget(caller.accountId(), alias);
        return receipt;
    }

    /** Keeps a note that the child does not see. */
    @Transactional
    public Receipt note(String alias, String noteId, String words, Caller caller) {
        return work.record(
                alias,
                caller,
                new WriteNote(
                        alias,
                        DeskWork.uuid("noteId", noteId),
                        work.sealed(alias, "words", words),
                        DeskWork.person(caller),
                        clock.instant()));
    }

    /**
     * Ends and codes the contact.
     *
     * @param heard {@link Transcript#heard()} as the caller last saw it
     */
    @Transactional
    public Receipt close(String alias, ContactCoding coding, int heard, Caller caller) {
        Receipt receipt =
                work.record(
                        alias,
                        caller,
                        new CloseConversation(
                                alias,
                                coding,
                                (int) kept.toDays(),
                                receipt(alias),
                                heard,
                                DeskWork.person(caller),
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

    /** The unsent answer, or empty. */
    String draft(String alias, Caller caller) {
        return drafts.find(caller.accountId(), alias);
    }

    /** A code for the child alone, unless there is no way to tell it any more. */
    private @Nullable Sealed receipt(String alias) {
        Alias child = new Alias(alias);
        return entry(alias).gone()
                ? null
                : vault.seal(identities.keyOf(child), identities.receiptFor(child));
    }
}
