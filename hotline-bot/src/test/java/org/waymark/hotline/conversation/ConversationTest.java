package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.conversation.ConversationCommand.AcknowledgeDanger;
import org.waymark.hotline.conversation.ConversationCommand.AllowOverride;
import org.waymark.hotline.conversation.ConversationCommand.AnswerChild;
import org.waymark.hotline.conversation.ConversationCommand.AskToOverride;
import org.waymark.hotline.conversation.ConversationCommand.EscalateDanger;
import org.waymark.hotline.conversation.ConversationCommand.OfferReferral;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.ConversationCommand.SendOffer;
import org.waymark.hotline.conversation.ConversationCommand.TakeConversation;
import org.waymark.hotline.conversation.ConversationCommand.TransferConversation;
import org.waymark.hotline.conversation.ConversationCommand.WriteNote;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTaken;
import org.waymark.hotline.conversation.ConversationEvent.ConversationTransferred;
import org.waymark.hotline.conversation.ConversationEvent.DangerAcknowledged;
import org.waymark.hotline.conversation.ConversationEvent.DangerEscalated;
import org.waymark.hotline.conversation.ConversationEvent.DangerRaised;
import org.waymark.hotline.conversation.ConversationEvent.FactDecided;
import org.waymark.hotline.conversation.ConversationEvent.HeldAnswersGiven;
import org.waymark.hotline.conversation.ConversationEvent.HelpRequested;
import org.waymark.hotline.conversation.ConversationEvent.NoteWritten;
import org.waymark.hotline.conversation.ConversationEvent.OfferDecided;
import org.waymark.hotline.conversation.ConversationEvent.OverrideAllowed;
import org.waymark.hotline.conversation.ConversationEvent.OverrideRequested;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;
import org.waymark.hotline.conversation.ConversationEvent.ReferralOffered;
import org.waymark.hotline.conversation.ConversationEvent.SafetyAnswered;
import org.waymark.hotline.conversation.ConversationEvent.WithdrawnFromPeer;
import org.waymark.hotline.conversation.ConversationEvent.WordsReceived;
import org.waymark.hotline.script.Word;
import org.waymark.monitoring.referral.ServicePlace;
import org.waymark.monitoring.referral.Urgency;

class ConversationTest extends ConversationFixture {

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
    void whenNobodyIsThereItSaysSoAndAsksBeforeWritingFirst() {
        assertThat(texts(given(STARTED, SAFE).when(hear(new Heard.Press("talk"), NOBODY))))
                .containsExactly("nobody-now", "may-we-write");
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
                    given(state.toArray(ConversationEvent[]::new))
                            .when(hear(new Heard.Words(2, WORDS, Set.of("suicide"), null), NOBODY));
            assertThat(texts(result)).first().isEqualTo("danger");
            assertThat(events(result)).hasAtLeastOneElementOfType(DangerRaised.class);
        }
    }

    @Test
    void duringATalkTheBotIsSilent() {
        assertThat(texts(given(STARTED, SAFE, WAITING, TAKEN).when(words("menu", Word.MENU))))
                .isEmpty();
    }

    @Test
    void ofTwoCounsellorsOneHasItAndTheOtherIsTold() {
        refused(
                given(STARTED, SAFE, WAITING, TAKEN)
                        .when(new TakeConversation(ALIAS, BORIS, null, AT)),
                "OneTakesAConversation");
        given(STARTED, SAFE, WAITING, TAKEN)
                .when(new TakeConversation(ALIAS, ANNA, null, AT))
                .expectNoEvents();
    }

    @Test
    void aPeerTakesNobodyWhoIsInDangerOrDidNotAskForOne() {
        refused(
                given(STARTED, SAFE, WAITING).when(new TakeConversation(ALIAS, PEER, TRAINED, AT)),
                "PeersTakeOnlyWhoAskedForAPeerAndIsNotInDanger");
        ConversationEvent askedForPeer =
                new HelpRequested(ALIAS, CONTACT.value(), "peer", true, AT);
        refused(
                given(STARTED, SAFE, askedForPeer, ALARM)
                        .when(new TakeConversation(ALIAS, PEER, TRAINED, AT)),
                "PeersTakeOnlyWhoAskedForAPeerAndIsNotInDanger");
        assertThat(
                        events(
                                given(STARTED, SAFE, askedForPeer)
                                        .when(new TakeConversation(ALIAS, PEER, TRAINED, AT))))
                .hasAtLeastOneElementOfType(ConversationTaken.class);
    }

    @Test
    void aPeerWhoseTrainingHasLapsedGetsNoConversation() {
        refused(
                given(STARTED, SAFE, ASKED_FOR_PEER)
                        .when(new TakeConversation(ALIAS, PEER, TRAINED.minusDays(1), AT)),
                "PeersAnswerWhileTheirTrainingIsCurrent");
        refused(
                given(STARTED, SAFE, ASKED_FOR_PEER)
                        .when(new TakeConversation(ALIAS, PEER, null, AT)),
                "PeersAnswerWhileTheirTrainingIsCurrent");
        refused(
                given(STARTED, SAFE, ASKED_FOR_PEER, TAKEN)
                        .when(new TransferConversation(ALIAS, PEER, null, ANNA, AT)),
                "PeersAnswerWhileTheirTrainingIsCurrent");
    }

    @Test
    void dangerDuringAPeersTalkTakesItBackForACounsellorInTheSameTurn() {
        ResultValidator<Conversation> result =
                given(STARTED, SAFE, ASKED_FOR_PEER, WITH_PEER)
                        .when(hear(new Heard.Words(2, WORDS, Set.of("suicide"), null), SOMEBODY));
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
        assertThat(
                        events(
                                given(STARTED, SAFE, WAITING, TAKEN)
                                        .when(
                                                hear(
                                                        new Heard.Words(
                                                                2, WORDS, Set.of("suicide"), null),
                                                        SOMEBODY))))
                .noneMatch(WithdrawnFromPeer.class::isInstance);
    }

    @Test
    void askingForAPeerDoesNotEndTheDanger() {
        refused(
                given(STARTED, SAFE, WAITING, ALARM, ASKED_FOR_PEER)
                        .when(new TakeConversation(ALIAS, PEER, TRAINED, AT)),
                "PeersTakeOnlyWhoAskedForAPeerAndIsNotInDanger");
        given(STARTED, SAFE, WAITING, ALARM, ASKED_FOR_PEER)
                .when(new AcknowledgeDanger(ALIAS, ANNA, AT))
                .expectEvents(new DangerAcknowledged(ALIAS, "anna", AT));
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
    void theChildIsNotToldThatNobodyIsThereWhileSomebodyTalksWithIt() {
        assertThat(
                        texts(
                                given(STARTED, SAFE, WAITING, ALARM, TAKEN)
                                        .when(escalate(Rung.SECOND_CONTACT))))
                .isEmpty();
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

    @Test
    void outOfHoursItSaysWhenPeopleAreThereAgain() {
        Staffing closed = new Staffing(0, 0, null, LocalDateTime.of(2026, 3, 2, 9, 0));
        assertThat(texts(given(STARTED, SAFE).when(hear(new Heard.Press("talk"), closed))))
                .containsExactly("nobody-now", "opens-at", "may-we-write");
    }

    private static EscalateDanger escalate(Rung rung) {
        return new EscalateDanger(ALIAS, rung, AT);
    }

    private static ConversationEvent escalated(Rung rung) {
        return new DangerEscalated(ALIAS, rung.code(), AT);
    }

    private static ConversationEvent toBoris(String by) {
        return new ConversationTransferred(ALIAS, CONTACT.value(), "boris", "COUNSELLOR", by, AT);
    }

    @Test
    void dangerDuringAPeersTalkLetsACounsellorTakeOver() {
        ConversationEvent askedForPeer =
                new HelpRequested(ALIAS, CONTACT.value(), "peer", true, AT);
        ConversationEvent withPeer =
                new ConversationTaken(ALIAS, CONTACT.value(), "peer", "PEER_SUPPORTER", AT);
        assertThat(
                        events(
                                given(STARTED, SAFE, askedForPeer, withPeer, ALARM)
                                        .when(new TakeConversation(ALIAS, ANNA, null, AT))))
                .hasAtLeastOneElementOfType(ConversationTaken.class);
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
        ConversationEvent asked =
                new BotSpoke(
                        ALIAS,
                        "en",
                        List.of(new Said("erase-ask", Map.of(), null, Keyboards.ERASE)),
                        AT);
        ConversationEvent question = new PersonAnswered(ALIAS, "m1", WORDS, "anna", false, AT);
        assertThat(events(given(STARTED, SAFE, WAITING, TAKEN, asked).when(words("yes", Word.YES))))
                .hasAtLeastOneElementOfType(ConversationEvent.ConversationErased.class);
        assertThat(
                        events(
                                given(STARTED, SAFE, WAITING, TAKEN, asked, question)
                                        .when(words("yes", Word.YES))))
                .noneMatch(ConversationEvent.ConversationErased.class::isInstance);
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
    void onlyWhoTookItAnswers() {
        refused(
                given(STARTED, SAFE, WAITING, TAKEN)
                        .when(new AnswerChild(ALIAS, "m1", WORDS, BORIS, AT)),
                "OnlyWhoTookItActs");
    }

    @Test
    void asksAboutEachFactAndThenConcludes() {
        assertThat(
                        texts(
                                given(STARTED, SAFE, WAITING, TAKEN)
                                        .when(
                                                new OfferReferral(
                                                        ALIAS,
                                                        REFERRAL,
                                                        new ServicePlace("shelter", "BG"),
                                                        Urgency.ORDINARY,
                                                        List.of(new OfferedFact("age-band", WORDS)),
                                                        ANNA,
                                                        AT))))
                .containsExactly("referral-offer", "referral-fact");
        ResultValidator<Conversation> second =
                given(STARTED, SAFE, WAITING, TAKEN, OFFERED, decided("age-band", true))
                        .when(press("fact:" + REFERRAL + ":1:no"));
        assertThat(events(second))
                .contains(new OfferDecided(ALIAS, REFERRAL.value(), List.of("age-band"), AT));
        assertThat(texts(second)).containsExactly("referral-agreed");
    }

    @Test
    void theSameDecisionTwiceIsOne() {
        assertThat(
                        events(
                                given(
                                                STARTED,
                                                SAFE,
                                                WAITING,
                                                TAKEN,
                                                OFFERED,
                                                decided("age-band", true),
                                                decided("place", false),
                                                agreed())
                                        .when(press("fact:" + REFERRAL + ":1:no"))))
                .noneMatch(FactDecided.class::isInstance)
                .noneMatch(OfferDecided.class::isInstance);
    }

    @Test
    void nothingIsSentWithoutConsentAndNothingTakenBackAfterwards() {
        refused(
                given(STARTED, SAFE, WAITING, TAKEN, OFFERED)
                        .when(new SendOffer(ALIAS, REFERRAL, ANNA, AT)),
                "SentOnlyWithConsent");
        ConversationEvent sent =
                new ConversationEvent.OfferSent(ALIAS, REFERRAL.value(), "anna", AT);
        assertThat(
                        texts(
                                given(STARTED, SAFE, WAITING, TAKEN, OFFERED, agreed(), sent)
                                        .when(press("withdraw:" + REFERRAL))))
                .containsExactly("referral-too-late");
    }

    @Test
    void overrideIsForImminentDangerAndTellsTheChildFirst() {
        refused(
                given(STARTED, SAFE, WAITING, TAKEN, OFFERED).when(override(true)),
                "OverrideOnlyForImminentDanger");
        refused(
                given(STARTED, SAFE, WAITING, TAKEN, imminent()).when(override(false)),
                "PersonToldBeforeAnOverride");
        assertThat(events(given(STARTED, SAFE, WAITING, TAKEN, imminent()).when(override(true))))
                .containsExactly(requested("anna"));
    }

    @Test
    void overrideIsAllowedByASupervisorWhoDidNotAskForIt() {
        refused(
                given(STARTED, SAFE, WAITING, TAKEN, imminent(), requested("anna"))
                        .when(allow(BORIS)),
                "OverrideAllowedByASupervisor");
        refused(
                given(STARTED, SAFE, WAITING, TAKEN, imminent(), requested("clara"))
                        .when(allow(CLARA)),
                "OverrideByTwoPeople");
        ResultValidator<Conversation> allowed =
                given(STARTED, SAFE, WAITING, TAKEN, imminent(), requested("anna"))
                        .when(allow(CLARA));
        assertThat(events(allowed))
                .contains(new OverrideAllowed(ALIAS, REFERRAL.value(), "clara", AT));
        assertThat(texts(allowed)).containsExactly("referral-news");
    }

    @Test
    void theChildsAnswerChangesNothingOnceOverrideWasAskedFor() {
        ResultValidator<Conversation> answered =
                given(STARTED, SAFE, WAITING, TAKEN, imminent(), requested("anna"))
                        .when(press("fact:" + REFERRAL + ":0:no"));
        assertThat(events(answered)).noneMatch(FactDecided.class::isInstance);
        assertThat(texts(answered)).containsExactly("referral-news");
        assertThat(
                        texts(
                                given(STARTED, SAFE, WAITING, TAKEN, imminent(), requested("anna"))
                                        .when(press("withdraw:" + REFERRAL))))
                .containsExactly("referral-news");
    }

    private static AskToOverride override(boolean childTold) {
        return new AskToOverride(ALIAS, REFERRAL, WORDS, childTold, ANNA, AT);
    }

    private static AllowOverride allow(Person by) {
        return new AllowOverride(ALIAS, REFERRAL, by, AT);
    }

    private static ConversationEvent requested(String by) {
        return new OverrideRequested(ALIAS, REFERRAL.value(), WORDS, by, AT);
    }

    private static ConversationEvent imminent() {
        return new ReferralOffered(
                ALIAS,
                CONTACT.value(),
                REFERRAL.value(),
                "police",
                "BG",
                "imminent",
                List.of(new OfferedFact("danger", null)),
                "anna",
                AT);
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
    void whatTheChildWroteMeanwhileIsReadBeforeClosing() {
        refused(
                given(STARTED, received(), SAFE, WAITING, TAKEN, unreadable()).when(close()),
                "WhatTheChildWroteIsReadBeforeClosing");
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
    void closingTellsHowLongWordsAreKeptAndAsksTwoThings() {
        assertThat(texts(given(STARTED, SAFE, WAITING, TAKEN).when(close())))
                .containsExactly("closing", "receipt", "feedback-helped");
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

    @Test
    void anUnknownButtonLeadsToTheMenu() {
        assertThat(texts(given(STARTED, SAFE).when(press("nonsense"))))
                .containsExactly("stale-button");
        assertThat(texts(given(STARTED, SAFE).when(press("fact:nonsense"))))
                .containsExactly("stale-button");
    }
}
