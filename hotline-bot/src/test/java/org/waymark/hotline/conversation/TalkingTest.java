package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.conversation.ConversationCommand.AnswerChild;
import org.waymark.hotline.conversation.ConversationCommand.WriteNote;
import org.waymark.hotline.conversation.ConversationEvent.ChildLeft;
import org.waymark.hotline.conversation.ConversationEvent.ConversationErased;
import org.waymark.hotline.conversation.ConversationEvent.HeldAnswersGiven;
import org.waymark.hotline.conversation.ConversationEvent.NoteWritten;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;
import org.waymark.hotline.script.Word;

/** A child and a person who talk with each other. */
class TalkingTest extends ConversationFixture {

    @Test
    void duringATalkTheBotIsSilent() {
        assertThat(texts(given(STARTED, SAFE, WAITING, TAKEN).when(words("menu", Word.MENU))))
                .isEmpty();
    }

    @Test
    void anAnswerIsHeldWhileTheChildHasNotAgreedToBeWrittenTo() {
        given(STARTED, SAFE, WAITING_ALONE, TAKEN)
                .when(new AnswerChild(ALIAS, "m1", WORDS, ANNA, AT))
                .expectEvents(new PersonAnswered(ALIAS, "m1", WORDS, "anna", true, AT));
        assertThat(
                        events(
                                given(
                                                STARTED,
                                                SAFE,
                                                WAITING_ALONE,
                                                TAKEN,
                                                new PersonAnswered(
                                                        ALIAS, "m1", WORDS, "anna", true, AT))
                                        .when(words())))
                .contains(new HeldAnswersGiven(ALIAS, List.of(WORDS), AT));
    }

    @Test
    void aYesToAPersonIsNotAYesToErasing() {
        ConversationEvent asked = spoke("erase-ask", Keyboards.ERASE);
        ConversationEvent question = new PersonAnswered(ALIAS, "m1", WORDS, "anna", false, AT);
        assertThat(events(given(STARTED, SAFE, WAITING, TAKEN, asked).when(words("yes", Word.YES))))
                .hasAtLeastOneElementOfType(ConversationErased.class);
        assertThat(
                        events(
                                given(STARTED, SAFE, WAITING, TAKEN, asked, question)
                                        .when(words("yes", Word.YES))))
                .noneMatch(ConversationErased.class::isInstance);
    }

    @Test
    void theSameAnswerTwiceIsSentOnce() {
        given(
                        STARTED,
                        SAFE,
                        WAITING,
                        TAKEN,
                        new PersonAnswered(ALIAS, "m1", WORDS, "anna", false, AT))
                .when(new AnswerChild(ALIAS, "m1", WORDS, ANNA, AT))
                .expectNoEvents();
    }

    @Test
    void answersThatMayNotHaveArrivedBeforeTheChildLeftAreGivenWhenItComesBack() {
        PersonAnswered answer = new PersonAnswered(ALIAS, "m1", WORDS, "anna", false, AT);
        ConversationEvent left = new ChildLeft(ALIAS, AT);

        assertThat(events(given(STARTED, SAFE, WAITING, TAKEN, answer, left).when(words(1, AT))))
                .contains(new HeldAnswersGiven(ALIAS, List.of(WORDS), AT));
        assertThat(
                        events(
                                given(STARTED, SAFE, WAITING, TAKEN, answer, received(), left)
                                        .when(words(2, AT))))
                .as("it had written after the answer")
                .doesNotHaveAnyElementsOfTypes(HeldAnswersGiven.class);
    }

    @Test
    void onlyWhoTookItAnswers() {
        refused(
                given(STARTED, SAFE, WAITING, TAKEN)
                        .when(new AnswerChild(ALIAS, "m1", WORDS, BORIS, AT)),
                "OnlyWhoTookItActs");
    }

    @Test
    void aSupervisorMayLeaveANoteInAnyConversationAndOthersOnlyInTheirs() {
        given(STARTED, SAFE, WAITING, TAKEN)
                .when(new WriteNote(ALIAS, "n1", WORDS, CLARA, AT))
                .expectEvents(new NoteWritten(ALIAS, "n1", WORDS, "clara", AT));
        refused(
                given(STARTED, SAFE, WAITING, TAKEN)
                        .when(new WriteNote(ALIAS, "n1", WORDS, BORIS, AT)),
                "OnlyWhoTookItActs");
    }
}
