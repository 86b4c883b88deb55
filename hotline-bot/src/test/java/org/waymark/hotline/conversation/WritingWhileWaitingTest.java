package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.conversation.ConversationEvent.HeldAnswersGiven;
import org.waymark.hotline.conversation.ConversationEvent.SafetyAnswered;
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
}
