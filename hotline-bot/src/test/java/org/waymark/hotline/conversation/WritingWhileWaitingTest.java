package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.hotline.conversation.ConversationCommand.AnswerChild;
import org.waymark.hotline.conversation.ConversationCommand.Hear;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.ChatHidden;
import org.waymark.hotline.conversation.ConversationEvent.ChildLeft;
import org.waymark.hotline.conversation.ConversationEvent.ChildReturned;
import org.waymark.hotline.conversation.ConversationEvent.ConversationErased;
import org.waymark.hotline.conversation.ConversationEvent.FactDecided;
import org.waymark.hotline.conversation.ConversationEvent.FeedbackGiven;
import org.waymark.hotline.conversation.ConversationEvent.HeldAnswersGiven;
import org.waymark.hotline.conversation.ConversationEvent.HelpRequested;
import org.waymark.hotline.conversation.ConversationEvent.LanguageChosen;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;
import org.waymark.hotline.conversation.ConversationEvent.SafetyAnswered;
import org.waymark.hotline.conversation.ConversationEvent.WordsEdited;
import org.waymark.hotline.conversation.ConversationEvent.WordsReceived;
import org.waymark.hotline.conversation.ConversationEvent.WritingAllowed;
import org.waymark.hotline.script.Word;

/** What a child writes, rather than presses, while it waits. */
class WritingWhileWaitingTest extends ConversationFixture {

    @Test
    void whatIsWrittenInOneBreathIsAnsweredOnce() {
        ConversationEvent[] waits = {
            STARTED, SAFE, WAITING, received(), spoke("waiting", Keyboards.NONE)
        };
        assertThat(texts(given(waits).when(words(2, AT.plusSeconds(119))))).isEmpty();
        assertThat(texts(given(waits).when(words(2, AT.plusSeconds(120)))))
                .containsExactly("waiting-kept");
        assertThat(events(given(waits).when(words(2, AT.plusSeconds(1)))))
                .hasExactlyElementsOfTypes(WordsReceived.class);
    }

    @Test
    void yesOrNoInWordsDecidesWhetherWeMayWrite() {
        ConversationEvent[] asked = {
            STARTED, SAFE, WAITING_ALONE, spoke("may-we-write", Keyboards.MAY_WRITE)
        };
        assertThat(events(given(asked).when(words("yes", Word.YES))))
                .contains(new WritingAllowed(ALIAS, true, AT));
        assertThat(events(given(asked).when(words("no", Word.NO))))
                .contains(new WritingAllowed(ALIAS, false, AT));
    }

    @Test
    void noInWordsAlsoMeansNotSafeToWhoWaitsAlready() {
        ConversationEvent[] asked = {STARTED, WAITING, spoke("safe-now", Keyboards.SAFE)};
        ResultValidator<Conversation> result = given(asked).when(words("no", Word.NO));
        assertThat(texts(result)).containsExactly("parted");
        assertThat(events(result)).contains(new SafetyAnswered(ALIAS, false, AT));
    }

    @Test
    void anAnswerThatWasKeptIsNotShownToWhoSaysThatItIsNotSafe() {
        ConversationEvent[] asked = {
            STARTED, SAFE, WAITING_ALONE, TAKEN, held(), spoke("safe-now", Keyboards.SAFE)
        };
        assertThat(events(given(asked).when(words("no", Word.NO))))
                .noneMatch(HeldAnswersGiven.class::isInstance);
        assertThat(events(given(asked).when(words("yes", Word.YES))))
                .hasAtLeastOneElementOfType(HeldAnswersGiven.class);
    }

    @Test
    void yesInWordsIsAnsweredAtOnceAlthoughTheChildWasJustTold() {
        ConversationEvent[] asked = {
            STARTED, WAITING, toldToWait(), spoke("safe-now", Keyboards.SAFE)
        };
        assertThat(texts(given(asked).when(words("yes", Word.YES))))
                .containsExactly("waiting-kept");
        assertThat(texts(given(asked).when(press("safe:yes")))).containsExactly("waiting-kept");
    }

    @ParameterizedTest
    @MethodSource("whatAsksForSomebody")
    void whoAsksForSomebodyAfterAllCanBeAnsweredAgain(Hear ask) {
        ConversationEvent hidden = new ChatHidden(ALIAS, AT);
        List<List<ConversationEvent>> unsafe =
                List.of(
                        List.of(STARTED, new SafetyAnswered(ALIAS, false, AT)),
                        List.of(STARTED, SAFE, hidden),
                        List.of(STARTED, SAFE, WAITING, TAKEN, closed(), hidden));
        for (List<ConversationEvent> state : unsafe) {
            assertThat(events(given(state.toArray(ConversationEvent[]::new)).when(ask)))
                    .contains(new SafetyAnswered(ALIAS, true, AT))
                    .hasAtLeastOneElementOfType(HelpRequested.class);
        }
        assertThat(events(given(STARTED, SAFE, WAITING, TAKEN, hidden, held()).when(ask)))
                .contains(new HeldAnswersGiven(ALIAS, List.of(WORDS), AT));
    }

    static List<Hear> whatAsksForSomebody() {
        return List.of(
                press("danger"),
                press("talk"),
                press("peer"),
                words("talk", Word.TALK),
                words("/talk", Word.TALK),
                words("peer", Word.PEER),
                words("/peer", Word.PEER));
    }

    @Test
    void whoAnswersInWordsWhatAServiceMayBeToldIsThereToReadAnAnswerThatWasKept() {
        ConversationEvent[] asked = {
            STARTED,
            SAFE,
            WAITING,
            TAKEN,
            OFFERED,
            new ChatHidden(ALIAS, AT),
            held(),
            spoke("referral-fact", Keyboards.fact(REFERRAL.value(), 0))
        };
        HeldAnswersGiven given = new HeldAnswersGiven(ALIAS, List.of(WORDS), AT);
        assertThat(events(given(asked).when(words("yes", Word.YES))))
                .contains(given, new FactDecided(ALIAS, REFERRAL.value(), "age-band", true, AT));
        assertThat(events(given(asked).when(words("no", Word.NO))))
                .contains(given, new FactDecided(ALIAS, REFERRAL.value(), "age-band", false, AT));
        assertThat(events(given(asked).when(press("fact:" + REFERRAL.value() + ":0:yes"))))
                .doesNotContain(given);
    }

    @Test
    void anAnswerThatWasKeptIsNotShownToWhoHasEverythingErased() {
        ConversationEvent[] asked = {
            STARTED, SAFE, WAITING_ALONE, TAKEN, held(), spoke("erase-ask", Keyboards.ERASE)
        };
        assertThat(events(given(asked).when(words("yes", Word.YES))))
                .hasAtLeastOneElementOfType(ConversationErased.class)
                .noneMatch(HeldAnswersGiven.class::isInstance);
    }

    @Test
    void anAnswerThatWasKeptComesBeforeTheNextOne() {
        ConversationEvent[] hidden = {
            STARTED, SAFE, WAITING, TAKEN, new ChatHidden(ALIAS, AT), held()
        };
        List<Hear> here =
                List.of(
                        hear(
                                new Heard.Words(
                                        2,
                                        WORDS,
                                        new Danger(Set.of("suicide"), List.of("en")),
                                        null),
                                SOMEBODY),
                        hear(new Heard.Edit(1, WORDS, Danger.NONE), SOMEBODY),
                        press("safe:yes"),
                        words(2, AT));
        for (Hear hear : here) {
            assertThat(events(given(hidden).when(hear)))
                    .contains(new HeldAnswersGiven(ALIAS, List.of(WORDS), AT));
        }
    }

    @Test
    void whoBlockedTheBotAndComesBackByAButtonCanBeAnswered() {
        ConversationEvent[] blocked = {STARTED, SAFE, new ChildLeft(ALIAS, AT)};
        for (Hear hear : List.of(press("talk"), press("danger"), words("/start", Word.MENU))) {
            assertThat(events(given(blocked).when(hear))).contains(new ChildReturned(ALIAS, AT));
        }
        given(STARTED, SAFE, new ChildLeft(ALIAS, AT), new ChildReturned(ALIAS, AT), WAITING, TAKEN)
                .when(new AnswerChild(ALIAS, "m1", WORDS, ANNA, AT))
                .expectEvents(new PersonAnswered(ALIAS, "m1", WORDS, "anna", false, AT));
    }

    @Test
    void aChangedMessageGoesToAPersonWhereNobodyIsTalkingYet() {
        List<List<ConversationEvent>> states =
                List.of(
                        List.of(),
                        List.of(STARTED),
                        List.of(STARTED, SAFE),
                        List.of(STARTED, SAFE, WAITING, TAKEN, closed()));
        for (List<ConversationEvent> state : states) {
            assertThat(
                            events(
                                    given(state.toArray(ConversationEvent[]::new))
                                            .when(
                                                    hear(
                                                            new Heard.Edit(1, WORDS, Danger.NONE),
                                                            SOMEBODY))))
                    .hasAtLeastOneElementOfType(WordsEdited.class)
                    .hasAtLeastOneElementOfType(HelpRequested.class);
        }
        assertThat(
                        texts(
                                given(STARTED, SAFE, WAITING, TAKEN)
                                        .when(
                                                hear(
                                                        new Heard.Edit(1, WORDS, Danger.NONE),
                                                        SOMEBODY))))
                .isEmpty();
    }

    @Test
    void theFirstQuestionIsWhetherItIsSafeAndTheSecondWhetherWeMayWrite() {
        assertThat(texts(given().when(hear(new Heard.Words(1, WORDS, Danger.NONE, null), NOBODY))))
                .containsExactly("promise", "safe-now", "kept-first-words", "nobody-now");
        ConversationEvent[] asked = {STARTED, WAITING_ALONE, spoke("safe-now", Keyboards.SAFE)};
        Meaning yes = new Meaning(Word.YES, "en", false);
        assertThat(
                        texts(
                                given(asked)
                                        .when(
                                                hear(
                                                        new Heard.Words(2, WORDS, Danger.NONE, yes),
                                                        NOBODY))))
                .containsExactly("message-kept", "may-we-write");
    }

    @Test
    void askingForTheReferralIsAnsweredAndReadByThePersonToo() {
        ResultValidator<Conversation> result =
                given(STARTED, SAFE, WAITING, TAKEN, OFFERED)
                        .when(words("my referral", Word.REFERRAL));
        assertThat(texts(result)).containsExactly("referral-news", "referral-fact");
        assertThat(events(result)).hasAtLeastOneElementOfType(WordsReceived.class);
    }

    @Test
    void aQuestionAboutAFactThatIsPassedOverIsPutOnceMore() {
        ConversationEvent question = spoke("referral-fact", Keyboards.fact(REFERRAL.value(), 0));
        assertThat(texts(given(STARTED, SAFE, WAITING, TAKEN, OFFERED, question).when(words())))
                .containsExactly("referral-fact");
        assertThat(
                        texts(
                                given(STARTED, SAFE, WAITING, TAKEN, OFFERED, question, question)
                                        .when(words())))
                .isEmpty();
    }

    @Test
    void theNameOfALanguageAnswersWhichOneAlsoDuringATalk() {
        ConversationEvent asked = spoke("language-choose", Keyboards.LANGUAGES);
        Meaning bulgarian = new Meaning(Word.ITSELF, "bg", false);
        Hear hear = hear(new Heard.Words(1, WORDS, Danger.NONE, bulgarian), SOMEBODY);
        assertThat(events(given(STARTED, SAFE, WAITING, TAKEN, asked).when(hear)))
                .contains(new LanguageChosen(ALIAS, "bg", AT));
        assertThat(events(given(STARTED, SAFE, WAITING, TAKEN).when(hear)))
                .hasExactlyElementsOfTypes(WordsReceived.class);
    }

    @Test
    void aLittleAnswersWhetherItHelped() {
        ConversationEvent asked = spoke("feedback-helped", Keyboards.HELPED);
        assertThat(
                        events(
                                given(STARTED, SAFE, WAITING, TAKEN, closed(), asked)
                                        .when(words("a little", Word.SOMEWHAT))))
                .hasAtLeastOneElementOfType(FeedbackGiven.class)
                .noneMatch(HelpRequested.class::isInstance);
    }

    private static BotSpoke toldToWait() {
        return spoke("waiting", Keyboards.NONE);
    }
}
