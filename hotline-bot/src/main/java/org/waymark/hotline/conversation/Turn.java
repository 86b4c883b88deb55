package org.waymark.hotline.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.conversation.ConversationCommand.Hear;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.ChatHidden;
import org.waymark.hotline.conversation.ConversationEvent.ChildLeft;
import org.waymark.hotline.conversation.ConversationEvent.ChildReturned;
import org.waymark.hotline.conversation.ConversationEvent.ConversationResumed;
import org.waymark.hotline.conversation.ConversationEvent.ConversationStarted;
import org.waymark.hotline.conversation.ConversationEvent.CountryChosen;
import org.waymark.hotline.conversation.ConversationEvent.FeedbackGiven;
import org.waymark.hotline.conversation.ConversationEvent.HeldAnswersGiven;
import org.waymark.hotline.conversation.ConversationEvent.LanguageChosen;
import org.waymark.hotline.conversation.ConversationEvent.PresenceShown;
import org.waymark.hotline.conversation.ConversationEvent.SafetyAnswered;
import org.waymark.hotline.conversation.ConversationEvent.UnreadableReceived;
import org.waymark.hotline.conversation.ConversationEvent.WordsEdited;
import org.waymark.hotline.conversation.ConversationEvent.WordsReceived;
import org.waymark.hotline.conversation.ConversationEvent.WritingAllowed;
import org.waymark.hotline.conversation.Talk.Phase;
import org.waymark.hotline.script.Text;
import org.waymark.hotline.script.Word;
import org.waymark.monitoring.privacy.Sealed;

/**
 * The script: one thing that a child did, and what the bot answers to it where the conversation
 * stands. Pure: the same talk and the same thing heard give the same events. Whatever a child
 * writes that is not plainly a button goes to a person.
 */
final class Turn {

    /** Buttons after which nothing that was held may appear: the child wants the words gone. */
    private static final Set<String> QUIET = Set.of("hide", "erase");

    /** Buttons of a child that wants somebody now. */
    private static final Set<String> ASKS = Set.of("danger", "talk", "peer");

    /** Questions that a plain "yes" or "no" answers, also while the child waits or talks. */
    private static final Set<String> YES_OR_NO =
            Set.of(Keyboards.ERASE, Keyboards.MAY_WRITE, Keyboards.SAFE);

    private static final Set<Word> BOT_ONLY =
            Set.of(Word.HIDE, Word.ERASE, Word.LANGUAGE, Word.REFERRAL);

    private final Talk talk;
    private final Hear hear;
    private final Consumer<ConversationEvent> apply;
    private final List<Said> said = new ArrayList<>();
    private final Asking asking;

    Turn(Talk talk, Hear hear, Consumer<ConversationEvent> apply) {
        this.talk = talk;
        this.hear = hear;
        this.apply = apply;
        this.asking = new Asking(talk, hear, apply, said);
    }

    void play() {
        if (talk.erased) {
            return;
        }
        if (hear.heard() instanceof Heard.Leaving) {
            leave();
            return;
        }
        if (hear.heard() instanceof Heard.Words words && talk.numbers.contains(words.number())) {
            return;
        }
        boolean first = talk.phase == Phase.NEW;
        if (first) {
            apply.accept(new ConversationStarted(hear.alias(), hear.language(), at()));
        }
        if (talk.left && !(hear.heard() instanceof Heard.Returned)) {
            apply.accept(new ChildReturned(hear.alias(), at()));
        }
        respond(first);
        if (!said.isEmpty()) {
            apply.accept(new BotSpoke(hear.alias(), talk.language, List.copyOf(said), at()));
        }
    }

    private void leave() {
        if (talk.phase != Phase.NEW && !talk.left) {
            apply.accept(new ChildLeft(hear.alias(), at()));
        }
    }

    private void respond(boolean first) {
        switch (hear.heard()) {
            case Heard.Words words -> words(words, first);
            case Heard.Press press -> press(press.button(), first);
            case Heard.Edit edit -> edit(edit, first);
            case Heard.Unreadable unreadable -> unreadable(unreadable.kind(), first);
            case Heard.Presence presence -> present(first);
            case Heard.Returned returned -> returned();
            case Heard.WrongCode wrong -> wrongCode(wrong.waitMinutes(), first);
            case Heard.Leaving leaving -> {}
        }
    }

    // --- words ---

    private void words(Heard.Words words, boolean first) {
        Meaning meaning = understood(words);
        if (!words.dangers().isEmpty()) {
            keep(words);
            asking.danger(words.dangers());
            giveHeld();
            introduceIf(first);
        } else if (meaning != null) {
            if (!QUIET.contains(meaning.word().key()) && !notSafe(meaning)) {
                giveHeld();
            }
            meant(meaning, words, first);
        } else {
            free(words, first);
        }
    }

    /**
     * During a talk, and while waiting for one, nearly all is for the person: only commands, and
     * what nobody but the bot can do at once, are for the bot.
     */
    private @Nullable Meaning understood(Heard.Words words) {
        Meaning meaning = words.meaning();
        if (meaning == null || !talk.open() || meaning.command()) {
            return meaning;
        }
        return BOT_ONLY.contains(meaning.word()) || answersAQuestion(meaning) ? meaning : null;
    }

    private boolean answersAQuestion(Meaning meaning) {
        return switch (meaning.word()) {
            case YES, NO ->
                    Keyboards.questionOf(talk.asked) != null || YES_OR_NO.contains(talk.asked);
            case ITSELF -> talk.asked.equals(Keyboards.LANGUAGES);
            default -> false;
        };
    }

    private boolean notSafe(Meaning meaning) {
        return meaning.word() == Word.NO && askedWhetherSafe();
    }

    private boolean askedWhetherSafe() {
        return talk.phase == Phase.ASKED_SAFE || talk.asked.equals(Keyboards.SAFE);
    }

    private void meant(Meaning meaning, Heard.Words words, boolean first) {
        switch (meaning.word()) {
            case YES, NO -> yesOrNo(meaning.word() == Word.YES, words, first);
            case MENU -> menuOrGreeting(first);
            case TALK -> asking.request("counsellor", first);
            case PEER -> asking.request("peer", first);
            case RIGHTS -> press("rights", first);
            case NEAR -> press("near", first);
            case REFERRAL -> referral(words, first);
            case HIDE -> press("hide", first);
            case ERASE -> press("erase", first);
            case LANGUAGE -> press("language", first);
            case ITSELF -> press("language:" + meaning.language(), first);
            case SOMEWHAT -> somewhat(words, first);
        }
    }

    /** During a talk the person should know that the child asked, too. */
    private void referral(Heard.Words words, boolean first) {
        if (talk.open()) {
            keep(words);
        }
        press("referral", first);
    }

    private void somewhat(Heard.Words words, boolean first) {
        if (talk.phase == Phase.CLOSED && talk.feedback.isEmpty()) {
            press("helped:somewhat", first);
        } else {
            free(words, first);
        }
    }

    private void yesOrNo(boolean yes, Heard.Words words, boolean first) {
        String question = Keyboards.questionOf(talk.asked);
        if (question != null) {
            keep(words);
            new Consent(talk, hear.alias(), at(), apply, said::add).answerNext(question, yes);
        } else if (talk.asked.equals(Keyboards.ERASE)) {
            press(yes ? "erase:yes" : "menu", first);
        } else if (talk.asked.equals(Keyboards.MAY_WRITE)) {
            mayWrite(yes);
        } else if (askedWhetherSafe() && !first) {
            safe(yes);
        } else if (talk.phase == Phase.CLOSED && talk.feedback.size() < 2) {
            press(talk.feedback.isEmpty() ? "helped:" + word(yes) : "again:" + word(yes), first);
        } else {
            free(words, first);
        }
    }

    private static String word(boolean yes) {
        return yes ? "yes" : "no";
    }

    private void free(Heard.Words words, boolean first) {
        Phase before = talk.phase;
        String asked = talk.asked;
        keep(words);
        giveHeld();
        toAPerson(before, first);
        askAgain(asked);
    }

    /**
     * A question about a fact that was passed over is put once more, and then left to the person.
     */
    private void askAgain(String asked) {
        String referral = Keyboards.questionOf(asked);
        if (referral != null && !talk.askedTwice.contains(asked)) {
            consent().askNext(referral);
        }
    }

    private void toAPerson(Phase before, boolean first) {
        switch (before) {
            case TALKING -> {}
            case WAITING -> {
                if (!asking.toldJustNow()) {
                    asking.stillWaiting();
                }
            }
            case CLOSED, PARTED -> {
                say(Text.WELCOME_BACK);
                asking.request("counsellor", false);
            }
            case MENU -> asking.request("counsellor", false);
            case NEW, ASKED_SAFE -> firstWords(first);
        }
    }

    private void firstWords(boolean first) {
        if (first) {
            introduceIf(true);
            say(Text.KEPT_FIRST_WORDS);
            asking.requestQuietly();
        } else {
            apply.accept(new SafetyAnswered(hear.alias(), true, at()));
            asking.request("counsellor", false);
        }
    }

    private void keep(Heard.Words words) {
        apply.accept(
                new WordsReceived(
                        hear.alias(),
                        words.number(),
                        words.words(),
                        hear.staffing().somebody(),
                        at()));
    }

    private void giveHeld() {
        if (!talk.held.isEmpty() && !talk.unsafe) {
            apply.accept(new HeldAnswersGiven(hear.alias(), List.copyOf(talk.held), at()));
        }
    }

    private void edit(Heard.Edit edit, boolean first) {
        Phase before = talk.phase;
        apply.accept(new WordsEdited(hear.alias(), edit.number(), edit.words(), at()));
        hereAgain();
        if (!edit.dangers().isEmpty()) {
            asking.danger(edit.dangers());
            introduceIf(first);
        } else {
            toAPerson(before, first);
        }
        giveHeld();
    }

    /** Whoever writes, or asks for somebody, can be answered: it was not safe, and is now. */
    private void hereAgain() {
        if (talk.unsafe) {
            apply.accept(new SafetyAnswered(hear.alias(), true, at()));
        }
    }

    private void unreadable(String kind, boolean first) {
        apply.accept(new UnreadableReceived(hear.alias(), kind, at()));
        if (first) {
            say(Text.PROMISE);
        }
        say(Text.CANNOT_READ, Map.of(), talk.open() ? Keyboards.NONE : Keyboards.TALK_OR_MENU);
    }

    private void present(boolean first) {
        apply.accept(new PresenceShown(hear.alias(), at()));
        giveHeld();
        if (first) {
            introduceIf(true);
        } else if (talk.phase != Phase.TALKING) {
            say(Text.HERE_TOO, Map.of(), talk.open() ? Keyboards.NONE : Keyboards.MENU);
        }
    }

    // --- buttons ---

    private void press(String button, boolean first) {
        int colon = button.indexOf(':');
        String verb = colon < 0 ? button : button.substring(0, colon);
        String rest = colon < 0 ? "" : button.substring(colon + 1);
        if (ASKS.contains(verb)) {
            hereAgain();
        }
        if (!QUIET.contains(verb) && !button.equals("safe:no")) {
            giveHeld();
        }
        switch (verb) {
            case "safe" -> safe(rest.equals("yes"));
            case "menu" -> menuOrGreeting(first);
            case "danger" -> asking.danger(Set.of("button"));
            case "talk" -> asking.request("counsellor", first);
            case "peer" -> asking.request("peer", first);
            case "rights" -> say(Text.RIGHTS, Map.of(), Keyboards.RIGHTS);
            case "near" -> say(Text.NEAR_CHOOSE, Map.of(), Keyboards.COUNTRIES);
            case "country" -> near(rest);
            case "hide" -> hide();
            case "erase" -> erase(rest);
            case "language" -> language(rest);
            case "write" -> mayWrite(rest.equals("yes"));
            case "helped", "again" -> feedback(verb, rest);
            case "referral" -> consent().tellAll();
            case "fact" -> consent().answer(rest);
            case "withdraw" -> consent().withdraw(rest);
            default -> say(Text.STALE_BUTTON, Map.of(), Keyboards.MENU);
        }
    }

    private Consent consent() {
        return new Consent(talk, hear.alias(), at(), apply, said::add);
    }

    private void safe(boolean safe) {
        boolean changes = safe ? talk.phase != Phase.MENU || talk.unsafe : !talk.unsafe;
        if (changes && talk.phase != Phase.CLOSED) {
            apply.accept(new SafetyAnswered(hear.alias(), safe, at()));
        }
        giveHeld();
        if (!safe) {
            say(Text.PARTED, number(), Keyboards.BACK);
        } else if (talk.phase == Phase.WAITING) {
            asking.stillWaiting();
        } else if (talk.phase != Phase.TALKING) {
            say(Text.MENU, Map.of(), Keyboards.MENU);
        }
    }

    private void menuOrGreeting(boolean first) {
        if (first) {
            introduceIf(true);
        } else if (talk.phase == Phase.CLOSED || talk.phase == Phase.PARTED) {
            apply.accept(new ConversationResumed(hear.alias(), at()));
            say(Text.WELCOME_BACK);
            say(Text.SAFE_NOW, Map.of(), Keyboards.SAFE);
        } else if (talk.phase == Phase.ASKED_SAFE) {
            say(Text.SAFE_NOW, Map.of(), Keyboards.SAFE);
        } else {
            say(Text.MENU, Map.of(), Keyboards.MENU);
        }
    }

    private void introduceIf(boolean first) {
        if (first) {
            say(Text.PROMISE);
            say(Text.SAFE_NOW, Map.of(), Keyboards.SAFE);
        }
    }

    private void near(String country) {
        if (!country.isEmpty() && !country.equals(talk.country)) {
            apply.accept(new CountryChosen(hear.alias(), country, at()));
        }
        say(Speech.NEAR, Map.of("country", country), Keyboards.NONE);
        say(Text.NEAR_ASK, Map.of(), Keyboards.TALK_OR_MENU);
    }

    private void language(String language) {
        if (language.isEmpty()) {
            say(Text.LANGUAGE_CHOOSE, Map.of(), Keyboards.LANGUAGES);
            return;
        }
        if (!language.equals(talk.language)) {
            apply.accept(new LanguageChosen(hear.alias(), language, at()));
        }
        say(Text.LANGUAGE_CHANGED);
        switch (talk.phase) {
            case NEW, ASKED_SAFE -> introduceIf(true);
            case MENU, PARTED, CLOSED -> say(Text.MENU, Map.of(), Keyboards.MENU);
            case WAITING, TALKING -> {}
        }
    }

    private void erase(String answer) {
        if (answer.equals("yes")) {
            // Who follows this says it, under the new name that the chat has then.
            new Erasing(talk, hear.alias(), at(), apply).erase(Erasing.CHILD);
        } else {
            say(Text.ERASE_ASK, Map.of(), Keyboards.ERASE);
        }
    }

    /** Somebody may be looking: answers wait until the child writes again. */
    private void hide() {
        apply.accept(new ChatHidden(hear.alias(), at()));
        say(Text.HIDE);
    }

    private void returned() {
        apply.accept(new ChildReturned(hear.alias(), at()));
        say(Text.CODE_RIGHT);
        if (talk.phase == Phase.CLOSED || talk.phase == Phase.PARTED) {
            apply.accept(new ConversationResumed(hear.alias(), at()));
        }
        if (!talk.open()) {
            say(Text.SAFE_NOW, Map.of(), Keyboards.SAFE);
        }
        giveHeld();
    }

    private void wrongCode(int waitMinutes, boolean first) {
        introduceIf(first);
        if (waitMinutes == 0) {
            say(Text.CODE_WRONG, Map.of(), Keyboards.TALK_OR_MENU);
        } else {
            say(Text.CODE_WAIT, Map.of("minutes", text(waitMinutes)), Keyboards.TALK_OR_MENU);
        }
    }

    private void mayWrite(boolean yes) {
        if (!talk.open()) {
            say(Text.STALE_BUTTON, Map.of(), Keyboards.MENU);
            return;
        }
        if (!Objects.equals(talk.mayWrite, yes)) {
            apply.accept(new WritingAllowed(hear.alias(), yes, at()));
        }
        say(yes ? Text.MAY_WRITE_YES : Text.MAY_WRITE_NO);
    }

    private void feedback(String question, String answer) {
        String contact = talk.contact;
        if (talk.phase == Phase.CLOSED && contact != null && !talk.feedback.containsKey(question)) {
            apply.accept(new FeedbackGiven(hear.alias(), contact, question, answer, at()));
        }
        if (question.equals("helped") && !talk.feedback.containsKey("again")) {
            say(Text.FEEDBACK_AGAIN, Map.of(), Keyboards.AGAIN);
        } else {
            say(Text.FEEDBACK_THANKS, Map.of(), Keyboards.BACK);
        }
    }

    // --- saying ---

    private Map<String, String> number() {
        return Map.of("country", talk.country);
    }

    private void say(Text text) {
        say(text, Map.of(), Keyboards.NONE);
    }

    private void say(Text text, Map<String, String> places, String keyboard) {
        say(text.key(), places, keyboard);
    }

    private void say(String text, Map<String, String> places, String keyboard) {
        @Nullable Sealed none = null;
        said.add(new Said(text, places, none, keyboard));
    }

    private Instant at() {
        return hear.at();
    }

    private static String text(int number) {
        return String.valueOf(number);
    }
}
