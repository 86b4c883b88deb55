package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.conversation.ConversationCommand.AcknowledgeDanger;
import org.waymark.hotline.conversation.ConversationCommand.AnswerChild;
import org.waymark.hotline.conversation.ConversationCommand.EscalateDanger;
import org.waymark.hotline.conversation.ConversationCommand.Hear;
import org.waymark.hotline.conversation.ConversationCommand.TakeConversation;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.DangerAcknowledged;
import org.waymark.hotline.conversation.ConversationEvent.DangerEscalated;
import org.waymark.hotline.conversation.ConversationEvent.DangerRaised;
import org.waymark.hotline.conversation.ConversationEvent.SafetyAnswered;
import org.waymark.hotline.conversation.ConversationEvent.WithdrawnFromPeer;

/** What follows when a child is in danger, until a person has seen it. */
class DangerTest extends ConversationFixture {

    @Test
    void dangerAnswersWithTheNumberFirstInEveryState() {
        List<List<ConversationEvent>> states =
                List.of(
                        List.of(),
                        List.of(STARTED),
                        List.of(STARTED, new SafetyAnswered(ALIAS, false, AT)),
                        List.of(STARTED, SAFE),
                        List.of(STARTED, SAFE, WAITING),
                        List.of(STARTED, SAFE, WAITING, TAKEN),
                        List.of(STARTED, SAFE, WAITING, TAKEN, OFFERED),
                        List.of(STARTED, SAFE, WAITING, TAKEN, closed()));
        for (List<ConversationEvent> state : states) {
            ResultValidator<Conversation> result =
                    given(state.toArray(ConversationEvent[]::new)).when(danger(NOBODY));
            assertThat(texts(result)).first().isEqualTo("danger");
            assertThat(events(result)).hasAtLeastOneElementOfType(DangerRaised.class);
        }
    }

    @Test
    void dangerInWordsOfAnotherLanguageIsAnsweredInThatToo() {
        Danger bulgarian = new Danger(Set.of("suicide"), List.of("bg", "mk"));
        ResultValidator<Conversation> result =
                given(STARTED, SAFE).when(hear(new Heard.Words(2, WORDS, bulgarian, null), NOBODY));
        List<BotSpoke> spoke =
                events(result).stream()
                        .filter(BotSpoke.class::isInstance)
                        .map(BotSpoke.class::cast)
                        .toList();
        assertThat(spoke).extracting(BotSpoke::language).containsExactly("bg", "en");
        assertThat(spoke)
                .allSatisfy(one -> assertThat(one.said().getFirst().text()).isEqualTo("danger"));
        assertThat(spoke.getFirst().said().getFirst().keyboard()).isEqualTo("language:bg");
    }

    @Test
    void dangerInWordsOfItsOwnLanguageIsAnsweredOnce() {
        Danger shared = new Danger(Set.of("suicide"), List.of("bg", "en"));
        ResultValidator<Conversation> result =
                given(STARTED, SAFE).when(hear(new Heard.Words(2, WORDS, shared, null), NOBODY));
        assertThat(texts(result)).containsOnlyOnce("danger");
    }

    @Test
    void dangerDuringAPeersTalkTakesItBackForACounsellorInTheSameTurn() {
        ResultValidator<Conversation> result =
                given(STARTED, SAFE, ASKED_FOR_PEER, WITH_PEER).when(danger(SOMEBODY));
        assertThat(texts(result)).containsExactly("danger");
        assertThat(events(result))
                .contains(new WithdrawnFromPeer(ALIAS, "peer", AT))
                .hasAtLeastOneElementOfType(DangerRaised.class);
        refused(
                given(
                                STARTED,
                                SAFE,
                                ASKED_FOR_PEER,
                                WITH_PEER,
                                ALARM,
                                new WithdrawnFromPeer(ALIAS, "peer", AT))
                        .when(new AnswerChild(ALIAS, "m1", WORDS, PEER, AT)),
                "OnlyWhoTookItActs");
    }

    @Test
    void dangerDuringACounsellorsTalkStaysWithTheCounsellor() {
        assertThat(events(given(STARTED, SAFE, WAITING, TAKEN).when(danger(SOMEBODY))))
                .noneMatch(WithdrawnFromPeer.class::isInstance);
    }

    @Test
    void askingForAPeerDoesNotEndTheDanger() {
        refused(
                given(STARTED, SAFE, WAITING, ALARM, ASKED_FOR_PEER)
                        .when(new TakeConversation(ALIAS, PEER, TRAINED, false, AT)),
                "PeersTakeOnlyWhoAskedForAPeerAndIsNotInDanger");
        given(STARTED, SAFE, WAITING, ALARM, ASKED_FOR_PEER)
                .when(new AcknowledgeDanger(ALIAS, ANNA, AT))
                .expectEvents(new DangerAcknowledged(ALIAS, "anna", AT));
    }

    @Test
    void anAlarmStaysUntilACounsellorHasSeenIt() {
        refused(
                given(STARTED, SAFE, WAITING, ALARM).when(new AcknowledgeDanger(ALIAS, PEER, AT)),
                "AlarmsAreForCounsellors");
        refused(
                given(STARTED, SAFE, WAITING, TAKEN, ALARM).when(close()),
                "AlarmsAreAcknowledgedBeforeClosing");
    }

    @Test
    void anAlarmClimbsRungByRungAndTheChildIsToldOnceAtTheLast() {
        ResultValidator<Conversation> second =
                given(STARTED, SAFE, WAITING, ALARM).when(escalate(Rung.SUPERVISORS));
        assertThat(events(second)).containsExactly(escalated(Rung.SUPERVISORS));
        ResultValidator<Conversation> last =
                given(STARTED, SAFE, WAITING, ALARM, escalated(Rung.SUPERVISORS))
                        .when(escalate(Rung.SECOND_CONTACT));
        assertThat(texts(last)).containsExactly("danger-still");
        given(STARTED, SAFE, WAITING, ALARM, escalated(Rung.SECOND_CONTACT))
                .when(escalate(Rung.SECOND_CONTACT))
                .expectNoEvents();
    }

    @Test
    void anAlarmThatAPersonHasSeenClimbsNoFurther() {
        given(STARTED, SAFE, WAITING, ALARM, new DangerAcknowledged(ALIAS, "anna", AT))
                .when(escalate(Rung.SUPERVISORS))
                .expectNoEvents();
    }

    @Test
    void dangerAgainWhileTheAlarmRunsLeavesTheLadderWhereItIs() {
        given(STARTED, SAFE, WAITING, ALARM, escalated(Rung.SUPERVISORS), ALARM)
                .when(escalate(Rung.SUPERVISORS))
                .expectNoEvents();
        ResultValidator<Conversation> anew =
                given(
                                STARTED,
                                SAFE,
                                WAITING,
                                ALARM,
                                escalated(Rung.SECOND_CONTACT),
                                new DangerAcknowledged(ALIAS, "anna", AT),
                                ALARM)
                        .when(escalate(Rung.SUPERVISORS));
        assertThat(events(anew)).containsExactly(escalated(Rung.SUPERVISORS));
    }

    @Test
    void dangerAfterTheLadderWasClimbedInVainBeginsItAnew() {
        ConversationEvent[] climbed = {
            STARTED,
            SAFE,
            WAITING,
            ALARM,
            escalated(Rung.SUPERVISORS),
            escalated(Rung.SECOND_CONTACT)
        };
        given(climbed).when(escalate(Rung.SUPERVISORS)).expectNoEvents();
        List<ConversationEvent> again = new ArrayList<>(List.of(climbed));
        again.add(ALARM);
        assertThat(
                        events(
                                given(again.toArray(ConversationEvent[]::new))
                                        .when(escalate(Rung.SUPERVISORS))))
                .containsExactly(escalated(Rung.SUPERVISORS));
    }

    @Test
    void theChildIsNotToldThatNobodyIsThereWhileSomebodyTalksWithIt() {
        assertThat(
                        texts(
                                given(STARTED, SAFE, WAITING, ALARM, TAKEN)
                                        .when(escalate(Rung.SECOND_CONTACT))))
                .isEmpty();
    }

    private static Hear danger(Staffing staffing) {
        return hear(
                new Heard.Words(2, WORDS, new Danger(Set.of("suicide"), List.of("en")), null),
                staffing);
    }

    private static EscalateDanger escalate(Rung rung) {
        return new EscalateDanger(ALIAS, rung, AT);
    }

    private static ConversationEvent escalated(Rung rung) {
        return new DangerEscalated(ALIAS, rung.code(), AT);
    }
}
