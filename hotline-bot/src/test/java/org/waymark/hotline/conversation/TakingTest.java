package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.conversation.ConversationCommand.AnswerChild;
import org.waymark.hotline.conversation.ConversationCommand.TakeConversation;
import org.waymark.hotline.conversation.ConversationCommand.TransferConversation;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTaken;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTransferred;

/** Who may have a conversation, and to whom it may be handed. */
class TakingTest extends ConversationFixture {

    @Test
    void ofTwoCounsellorsOneHasItAndTheOtherIsTold() {
        refused(
                given(STARTED, SAFE, WAITING, TAKEN)
                        .when(new TakeConversation(ALIAS, BORIS, null, false, AT)),
                "OneTakesAConversation");
        given(STARTED, SAFE, WAITING, TAKEN)
                .when(new TakeConversation(ALIAS, ANNA, null, false, AT))
                .expectNoEvents();
    }

    @Test
    void aPeerTakesNobodyWhoIsInDangerOrDidNotAskForOne() {
        refused(
                given(STARTED, SAFE, WAITING)
                        .when(new TakeConversation(ALIAS, PEER, TRAINED, false, AT)),
                "PeersTakeOnlyWhoAskedForAPeerAndIsNotInDanger");
        refused(
                given(STARTED, SAFE, ASKED_FOR_PEER, ALARM)
                        .when(new TakeConversation(ALIAS, PEER, TRAINED, false, AT)),
                "PeersTakeOnlyWhoAskedForAPeerAndIsNotInDanger");
        assertThat(
                        events(
                                given(STARTED, SAFE, ASKED_FOR_PEER)
                                        .when(
                                                new TakeConversation(
                                                        ALIAS, PEER, TRAINED, false, AT))))
                .hasAtLeastOneElementOfType(ConversationTaken.class);
    }

    @Test
    void aPeerWhoseTrainingHasLapsedGetsNoConversation() {
        refused(
                given(STARTED, SAFE, ASKED_FOR_PEER)
                        .when(new TakeConversation(ALIAS, PEER, TRAINED.minusDays(1), false, AT)),
                "PeersAnswerWhileTheirTrainingIsCurrent");
        refused(
                given(STARTED, SAFE, ASKED_FOR_PEER)
                        .when(new TakeConversation(ALIAS, PEER, null, false, AT)),
                "PeersAnswerWhileTheirTrainingIsCurrent");
        refused(
                given(STARTED, SAFE, ASKED_FOR_PEER, TAKEN)
                        .when(new TransferConversation(ALIAS, PEER, null, ANNA, AT)),
                "PeersAnswerWhileTheirTrainingIsCurrent");
    }

    @Test
    void dangerDuringAPeersTalkLetsACounsellorTakeOver() {
        assertThat(
                        events(
                                given(STARTED, SAFE, ASKED_FOR_PEER, WITH_PEER, ALARM)
                                        .when(new TakeConversation(ALIAS, ANNA, null, false, AT))))
                .hasAtLeastOneElementOfType(ConversationTaken.class);
    }

    @Test
    void whoHasItHandsItToANamedPersonAndTheChildIsTold() {
        ResultValidator<Conversation> result =
                given(STARTED, SAFE, WAITING, TAKEN)
                        .when(new TransferConversation(ALIAS, BORIS, null, ANNA, AT));
        assertThat(texts(result)).containsExactly("taken");
        assertThat(events(result)).contains(toBoris("anna"));
        refused(
                given(STARTED, SAFE, WAITING, TAKEN, toBoris("anna"))
                        .when(new AnswerChild(ALIAS, "m1", WORDS, ANNA, AT)),
                "OnlyWhoTookItActs");
    }

    @Test
    void onlyWhoHasItOrASupervisorHandsItOn() {
        refused(
                given(STARTED, SAFE, WAITING, TAKEN)
                        .when(new TransferConversation(ALIAS, BORIS, null, BORIS, AT)),
                "OnlyWhoTookItActs");
        assertThat(
                        events(
                                given(STARTED, SAFE, WAITING)
                                        .when(
                                                new TransferConversation(
                                                        ALIAS, BORIS, null, CLARA, AT))))
                .contains(toBoris("clara"));
        refused(
                given(STARTED, SAFE, WAITING, TAKEN, closed())
                        .when(new TransferConversation(ALIAS, BORIS, null, CLARA, AT)),
                "OnlyAnOpenConversationIsHandedOver");
    }

    private static ConversationEvent toBoris(String by) {
        return new ConversationTransferred(ALIAS, CONTACT.value(), "boris", "COUNSELLOR", by, AT);
    }
}
