package org.waymark.hotline.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Outbox;
import org.waymark.hotline.channel.Outgoing;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.ChatHidden;
import org.waymark.hotline.conversation.ConversationEvent.HeldAnswersGiven;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;
import org.waymark.hotline.script.Text;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealed;

/** Hands to the outbox what the bot or a person says. */
@Component
@Order(2)
class WhenSaidThenPost implements Consequence {

    private static final Set<String> URGENT = Set.of(Speech.DANGER, Text.DANGER_STILL.key());

    private final Outbox outbox;
    private final Speech speech;
    private final KeyVault vault;
    private final Tongues tongues;
    private final LastHeard lastHeard;
    private final SilentHours silent;

    WhenSaidThenPost(
            Outbox outbox,
            Speech speech,
            KeyVault vault,
            Tongues tongues,
            LastHeard lastHeard,
            SilentHours silent) {
        this.outbox = outbox;
        this.speech = speech;
        this.vault = vault;
        this.tongues = tongues;
        this.lastHeard = lastHeard;
        this.silent = silent;
    }

    @Override
    public void follow(ConversationEvent event, long position) {
        switch (event) {
            case BotSpoke spoke -> say(spoke, position);
            case PersonAnswered answered when !answered.held() ->
                    post(answered, vault.open(answered.words()), position);
            case HeldAnswersGiven given -> giveHeld(given, position);
            case ChatHidden hidden -> outbox.hide(new Alias(hidden.alias()));
            default -> {}
        }
    }

    private void say(BotSpoke spoke, long position) {
        Instant from = allowedFrom(spoke.alias(), spoke.at());
        boolean urgent = spoke.said().stream().map(Said::text).anyMatch(URGENT::contains);
        for (int i = 0; i < spoke.said().size(); i++) {
            Said said = spoke.said().get(i);
            Sealed words = said.words();
            String text =
                    speech.text(spoke.language(), said, words == null ? "" : vault.open(words));
            outbox.post(
                    new Outgoing(
                                    new Alias(spoke.alias()),
                                    text,
                                    speech.keyboard(spoke.language(), said),
                                    urgent)
                            .notBefore(from)
                            .named(step(spoke.alias(), position, i)));
        }
    }

    private void giveHeld(HeldAnswersGiven given, long position) {
        String first = tongues.of(given.alias()).say(Text.ANSWER_KEPT);
        List<Sealed> words = given.words();
        for (int i = 0; i < words.size(); i++) {
            String text = vault.open(words.get(i));
            outbox.post(
                    Outgoing.plain(new Alias(given.alias()), i == 0 ? first + "\n\n" + text : text)
                            .named(step(given.alias(), position, i)));
        }
    }

    private void post(PersonAnswered answered, String text, long position) {
        outbox.post(
                Outgoing.plain(new Alias(answered.alias()), text)
                        .notBefore(allowedFrom(answered.alias(), answered.at()))
                        .named(step(answered.alias(), position, 0)));
    }

    /** A child who is here gets its answers at any hour. */
    private Instant allowedFrom(String alias, Instant at) {
        Instant heard = lastHeard.lastHeard(alias).orElse(at);
        return heard.plus(Reach.HERE).isBefore(at) ? silent.allowedFrom(at) : at;
    }

    private static String step(String alias, long position, int part) {
        return alias + ":" + position + ":" + part;
    }
}
