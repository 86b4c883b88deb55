package org.waymark.hotline.conversation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.waymark.hotline.conversation.ConversationEvent.ChatHidden;
import org.waymark.hotline.conversation.ConversationEvent.ConversationResumed;
import org.waymark.hotline.conversation.ConversationEvent.CountryChosen;
import org.waymark.hotline.conversation.ConversationEvent.FeedbackGiven;
import org.waymark.hotline.conversation.ConversationEvent.LanguageChosen;
import org.waymark.hotline.conversation.ConversationEvent.SafetyAnswered;
import org.waymark.hotline.conversation.ConversationEvent.WritingAllowed;
import org.waymark.hotline.conversation.Talk.Phase;
import org.waymark.hotline.script.Text;

/**
 * The part of the script that answers a button, or words that plainly stand for one. The button may
 * be old, or pressed twice: what it does depends on where the conversation stands now.
 */
final class Pressing {

    /** Buttons after which nothing that was held may appear: the child wants the words gone. */
    private static final Set<String> QUIET = Set.of("hide", "erase");

    /** Buttons of a child that wants somebody now. */
    private static final Danger BUTTON = new Danger(Set.of("button"), List.of());

    private static final Set<String> ASKS = Set.of("danger", "talk", "peer");

    private final Talk talk;
    private final Exchange exchange;
    private final Asking asking;
    private final Consent consent;

    Pressing(Exchange exchange, Asking asking, Consent consent) {
        this.talk = exchange.talk;
        this.exchange = exchange;
        this.asking = asking;
        this.consent = consent;
    }

    /** A button: its name, and for some of them a colon and the choice. */
    void press(String button) {
        int colon = button.indexOf(':');
        String name = colon < 0 ? button : button.substring(0, colon);
        String choice = colon < 0 ? "" : button.substring(colon + 1);
        if (ASKS.contains(name)) {
            exchange.hereAgain();
        }
        if (!QUIET.contains(name) && !button.equals("safe:no")) {
            exchange.giveHeld();
        }
        answer(name, choice);
    }

    private void answer(String name, String choice) {
        switch (name) {
            case "safe" -> safe(choice.equals("yes"));
            case "menu" -> menuOrGreeting();
            case "danger" -> asking.danger(BUTTON);
            case "talk" -> asking.request("counsellor");
            case "peer" -> asking.request("peer");
            case "rights" -> exchange.say(Text.RIGHTS, Keyboards.RIGHTS);
            case "near" -> exchange.say(Text.NEAR_CHOOSE, Keyboards.COUNTRIES);
            case "country" -> near(choice);
            case "hide" -> hide();
            case "erase" -> erase(choice);
            case "language" -> language(choice);
            case "write" -> mayWrite(choice.equals("yes"));
            case "helped", "again" -> feedback(name, choice);
            case "referral" -> consent.tellAll();
            case "fact" -> consent.answer(choice);
            case "withdraw" -> consent.withdraw(choice);
            default -> exchange.say(Text.STALE_BUTTON, Keyboards.MENU);
        }
    }

    private void safe(boolean safe) {
        boolean changes = safe ? talk.phase != Phase.MENU || talk.reach.unsafe : !talk.reach.unsafe;
        if (changes && talk.phase != Phase.CLOSED) {
            exchange.happens(new SafetyAnswered(exchange.alias(), safe, exchange.at()));
        }
        exchange.giveHeld();
        if (!safe) {
            exchange.say(Text.PARTED, exchange.country(), Keyboards.BACK);
        } else if (talk.phase == Phase.WAITING) {
            asking.stillWaiting();
        } else if (talk.phase != Phase.TALKING) {
            exchange.say(Text.MENU, Keyboards.MENU);
        }
    }

    private void menuOrGreeting() {
        if (exchange.first) {
            exchange.introduce();
        } else if (talk.phase == Phase.CLOSED || talk.phase == Phase.PARTED) {
            exchange.happens(new ConversationResumed(exchange.alias(), exchange.at()));
            exchange.say(Text.WELCOME_BACK);
            exchange.askWhetherSafe();
        } else if (talk.phase == Phase.ASKED_SAFE) {
            exchange.askWhetherSafe();
        } else {
            exchange.say(Text.MENU, Keyboards.MENU);
        }
    }

    private void near(String country) {
        if (!country.equals(talk.country)) { // none when it is another than we know
            exchange.happens(new CountryChosen(exchange.alias(), country, exchange.at()));
        }
        exchange.say(new Said(Speech.NEAR, Map.of("country", country), null, Keyboards.NONE));
        exchange.say(Text.NEAR_ASK, Keyboards.TALK_OR_MENU);
    }

    /** Somebody may be looking: answers wait until the child writes again. */
    private void hide() {
        exchange.happens(new ChatHidden(exchange.alias(), exchange.at()));
        exchange.say(Text.HIDE);
    }

    private void erase(String answer) {
        if (answer.equals("yes")) {
            // Who follows this says it, under the new name that the chat has then.
            new Erasing(talk, exchange.alias(), exchange.at(), exchange::happens)
                    .erase(Erasing.CHILD);
        } else {
            exchange.say(Text.ERASE_ASK, Keyboards.ERASE);
        }
    }

    private void language(String language) {
        if (language.isEmpty()) {
            exchange.say(Text.LANGUAGE_CHOOSE, Keyboards.LANGUAGES);
            return;
        }
        if (!language.equals(talk.language)) {
            exchange.happens(new LanguageChosen(exchange.alias(), language, exchange.at()));
        }
        exchange.say(Text.LANGUAGE_CHANGED);
        switch (talk.phase) {
            case NEW, ASKED_SAFE -> exchange.introduce();
            case MENU, PARTED, CLOSED -> exchange.say(Text.MENU, Keyboards.MENU);
            case WAITING, TALKING -> {}
        }
    }

    private void mayWrite(boolean yes) {
        if (!talk.open()) {
            exchange.say(Text.STALE_BUTTON, Keyboards.MENU);
            return;
        }
        if (!Objects.equals(talk.reach.mayWrite, yes)) {
            exchange.happens(new WritingAllowed(exchange.alias(), yes, exchange.at()));
        }
        exchange.say(yes ? Text.MAY_WRITE_YES : Text.MAY_WRITE_NO);
    }

    private void feedback(String question, String answer) {
        String contact = talk.contact;
        if (talk.phase == Phase.CLOSED && contact != null && !talk.feedback.containsKey(question)) {
            exchange.happens(
                    new FeedbackGiven(exchange.alias(), contact, question, answer, exchange.at()));
        }
        if (question.equals("helped") && !talk.feedback.containsKey("again")) {
            exchange.say(Text.FEEDBACK_AGAIN, Keyboards.AGAIN);
        } else {
            exchange.say(Text.FEEDBACK_THANKS, Keyboards.BACK);
        }
    }
}
