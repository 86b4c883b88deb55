package org.waymark.hotline.conversation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.conversation.ConversationEvent.SafetyAnswered;
import org.waymark.hotline.conversation.ConversationEvent.WordsEdited;
import org.waymark.hotline.conversation.ConversationEvent.WordsReceived;
import org.waymark.hotline.conversation.Talk.Phase;
import org.waymark.hotline.script.Text;
import org.waymark.hotline.script.Word;

/**
 * The part of the script that answers words. Danger comes before all else; words that plainly stand
 * for a button do what it does; whatever else a child writes goes to a person.
 */
final class Writing {

    /** Questions that a plain "yes" or "no" answers, also while the child waits or talks. */
    private static final Set<String> YES_OR_NO =
            Set.of(Keyboards.ERASE, Keyboards.MAY_WRITE, Keyboards.SAFE);

    private static final Set<Word> BOT_ONLY =
            Set.of(Word.HIDE, Word.ERASE, Word.LANGUAGE, Word.REFERRAL);

    private final Talk talk;
    private final Exchange exchange;
    private final Asking asking;
    private final Consent consent;
    private final Pressing pressing;

    Writing(Exchange exchange, Asking asking, Consent consent, Pressing pressing) {
        this.talk = exchange.talk;
        this.exchange = exchange;
        this.asking = asking;
        this.consent = consent;
        this.pressing = pressing;
    }

    /** A message. */
    void written(Heard.Words words) {
        Meaning meaning = understood(words);
        if (!words.danger().isNone()) {
            keep(words);
            asking.danger(words.danger());
            exchange.introduceIfFirst();
        } else if (meaning != null) {
            meant(meaning, words);
        } else {
            free(words);
        }
    }

    /** A message that was changed. */
    void changed(Heard.Edit edit) {
        Phase before = talk.phase;
        exchange.happens(
                new WordsEdited(exchange.alias(), edit.number(), edit.words(), exchange.at()));
        exchange.hereAgain();
        if (!edit.danger().isNone()) {
            asking.danger(edit.danger());
            exchange.introduceIfFirst();
        } else {
            toAPerson(before);
        }
        exchange.giveHeld();
    }

    // --- words that stand for a button ---

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

    private boolean askedWhetherSafe() {
        return talk.phase == Phase.ASKED_SAFE || talk.asked.equals(Keyboards.SAFE);
    }

    private void meant(Meaning meaning, Heard.Words words) {
        switch (meaning.word()) {
            case YES -> yesOrNo("yes", words);
            case NO -> yesOrNo("no", words);
            case SOMEWHAT -> somewhat(words);
            case REFERRAL -> referral(words);
            case ITSELF -> pressing.press("language:" + meaning.language());
            case TALK, PEER, MENU, RIGHTS, NEAR, HIDE, ERASE, LANGUAGE ->
                    pressing.press(meaning.word().key());
        }
    }

    private void yesOrNo(String answer, Heard.Words words) {
        String referral = Keyboards.questionOf(talk.asked);
        if (referral != null) {
            keep(words);
            consent.answerNext(referral, answer.equals("yes"));
        } else if (talk.asked.equals(Keyboards.ERASE)) {
            pressing.press(answer.equals("yes") ? "erase:yes" : "menu");
        } else if (talk.asked.equals(Keyboards.MAY_WRITE)) {
            pressing.press("write:" + answer);
        } else if (askedWhetherSafe() && !exchange.first) {
            pressing.press("safe:" + answer);
        } else if (talk.phase == Phase.CLOSED && talk.feedback.size() < 2) {
            pressing.press((talk.feedback.isEmpty() ? "helped:" : "again:") + answer);
        } else {
            free(words);
        }
    }

    private void somewhat(Heard.Words words) {
        if (talk.phase == Phase.CLOSED && talk.feedback.isEmpty()) {
            pressing.press("helped:somewhat");
        } else {
            free(words);
        }
    }

    /** During a talk the person should know that the child asked, too. */
    private void referral(Heard.Words words) {
        if (talk.open()) {
            keep(words);
        }
        pressing.press("referral");
    }

    // --- words for a person ---

    private void free(Heard.Words words) {
        Phase before = talk.phase;
        String asked = talk.asked;
        keep(words);
        toAPerson(before);
        askAgain(asked);
    }

    /** For a person to read. Whoever writes is there to read what waited, too. */
    private void keep(Heard.Words words) {
        exchange.happens(
                new WordsReceived(
                        exchange.alias(),
                        words.number(),
                        words.words(),
                        exchange.hear.staffing().somebody(),
                        exchange.at()));
        exchange.giveHeld();
    }

    private void toAPerson(Phase before) {
        switch (before) {
            case TALKING -> asking.backFromAbsent();
            case WAITING -> {
                if (!asking.toldJustNow()) {
                    asking.stillWaiting();
                }
            }
            case CLOSED, PARTED -> {
                exchange.say(Text.WELCOME_BACK);
                asking.request("counsellor");
            }
            case MENU -> asking.request("counsellor");
            case NEW, ASKED_SAFE -> firstWords();
        }
    }

    private void firstWords() {
        if (exchange.first) {
            exchange.introduce();
            exchange.say(Text.KEPT_FIRST_WORDS);
            asking.requestQuietly();
        } else {
            exchange.happens(new SafetyAnswered(exchange.alias(), true, exchange.at()));
            asking.request("counsellor");
        }
    }

    /**
     * A question about a fact that was passed over is put once more, and then left to the person.
     */
    private void askAgain(String asked) {
        String referral = Keyboards.questionOf(asked);
        if (referral != null && !talk.askedTwice.contains(asked)) {
            consent.askNext(referral);
        }
    }
}
