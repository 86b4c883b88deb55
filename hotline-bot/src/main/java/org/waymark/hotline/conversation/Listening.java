package org.waymark.hotline.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Conversing;
import org.waymark.hotline.channel.Hearing;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.channel.Incoming;
import org.waymark.hotline.channel.Outbox;
import org.waymark.hotline.channel.Unheard;
import org.waymark.hotline.conversation.ConversationCommand.Hear;
import org.waymark.hotline.danger.DangerRules;
import org.waymark.hotline.script.Scripts;
import org.waymark.monitoring.helpline.ContactId;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealed;

/** Understands and seals what a child did; from here on its words are sealed. */
@Service
class Listening implements Conversing {

    private final Conversations conversations;
    private final Identities identities;
    private final KeyVault vault;
    private final DangerRules dangers;
    private final Meanings meanings;
    private final Scripts scripts;
    private final Shift shift;
    private final LastHeard lastHeard;
    private final Outbox outbox;
    private final Unheard unheard;

    Listening(
            Conversations conversations,
            Identities identities,
            KeyVault vault,
            DangerRules dangers,
            Meanings meanings,
            Scripts scripts,
            Shift shift,
            LastHeard lastHeard,
            Outbox outbox,
            Unheard unheard) {
        this.conversations = conversations;
        this.identities = identities;
        this.vault = vault;
        this.dangers = dangers;
        this.meanings = meanings;
        this.scripts = scripts;
        this.shift = shift;
        this.lastHeard = lastHeard;
        this.outbox = outbox;
        this.unheard = unheard;
    }

    @Override
    @Transactional
    public Hearing heard(Incoming incoming) {
        conversations.inTurn(incoming.alias().value());
        Optional<String> code =
                incoming instanceof Incoming.Words words
                        ? ReceiptCode.in(words.text())
                        : Optional.empty();
        if (code.isPresent()) {
            comeBack(incoming, code.get());
            return Hearing.UNDERSTOOD;
        }
        Heard heard = understood(incoming);
        return became(heard, hear(incoming.alias(), incoming, heard));
    }

    private static Hearing became(Heard heard, List<ConversationEvent> happened) {
        if (happened.stream().anyMatch(Transcript::showsAMessage)) {
            return Hearing.SHOWN;
        }
        return heard instanceof Heard.Words words && words.meaning() != null
                ? Hearing.UNDERSTOOD
                : Hearing.NO_MESSAGE;
    }

    /** What waits behind the code is heard by the conversation that the code belongs to. */
    private void comeBack(Incoming incoming, String code) {
        switch (identities.comeBack(incoming.alias(), code)) {
            case Identities.Return.Known known -> {
                if (!known.alias().equals(incoming.alias())) {
                    conversations.inTurn(known.alias().value());
                    unheard.move(incoming.alias(), known.alias());
                }
                var _ = hear(known.alias(), incoming, new Heard.Returned());
            }
            case Identities.Return.Unknown unknown -> {
                var wrong = new Heard.WrongCode(unknown.waitMinutes());
                var _ = hear(incoming.alias(), incoming, wrong);
            }
        }
    }

    private List<ConversationEvent> hear(Alias alias, Incoming incoming, Heard heard) {
        // Nothing is held back from a child who was here a moment ago.
        if (heard.fromTheChild() && lastHeard.note(alias.value(), incoming.at())) {
            outbox.hasten(alias);
        }
        return conversations.hear(
                new Hear(
                        alias.value(),
                        heard,
                        scripts.closestTo(incoming.languageHint()),
                        shift.staffingFor(alias.value()),
                        ContactId.random(),
                        incoming.at()));
    }

    private Heard understood(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Words words ->
                    new Heard.Words(
                            words.number(),
                            sealed(words.alias(), words.text()),
                            danger(words.text(), words.dangers()),
                            meanings.of(words.text()).orElse(null));
            case Incoming.Pressed pressed -> new Heard.Press(pressed.button());
            case Incoming.Edited edited ->
                    new Heard.Edit(
                            edited.original(),
                            sealed(edited.alias(), edited.text()),
                            danger(edited.text(), edited.dangers()));
            case Incoming.CannotRead cannot -> new Heard.Unreadable(cannot.kind());
            case Incoming.Sticker sticker -> new Heard.Presence();
            case Incoming.Left left -> new Heard.Leaving();
            case Incoming.Undelivered undelivered -> new Heard.Undelivered();
        };
    }

    /** The inbox looked already, on this node or another, unless it had no rules. */
    private Danger danger(String text, @Nullable Set<String> found) {
        Set<String> kinds = found == null ? dangers.find(text) : found;
        return kinds.isEmpty() ? Danger.NONE : new Danger(kinds, dangers.spokenIn(text));
    }

    private Sealed sealed(Alias alias, String text) {
        return vault.seal(identities.keyOf(alias), text);
    }
}
