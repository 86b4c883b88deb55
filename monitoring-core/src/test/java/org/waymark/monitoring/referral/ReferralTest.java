package org.waymark.monitoring.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.referral.ReferralCommand.AcceptReferral;
import org.waymark.monitoring.referral.ReferralCommand.AskOverride;
import org.waymark.monitoring.referral.ReferralCommand.ConfirmOverride;
import org.waymark.monitoring.referral.ReferralCommand.FinishReferral;
import org.waymark.monitoring.referral.ReferralCommand.GiveConsent;
import org.waymark.monitoring.referral.ReferralCommand.GiveFeedback;
import org.waymark.monitoring.referral.ReferralCommand.ProposeReferral;
import org.waymark.monitoring.referral.ReferralCommand.RetractReferral;
import org.waymark.monitoring.referral.ReferralCommand.SendReferral;
import org.waymark.monitoring.referral.ReferralCommand.WithdrawConsent;
import org.waymark.monitoring.referral.ReferralCommand.WithdrawReferral;
import org.waymark.monitoring.referral.ReferralEvent.ConsentGiven;
import org.waymark.monitoring.referral.ReferralEvent.ConsentOverridden;
import org.waymark.monitoring.referral.ReferralEvent.ConsentRefused;
import org.waymark.monitoring.referral.ReferralEvent.ConsentWithdrawn;
import org.waymark.monitoring.referral.ReferralEvent.FeedbackGiven;
import org.waymark.monitoring.referral.ReferralEvent.OverrideAsked;
import org.waymark.monitoring.referral.ReferralEvent.ReferralAccepted;
import org.waymark.monitoring.referral.ReferralEvent.ReferralDone;
import org.waymark.monitoring.referral.ReferralEvent.ReferralProposed;
import org.waymark.monitoring.referral.ReferralEvent.ReferralRetracted;
import org.waymark.monitoring.referral.ReferralEvent.ReferralSent;
import org.waymark.monitoring.referral.ReferralEvent.ReferralWithdrawn;

class ReferralTest {

    private static final ReferralId ID = ReferralId.random();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Sealed WORDS = new Sealed(KeyId.random().value(), "c2VhbGVk");
    private static final List<SharedFact> FACTS =
            List.of(new SharedFact("age-band", null), new SharedFact("what-happened", WORDS));

    private final AggregateTestFixture<Referral> fixture =
            new AggregateTestFixture<>(Referral.class);

    @Test
    void proposesOnce() {
        fixture.givenNoPriorActivity()
                .when(propose(Urgency.ORDINARY))
                .expectEvents(proposed("ordinary"));
        new AggregateTestFixture<>(Referral.class)
                .given(proposed("ordinary"))
                .when(propose(Urgency.ORDINARY))
                .expectNoEvents();
    }

    @Test
    void sendsOnlyWhatWasAgreedTo() {
        fixture.given(proposed("ordinary"), new ConsentGiven(ID.value(), List.of("age-band"), DAY))
                .when(new SendReferral(ID, DAY))
                .expectEvents(sent("given", "ordinary", List.of("age-band")));
    }

    @Test
    void isNotSentWithoutConsent() {
        refused(
                fixture.given(proposed("ordinary")).when(new SendReferral(ID, DAY)),
                "SentOnlyWithConsent");
    }

    @Test
    void agreeingToNothingIsARefusal() {
        fixture.given(proposed("ordinary"))
                .when(new GiveConsent(ID, Set.of(), DAY))
                .expectEvents(new ConsentRefused(ID.value(), DAY));
    }

    @Test
    void consentMayBeGivenTwice() {
        fixture.given(proposed("ordinary"), new ConsentGiven(ID.value(), List.of("age-band"), DAY))
                .when(new GiveConsent(ID, Set.of("age-band"), DAY))
                .expectNoEvents();
    }

    @Test
    void canBeWithdrawnUntilItIsSent() {
        fixture.given(proposed("ordinary"), new ConsentGiven(ID.value(), List.of("age-band"), DAY))
                .when(new WithdrawReferral(ID, Withdrawer.CHILD, DAY))
                .expectEvents(new ReferralWithdrawn(ID.value(), "child", DAY));
        refused(
                new AggregateTestFixture<>(Referral.class)
                        .given(proposed("ordinary"), sent("given", "ordinary", List.of("age-band")))
                        .when(new WithdrawReferral(ID, Withdrawer.CHILD, DAY)),
                "ChangedOnlyUntilItIsSent");
    }

    @Test
    void overrideIsForImminentDangerOnly() {
        refused(
                fixture.given(proposed("urgent"))
                        .when(new AskOverride(ID, "first", WORDS, true, DAY)),
                "OverrideOnlyForImminentDanger");
    }

    @Test
    void overrideTellsThePersonFirst() {
        refused(
                fixture.given(proposed("imminent"))
                        .when(new AskOverride(ID, "first", WORDS, false, DAY)),
                "PersonToldBeforeAnOverride");
    }

    @Test
    void overrideNeedsTwoPeople() {
        OverrideAsked asked = new OverrideAsked(ID.value(), "first", WORDS, DAY);
        refused(
                fixture.given(proposed("imminent"), asked)
                        .when(new ConfirmOverride(ID, "first", DAY)),
                "OverrideByTwoPeople");
        new AggregateTestFixture<>(Referral.class)
                .given(proposed("imminent"), asked)
                .when(new ConfirmOverride(ID, "second", DAY))
                .expectEvents(new ConsentOverridden(ID.value(), "first", "second", DAY));
    }

    @Test
    void anOverriddenReferralTellsEveryFact() {
        fixture.given(
                        proposed("imminent"),
                        new OverrideAsked(ID.value(), "first", WORDS, DAY),
                        new ConsentOverridden(ID.value(), "first", "second", DAY))
                .when(new SendReferral(ID, DAY))
                .expectEvents(sent("overridden", "imminent", List.of("age-band", "what-happened")));
    }

    @Test
    void goesStepByStep() {
        refused(
                fixture.given(proposed("ordinary")).when(new AcceptReferral(ID, DAY)),
                "ReferralGoesStepByStep");
        new AggregateTestFixture<>(Referral.class)
                .given(
                        proposed("ordinary"),
                        sent("given", "ordinary", List.of("age-band")),
                        new ReferralAccepted(ID.value(), DAY, null))
                .when(new FinishReferral(ID, "service-provided", DAY))
                .expectEvents(
                        new ReferralDone(
                                ID.value(),
                                "service-provided",
                                DAY,
                                sent("given", "ordinary", List.of("age-band"))));
    }

    @Test
    void anIdNamesOneReferralOnly() {
        refused(fixture.given(proposed("urgent")).when(propose(Urgency.ORDINARY)), "ProposedOnce");
    }

    @Test
    void consentCanBeTakenBackBeforeAndAfterItWasSent() {
        ReferralSent sent = sent("given", "ordinary", List.of("age-band"));
        ConsentGiven given = new ConsentGiven(ID.value(), List.of("age-band"), DAY);
        fixture.given(proposed("ordinary"), given)
                .when(new WithdrawConsent(ID, DAY))
                .expectEvents(new ConsentWithdrawn(ID.value(), DAY, null));
        new AggregateTestFixture<>(Referral.class)
                .given(proposed("ordinary"), given, sent)
                .when(new WithdrawConsent(ID, DAY))
                .expectEvents(new ConsentWithdrawn(ID.value(), DAY, sent));
        refused(
                new AggregateTestFixture<>(Referral.class)
                        .given(proposed("ordinary"))
                        .when(new WithdrawConsent(ID, DAY)),
                "OnlyGivenConsentIsWithdrawn");
    }

    @Test
    void nothingGoesOnAfterConsentWasTakenBack() {
        ReferralSent sent = sent("given", "ordinary", List.of("age-band"));
        ConsentGiven given = new ConsentGiven(ID.value(), List.of("age-band"), DAY);
        ConsentWithdrawn withdrawn = new ConsentWithdrawn(ID.value(), DAY, sent);
        refused(
                fixture.given(proposed("ordinary"), given, sent, withdrawn)
                        .when(new AcceptReferral(ID, DAY)),
                "ReferralGoesStepByStep");
        refused(
                new AggregateTestFixture<>(Referral.class)
                        .given(proposed("ordinary"), given, sent, withdrawn)
                        .when(new GiveConsent(ID, Set.of("age-band"), DAY)),
                "ChangedOnlyUntilItIsSent");
    }

    @Test
    void thePersonIsToldWhatBecameOfWhatWasSent() {
        refused(
                fixture.given(proposed("ordinary")).when(new GiveFeedback(ID, DAY)),
                "FeedbackOnWhatWasSent");
        new AggregateTestFixture<>(Referral.class)
                .given(proposed("ordinary"), sent("given", "ordinary", List.of("age-band")))
                .when(new GiveFeedback(ID, DAY))
                .expectEvents(new FeedbackGiven(ID.value(), DAY));
    }

    @Test
    void isRetractedInAnyState() {
        fixture.given(proposed("ordinary"), sent("given", "ordinary", List.of("age-band")))
                .when(new RetractReferral(ID, "Entered twice", DAY))
                .expectEvents(new ReferralRetracted(ID.value(), "Entered twice", DAY));
    }

    private static void refused(ResultValidator<Referral> result, String rule) {
        result.expectNoEvents()
                .expectException(
                        new CustomMatcher<RuleBroken>("the rule " + rule) {
                            @Override
                            public boolean matches(Object thrown) {
                                return thrown instanceof RuleBroken broken
                                        && broken.rule().equals(rule);
                            }
                        });
    }

    private static ProposeReferral propose(Urgency urgency) {
        return new ProposeReferral(
                ID,
                "MARIO",
                Origin.HELP_LINE,
                null,
                new ServicePlace("shelter", "BG"),
                urgency,
                FACTS,
                null,
                DAY);
    }

    private static ReferralProposed proposed(String urgency) {
        return new ReferralProposed(
                ID.value(), "MARIO", "help-line", null, "shelter", "BG", urgency, FACTS, DAY, null);
    }

    private static ReferralSent sent(String consent, String urgency, List<String> facts) {
        return new ReferralSent(
                ID.value(),
                "MARIO",
                "help-line",
                null,
                "shelter",
                "BG",
                urgency,
                consent,
                facts,
                DAY,
                null);
    }
}
