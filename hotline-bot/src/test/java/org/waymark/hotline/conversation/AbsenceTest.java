package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.conversation.ConversationCommand.AnswerChild;
import org.waymark.hotline.conversation.ConversationCommand.TakeConversation;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTaken;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;
import org.waymark.hotline.conversation.ConversationEvent.TakenBackFromAbsent;

/** Whoever has a conversation has gone: nobody is left alone with that. */
class AbsenceTest extends ConversationFixture {

    private static final Staffing GONE = new Staffing(0, 0, null, null, true);
    private static final Staffing GONE_BUT_OTHERS_THERE = new Staffing(2, 0, null, null, true);
    private static final Heard WROTE = new Heard.Words(1, WORDS, Danger.NONE, null);
    private static final TakenBackFromAbsent BACK =
            new TakenBackFromAbsent(ALIAS, "anna", false, AT);
    private static final TakenBackFromAbsent BACK_TO_OTHERS =
            new TakenBackFromAbsent(ALIAS, "anna", true, AT);

    @Test
    void whoWritesHearsThatNobodyIsThereAndIsAskedWhetherToBeWrittenTo() {
        var written = given(STARTED, SAFE, WAITING, TAKEN).when(hear(WROTE, GONE));

        assertThat(events(written)).startsWith(received(false), BACK);
        assertThat(texts(written)).containsExactly("handed-back", "nobody-now", "may-we-write");
    }

    @Test
    void whoWritesGoesBackIntoTheQueueOfThoseWhoAreThere() {
        var written = given(STARTED, SAFE, WAITING, TAKEN).when(hear(WROTE, GONE_BUT_OTHERS_THERE));

        assertThat(events(written)).contains(BACK_TO_OTHERS);
        assertThat(texts(written)).containsExactly("handed-back", "waiting");
    }

    @Test
    void aStickerAPhotoOrAnEditIsEnough() {
        for (Heard heard :
                List.of(
                        new Heard.Presence(),
                        new Heard.Unreadable("photo"),
                        new Heard.Edit(1, WORDS, Danger.NONE))) {
            assertThat(events(given(STARTED, SAFE, WAITING, TAKEN).when(hear(heard, GONE))))
                    .as(heard.toString())
                    .contains(BACK);
        }
    }

    @Test
    void dangerIsForEverybodyAtTheDesk() {
        Heard danger =
                new Heard.Words(1, WORDS, new Danger(Set.of("suicide"), List.of("en")), null);
        var written =
                given(STARTED, SAFE, WAITING, TAKEN).when(hear(danger, GONE_BUT_OTHERS_THERE));

        assertThat(events(written)).contains(BACK_TO_OTHERS);
        assertThat(texts(written)).containsExactly(Speech.DANGER, "handed-back");
    }

    @Test
    void whoWroteToNobodyIsAnsweredWhenItWritesAgainOrHasAgreedToMore() {
        AnswerChild answer = new AnswerChild(ALIAS, "m1", WORDS, BORIS, AT);
        ConversationEvent taken =
                new ConversationTaken(ALIAS, CONTACT.value(), "boris", "COUNSELLOR", AT);

        given(STARTED, SAFE, WAITING, TAKEN, received(false), BACK, taken)
                .when(answer)
                .expectEvents(new PersonAnswered(ALIAS, "m1", WORDS, "boris", true, AT));
        given(STARTED, SAFE, WAITING, TAKEN, received(true), BACK_TO_OTHERS, taken)
                .when(answer)
                .expectEvents(new PersonAnswered(ALIAS, "m1", WORDS, "boris", false, AT));
    }

    @Test
    void anybodyTakesOverFromWhoHasGone() {
        assertThat(
                        events(
                                given(STARTED, SAFE, WAITING, TAKEN)
                                        .when(new TakeConversation(ALIAS, BORIS, null, true, AT))))
                .contains(new ConversationTaken(ALIAS, CONTACT.value(), "boris", "COUNSELLOR", AT));
        refused(
                given(STARTED, SAFE, WAITING, TAKEN)
                        .when(new TakeConversation(ALIAS, PEER, TRAINED, true, AT)),
                "PeersTakeOnlyWhoAskedForAPeerAndIsNotInDanger");
    }

    private static ConversationEvent received(boolean somebodyThere) {
        return new ConversationEvent.WordsReceived(ALIAS, 1, WORDS, somebodyThere, AT);
    }
}
