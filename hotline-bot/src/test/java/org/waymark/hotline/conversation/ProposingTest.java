package org.waymark.hotline.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.conversation.ConversationCommand.AllowOverride;
import org.waymark.hotline.conversation.ConversationCommand.AskToOverride;
import org.waymark.hotline.conversation.ConversationCommand.OfferReferral;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.ConversationCommand.SendOffer;
import org.waymark.hotline.conversation.ConversationEvent.FactDecided;
import org.waymark.hotline.conversation.ConversationEvent.OfferDecided;
import org.waymark.hotline.conversation.ConversationEvent.OfferSent;
import org.waymark.hotline.conversation.ConversationEvent.OverrideAllowed;
import org.waymark.hotline.conversation.ConversationEvent.OverrideRequested;
import org.waymark.hotline.conversation.ConversationEvent.ReferralOffered;
import org.waymark.monitoring.referral.ServicePlace;
import org.waymark.monitoring.referral.Urgency;

/** A referral, from its proposal to the consent of the child or to an override. */
class ProposingTest extends ConversationFixture {

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
        ConversationEvent sent = new OfferSent(ALIAS, REFERRAL.value(), "anna", AT);
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
}
