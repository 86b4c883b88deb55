package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.conversation.ConversationEvent.HelpRequested;

/** What a child meets that asks for somebody and waits. */
class WaitingTest extends ConversationFixture {

    @Test
    void whenNobodyIsThereItSaysSoAndAsksBeforeWritingFirst() {
        assertThat(texts(given(STARTED, SAFE).when(hear(new Heard.Press("talk"), NOBODY))))
                .containsExactly("nobody-now", "may-we-write");
    }

    @Test
    void outOfHoursItSaysWhenPeopleAreThereAgain() {
        Staffing closed = new Staffing(0, 0, null, LocalDateTime.of(2026, 3, 2, 9, 0), false);
        assertThat(texts(given(STARTED, SAFE).when(hear(new Heard.Press("talk"), closed))))
                .containsExactly("nobody-now", "opens-at", "may-we-write");
    }

    @Test
    void theSameButtonTwiceKeepsThePlaceInTheQueue() {
        assertThat(events(given(STARTED, SAFE, WAITING).when(press("talk"))))
                .noneMatch(HelpRequested.class::isInstance);
    }

    @Test
    void theSameMessageTwiceIsHeardOnce() {
        given(STARTED, SAFE, WAITING, received()).when(words()).expectNoEvents();
    }
}
