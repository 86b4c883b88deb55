package org.waymark.hotline.conversation;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.channel.Outbox;
import org.waymark.hotline.channel.Outgoing;
import org.waymark.hotline.channel.Unheard;
import org.waymark.hotline.conversation.ConversationEvent.ConversationErased;
import org.waymark.hotline.conversation.ConversationEvent.FactsForgotten;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Text;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.KeyVault;

/**
 * Destroys keys when words are to be erased. A child who wished it is answered under the new alias
 * of its chat, which also hears what the child wrote in the same moment.
 */
@Component
@Order(0) // while the language of the conversation is still known
class WhenErasedThenForget implements Consequence {

    private final Identities identities;
    private final KeyVault vault;
    private final Unheard unheard;
    private final Outbox outbox;
    private final Tongues tongues;

    WhenErasedThenForget(
            Identities identities,
            KeyVault vault,
            Unheard unheard,
            Outbox outbox,
            Tongues tongues) {
        this.identities = identities;
        this.vault = vault;
        this.unheard = unheard;
        this.outbox = outbox;
        this.tongues = tongues;
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
            identities.startAnew(alias).ifPresent(fresh -> goOnAs(fresh, erased));
        }
        identities.forget(alias);
    }

    private void goOnAs(Alias fresh, ConversationErased erased) {
        unheard.move(new Alias(erased.alias()), fresh);
        Script script = tongues.of(erased.alias());
        List<Text> texts =
                erased.keptReferrals().isEmpty()
                        ? List.of(Text.ERASED)
                        : List.of(Text.ERASED, Text.ERASED_REFERRAL);
        texts.forEach(text -> outbox.post(Outgoing.plain(fresh, script.say(text))));
    }
}
