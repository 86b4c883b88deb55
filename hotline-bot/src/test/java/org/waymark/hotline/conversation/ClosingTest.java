package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How a contact ends. */
class ClosingTest extends ConversationFixture {

    @Test
    void whatTheChildWroteMeanwhileIsReadBeforeClosing() {
        refused(
                given(STARTED, received(), SAFE, WAITING, TAKEN, unreadable()).when(close()),
                "WhatTheChildWroteIsReadBeforeClosing");
    }

    @Test
    void closingTellsHowLongWordsAreKeptAndAsksTwoThings() {
        assertThat(texts(given(STARTED, SAFE, WAITING, TAKEN).when(close())))
                .containsExactly("closing", "receipt", "feedback-helped");
    }
}
