package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.hotline.conversation.ConversationCommand.AnswerChild;
import org.waymark.hotline.conversation.ConversationCommand.MoveReferral;
import org.waymark.hotline.conversation.ConversationCommand.OfferReferral;
import org.waymark.hotline.conversation.ConversationCommand.TakeConversation;
import org.waymark.hotline.conversation.ConversationEvent.BotSpoke;
import org.waymark.hotline.conversation.ConversationEvent.OfferSent;
import org.waymark.hotline.conversation.ConversationEvent.PersonAnswered;
import org.waymark.hotline.conversation.ConversationEvent.ReferralMoved;
import org.waymark.hotline.conversation.ConversationEvent.WritingAllowed;
import org.waymark.monitoring.referral.ReferralState;
import org.waymark.monitoring.referral.ServicePlace;
import org.waymark.monitoring.referral.Urgency;

/** What the child said to being written to first, and what that means for answers and news. */
class LeaveToWriteTest extends ConversationFixture {

    private static final ConversationEvent ONLY_WHEN_I_WRITE = new WritingAllowed(ALIAS, false, AT);

    @Test
    void whoOnlyWantsToBeWrittenToWhenItWritesIsAnsweredWhileItIsHere() {
        assertThat(answer(AT.plus(Duration.ofMinutes(30))).held()).isFalse();
        assertThat(answer(AT.plus(Duration.ofMinutes(31))).held()).isTrue();
    }

    private static PersonAnswered answer(Instant at) {
        return (PersonAnswered)
                events(
                                given(
                                                STARTED,
                                                SAFE,
                                                WAITING_ALONE,
                                                ONLY_WHEN_I_WRITE,
                                                received(),
                                                TAKEN)
                                        .when(new AnswerChild(ALIAS, "m1", WORDS, ANNA, at)))
                        .getFirst();
    }

    @Test
    void whoHasJustSaidNoIsToldNothingUntilItWrites() {
        assertThat(
                        texts(
                                given(STARTED, SAFE, WAITING, ONLY_WHEN_I_WRITE)
                                        .when(new TakeConversation(ALIAS, ANNA, null, false, AT))))
                .isEmpty();
        assertThat(
                        texts(
                                given(STARTED, SAFE, WAITING_ALONE, ONLY_WHEN_I_WRITE, received())
                                        .when(new TakeConversation(ALIAS, ANNA, null, false, AT))))
                .containsExactly("taken");
    }

    @Test
    void itMayBeOfferedAReferralWhileItIsHere() {
        OfferReferral offer =
                new OfferReferral(
                        ALIAS,
                        REFERRAL,
                        new ServicePlace("shelter", "BG"),
                        Urgency.ORDINARY,
                        List.of(new OfferedFact("age-band", WORDS)),
                        ANNA,
                        AT);

        refused(
                given(STARTED, SAFE, WAITING_ALONE, ONLY_WHEN_I_WRITE, TAKEN).when(offer),
                "ProposedOnlyToAChildWhoIsThere");
        assertThat(
                        events(
                                given(
                                                STARTED,
                                                SAFE,
                                                WAITING_ALONE,
                                                ONLY_WHEN_I_WRITE,
                                                received(),
                                                TAKEN)
                                        .when(offer)))
                .hasAtLeastOneElementOfType(BotSpoke.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void afterTheEndNothingIsPushedToAnybodyWhateverWasSaidBefore(boolean allowed) {
        assertThat(
                        events(
                                given(
                                                STARTED,
                                                SAFE,
                                                WAITING,
                                                new WritingAllowed(ALIAS, allowed, AT),
                                                received(),
                                                TAKEN,
                                                OFFERED,
                                                decided("age-band", true),
                                                agreed(),
                                                new OfferSent(ALIAS, REFERRAL.value(), "anna", AT),
                                                closed())
                                        .when(
                                                new MoveReferral(
                                                        ALIAS,
                                                        REFERRAL,
                                                        ReferralState.ACCEPTED,
                                                        AT.plus(Duration.ofDays(21))))))
                .hasAtLeastOneElementOfType(ReferralMoved.class)
                .doesNotHaveAnyElementsOfTypes(BotSpoke.class);
    }

    @Test
    void norToWhoWasNeverAsked() {
        assertThat(
                        texts(
                                given(
                                                STARTED,
                                                SAFE,
                                                WAITING,
                                                received(),
                                                TAKEN,
                                                OFFERED,
                                                decided("age-band", true),
                                                agreed(),
                                                new OfferSent(ALIAS, REFERRAL.value(), "anna", AT),
                                                closed())
                                        .when(
                                                new MoveReferral(
                                                        ALIAS,
                                                        REFERRAL,
                                                        ReferralState.ACCEPTED,
                                                        AT))))
                .isEmpty();
    }
}
