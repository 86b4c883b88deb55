package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.conversation.ConversationEvent.HelpRequested;
import org.waymark.hotline.conversation.ConversationEvent.WordsReceived;
import org.waymark.hotline.script.Word;

/** What a child meets before somebody is asked for, and when it comes back. */
class StartingTest extends ConversationFixture {

    @Test
    void greetsWithThePromiseAndAsksWhetherItIsSafe() {
        assertThat(texts(given().when(words("start", Word.MENU))))
                .containsExactly("promise", "safe-now");
    }

    @Test
    void firstWordsAreKeptAndGoToAPersonAtOnce() {
        ResultValidator<Conversation> result = given().when(words());
        assertThat(events(result))
                .hasAtLeastOneElementOfType(WordsReceived.class)
                .hasAtLeastOneElementOfType(HelpRequested.class);
        assertThat(texts(result))
                .containsExactly("promise", "safe-now", "kept-first-words", "waiting");
    }

    @Test
    void itIsNotSafeEndsKindlyWithTheNumber() {
        assertThat(texts(given(STARTED).when(press("safe:no")))).containsExactly("parted");
    }

    @Test
    void yesInWordsIsAsGoodAsTheButton() {
        assertThat(texts(given(STARTED).when(words("yes", Word.YES)))).containsExactly("menu");
    }

    @Test
    void freeTextInTheMenuGoesToAPerson() {
        assertThat(texts(given(STARTED, SAFE).when(words()))).containsExactly("waiting");
    }

    @Test
    void anUnknownButtonLeadsToTheMenu() {
        assertThat(texts(given(STARTED, SAFE).when(press("nonsense"))))
                .containsExactly("stale-button");
        assertThat(texts(given(STARTED, SAFE).when(press("fact:nonsense"))))
                .containsExactly("stale-button");
    }

    @Test
    void whoComesBackIsANewContact() {
        assertThat(events(given(STARTED, SAFE, WAITING, TAKEN, closed()).when(words())))
                .filteredOn(HelpRequested.class::isInstance)
                .singleElement()
                .satisfies(event ->
                        assertThat(((HelpRequested) event).contactId())
                                .isNotEqualTo(CONTACT.value()));
    }
}
