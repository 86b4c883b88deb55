package org.waymark.hotline.conversation;

import java.util.Map;
import java.util.function.Consumer;
import org.waymark.hotline.conversation.ConversationCommand.Hear;
import org.waymark.hotline.conversation.ConversationEvent.ChildLeft;
import org.waymark.hotline.conversation.ConversationEvent.ChildReturned;
import org.waymark.hotline.conversation.ConversationEvent.ConversationResumed;
import org.waymark.hotline.conversation.ConversationEvent.ConversationStarted;
import org.waymark.hotline.conversation.ConversationEvent.MessageUndelivered;
import org.waymark.hotline.conversation.ConversationEvent.PresenceShown;
import org.waymark.hotline.conversation.ConversationEvent.UnreadableReceived;
import org.waymark.hotline.conversation.Talk.Phase;
import org.waymark.hotline.script.Text;

/**
 * The script: one thing that a child did, and what the bot answers to it where the conversation
 * stands. Pure: the same talk and the same thing heard give the same events. What words cause is in
 * {@link Writing}, what a button causes in {@link Pressing}.
 */
final class Turn {

    private final Talk talk;
    private final Heard heard;
    private final Exchange exchange;
    private final Asking asking;
    private final Pressing pressing;
    private final Writing writing;

    Turn(Talk talk, Hear hear, Consumer<ConversationEvent> apply) {
        this.talk = talk;
        this.heard = hear.heard();
        this.exchange = new Exchange(talk, hear, apply);
        this.asking = new Asking(exchange);
        Consent consent =
                new Consent(talk, hear.alias(), hear.at(), exchange::happens, exchange::say);
        this.pressing = new Pressing(exchange, asking, consent);
        this.writing = new Writing(exchange, asking, consent, pressing);
    }

    void play() {
        if (talk.reach.erased || isRepeated()) {
            return;
        }
        if (heard.fromTheChild()) {
            begin();
        }
        respond();
        exchange.conclude();
    }

    private boolean isRepeated() {
        return heard instanceof Heard.Words words && talk.numbers.contains(words.number());
    }

    private void begin() {
        if (exchange.first) {
            exchange.happens(
                    new ConversationStarted(
                            exchange.alias(), exchange.hear.language(), exchange.at()));
        }
        if (talk.reach.left && !(heard instanceof Heard.Returned)) {
            exchange.happens(new ChildReturned(exchange.alias(), exchange.at()));
        }
    }

    private void respond() {
        switch (heard) {
            case Heard.Words words -> writing.written(words);
            case Heard.Edit edit -> writing.changed(edit);
            case Heard.Press press -> pressing.press(press.button());
            case Heard.Unreadable unreadable -> unreadable(unreadable.kind());
            case Heard.Presence presence -> present();
            case Heard.Returned returned -> returned();
            case Heard.WrongCode wrong -> wrongCode(wrong.waitMinutes());
            case Heard.Leaving leaving -> leave();
            case Heard.Undelivered undelivered -> undelivered();
        }
    }

    private void unreadable(String kind) {
        exchange.happens(new UnreadableReceived(exchange.alias(), kind, exchange.at()));
        if (exchange.first) {
            exchange.say(Text.PROMISE);
        }
        exchange.say(Text.CANNOT_READ, talk.open() ? Keyboards.NONE : Keyboards.TALK_OR_MENU);
        asking.backFromAbsent();
    }

    private void present() {
        exchange.happens(new PresenceShown(exchange.alias(), exchange.at()));
        exchange.giveHeld();
        if (exchange.first) {
            exchange.introduce();
        } else if (talk.phase == Phase.TALKING) {
            asking.backFromAbsent();
        } else {
            exchange.say(Text.HERE_TOO, talk.open() ? Keyboards.NONE : Keyboards.MENU);
        }
    }

    private void returned() {
        exchange.happens(new ChildReturned(exchange.alias(), exchange.at()));
        exchange.say(Text.CODE_RIGHT);
        if (talk.phase == Phase.CLOSED || talk.phase == Phase.PARTED) {
            exchange.happens(new ConversationResumed(exchange.alias(), exchange.at()));
        }
        if (!talk.open()) {
            exchange.askWhetherSafe();
        }
        exchange.giveHeld();
    }

    private void wrongCode(int waitMinutes) {
        exchange.introduceIfFirst();
        if (waitMinutes == 0) {
            exchange.say(Text.CODE_WRONG, Keyboards.TALK_OR_MENU);
        } else {
            Map<String, String> wait = Map.of("minutes", String.valueOf(waitMinutes));
            exchange.say(Text.CODE_WAIT, wait, Keyboards.TALK_OR_MENU);
        }
    }

    private void undelivered() {
        if (!exchange.first) {
            exchange.happens(new MessageUndelivered(exchange.alias(), exchange.at()));
        }
    }

    private void leave() {
        if (!exchange.first && !talk.reach.left) {
            exchange.happens(new ChildLeft(exchange.alias(), exchange.at()));
        }
    }
}
