package org.waymark.hotline.conversation;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.channel.Outbox;
import org.waymark.hotline.channel.Outgoing;
import org.waymark.hotline.channel.Unheard;
import org.waymark.hotline.conversation.ConversationCommand.EraseConversation;
import org.waymark.hotline.conversation.ConversationEvent.ConversationErased;
import org.waymark.hotline.conversation.ConversationEvent.FactsForgotten;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Text;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.KeyVault;

/**
 * Destroys keys when words are to be erased. What a child who wished it wrote before a receipt code
 * brought it back is erased, too: it is the child's, although the desk cannot see that. The child
 * is answered under the new alias of its chat, which also hears what it wrote in the same moment.
 */
@Component
@Order(0) // while the language of the conversation is still known
class WhenErasedThenForget implements Consequence {

    private final Identities identities;
    private final KeyVault vault;
    private final Unheard unheard;
    private final Outbox outbox;
    private final Tongues tongues;

    /** Looked up when needed, since it is what calls this. */
    private final ObjectProvider<Conversations> conversations;

    WhenErasedThenForget(
            Identities identities,
            KeyVault vault,
            Unheard unheard,
            Outbox outbox,
            Tongues tongues,
            ObjectProvider<Conversations> conversations) {
        this.identities = identities;
        this.vault = vault;
        this.unheard = unheard;
        this.outbox = outbox;
        this.tongues = tongues;
        this.conversations = conversations;
    }

    @Override
    public void follow(ConversationEvent event, long position) {
        switch (event) {
            case FactsForgotten facts -> facts.keys().forEach(key -> vault.destroy(new KeyId(key)));
            case ConversationErased erased -> forget(erased);
            default -> {}
        }
    }

    private void forget(ConversationErased erased) {
        Alias alias = new Alias(erased.alias());
        if (erased.by().equals(Erasing.CHILD)) {
            boolean keptEarlier = eraseEarlier(alias, erased.at());
            boolean kept = keptEarlier || !erased.keptReferrals().isEmpty();
            identities.startAnew(alias).ifPresent(fresh -> goOnAs(fresh, alias, kept));
        }
        identities.forget(alias);
    }

    /** Answers whether an open referral of them keeps what was agreed to. */
    private boolean eraseEarlier(Alias alias, Instant at) {
        return identities.earlierOf(alias).stream()
                .map(earlier -> erase(earlier, at))
                .reduce(false, Boolean::logicalOr);
    }

    /** Nobody was there yet for a code that came first. */
    private boolean erase(Alias earlier, Instant at) {
        Conversations all = conversations.getObject();
        if (all.history(earlier.value()).isEmpty()) {
            identities.forget(earlier);
            return false;
        }
        all.record(new EraseConversation(earlier.value(), at), Conversations.HELP_LINE);
        return all.history(earlier.value()).stream()
                .anyMatch(event ->
                        event instanceof ConversationErased gone
                                && !gone.keptReferrals().isEmpty());
    }

    private void goOnAs(Alias fresh, Alias erased, boolean kept) {
        unheard.move(erased, fresh);
        Script script = tongues.of(erased.value());
        List<Text> texts = kept ? List.of(Text.ERASED, Text.ERASED_REFERRAL) : List.of(Text.ERASED);
        texts.forEach(text -> outbox.post(Outgoing.plain(fresh, script.say(text))));
    }
}
