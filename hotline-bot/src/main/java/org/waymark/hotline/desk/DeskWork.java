package org.waymark.hotline.desk;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.conversation.ConversationCommand;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.Conversations;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.web.NotFound;

/** How anything is done at the desk: words are sealed before they go anywhere. */
@Component
class DeskWork {

    private static final int LONGEST_MESSAGE = 3_500;

    private final Conversations conversations;
    private final Queue queue;
    private final Identities identities;
    private final KeyVault vault;

    DeskWork(Conversations conversations, Queue queue, Identities identities, KeyVault vault) {
        this.conversations = conversations;
        this.queue = queue;
        this.identities = identities;
        this.vault = vault;
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

    /** Records a command in the name of this caller. */
    Receipt record(String alias, Caller caller, ConversationCommand command) {
        entry(alias);
        return recordAnyway(caller, command);
    }

    /** The same, also when the conversation is no longer at the desk. */
    Receipt recordAnyway(Caller caller, ConversationCommand command) {
        return conversations.record(command, caller.actor(Source.API));
    }

    /**
     * Seals words under the key of their conversation.
     *
     * @throws InvalidValue naming {@code field} when there are none, or too many
     */
    Sealed sealed(String alias, String field, String words) {
        return sealed(identities.keyOf(new Alias(alias)), field, words);
    }

    /**
     * Seals words under a key of their own.
     *
     * @param kind what the key is for
     */
    Sealed sealedAlone(String kind, String field, String words) {
        return sealed(vault.create(kind), field, words);
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

    /** An id that the sender chose, so that a repetition is recognised. */
    static String uuid(String field, String value) {
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
