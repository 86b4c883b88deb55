package org.waymark.hotline.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.waymark.hotline.conversation.ConversationCommand.Hear;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.HeldAnswersGiven;
import org.waymark.hotline.conversation.ConversationEvent.SafetyAnswered;
import org.waymark.hotline.conversation.Talk.Phase;
import org.waymark.hotline.script.Text;

/**
 * What the parts of one {@link Turn} work with: where the conversation stands, what was heard, and
 * what comes of it, in events and in words of the bot.
 */
final class Exchange {

    final Talk talk;
    final Hear hear;

    /** Whether this is the first that was ever heard in this conversation. */
    final boolean first;

    private final Consumer<ConversationEvent> apply;
    private final List<Said> said = new ArrayList<>();

    Exchange(Talk talk, Hear hear, Consumer<ConversationEvent> apply) {
        this.talk = talk;
        this.hear = hear;
        this.first = talk.phase == Phase.NEW;
        this.apply = apply;
    }

    String alias() {
        return hear.alias();
    }

    Instant at() {
        return hear.at();
    }

    /** The place of texts that hold numbers of the child's country. */
    Map<String, String> country() {
        return Map.of("country", talk.country);
    }

    void happens(ConversationEvent event) {
        apply.accept(event);
    }

    /** Gives the answers that waited for the child, unless somebody else may be looking. */
    void giveHeld() {
        if (!talk.reach.held.isEmpty() && !talk.reach.unsafe) {
            happens(new HeldAnswersGiven(alias(), List.copyOf(talk.reach.held), at()));
        }
    }

    /** Whoever writes, or asks for somebody, can be answered: it was not safe, and is now. */
    void hereAgain() {
        if (talk.reach.unsafe) {
            happens(new SafetyAnswered(alias(), true, at()));
        }
    }

    void introduceIfFirst() {
        if (first) {
            introduce();
        }
    }

    void introduce() {
        say(Text.PROMISE);
        askWhetherSafe();
    }

    void askWhetherSafe() {
        say(Text.SAFE_NOW, Keyboards.SAFE);
    }

    void say(Text text) {
        say(Said.of(text));
    }

    void say(Text text, String keyboard) {
        say(Said.of(text, keyboard));
    }

    void say(Text text, Map<String, String> places) {
        say(Said.of(text, places, Keyboards.NONE));
    }

    void say(Text text, Map<String, String> places, String keyboard) {
        say(Said.of(text, places, keyboard));
    }

    void say(Said one) {
        said.add(one);
    }

    /** Says it before all else that this turn has to say. */
    void sayFirst(Said one) {
        said.addFirst(one);
    }

    /** Says it before all else, in a language that is not the conversation's. */
    void sayAlsoIn(String language, Said one) {
        happens(new BotSpoke(alias(), language, List.of(one), at()));
    }

    /** All that was said in this turn becomes one event. */
    void conclude() {
        if (!said.isEmpty()) {
            happens(new BotSpoke(alias(), talk.language, List.copyOf(said), at()));
        }
    }
}
