package org.waymark.monitoring.helpline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.helpline.HelplineContactCommand.CloseContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.JudgeContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.OpenContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.RecordContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.RetractContact;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactClosed;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactOpened;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactRecorded;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactRetracted;
import org.waymark.monitoring.helpline.HelplineContactEvent.FeedbackGiven;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;

class HelplineContactTest {

    private static final ContactId ID = ContactId.random();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ContactOpened OPENED =
            new ContactOpened(ID.value(), "MARIO", "telegram", "bg", DAY);
    private static final ContactRecorded RECORDED =
            new ContactRecorded(ID.value(), outline("2014-03"));

    private final AggregateTestFixture<HelplineContact> fixture =
            new AggregateTestFixture<>(HelplineContact.class);

    @Test
    void opensOnceHoweverOftenItIsAsked() {
        fixture.givenNoPriorActivity().when(open()).expectEvents(OPENED);
        new AggregateTestFixture<>(HelplineContact.class)
                .given(OPENED)
                .when(open())
                .expectNoEvents();
    }

    @Test
    void closesWithItsCodesAndRepeatsWhatWasKnownAtTheOpening() {
        fixture.given(OPENED).when(close(DAY.plusDays(1))).expectEvents(closed(DAY.plusDays(1)));
    }

    @Test
    void closesOnce() {
        fixture.given(OPENED, closed(DAY)).when(close(DAY)).expectNoEvents();
    }

    @Test
    void neverEndsBeforeItBegan() {
        fixture.given(OPENED).when(close(DAY.minusDays(1))).expectEvents(closed(DAY));
    }

    @Test
    void isJudgedOnceForEachQuestionAndOnlyWhenItIsClosed() {
        JudgeContact helped = new JudgeContact(ID, ContactQuestion.HELPED, true, DAY);
        FeedbackGiven given = new FeedbackGiven(ID.value(), "helped", true, DAY, closed(DAY));
        fixture.given(OPENED, closed(DAY)).when(helped).expectEvents(given);
        new AggregateTestFixture<>(HelplineContact.class)
                .given(OPENED, closed(DAY), given)
                .when(new JudgeContact(ID, ContactQuestion.HELPED, false, DAY))
                .expectNoEvents();
        new AggregateTestFixture<>(HelplineContact.class)
                .given(OPENED)
                .when(helped)
                .expectNoEvents();
    }

    @Test
    void isRecordedAfterwardsAndTakenBack() {
        fixture.givenNoPriorActivity().when(record("2014-03")).expectEvents(RECORDED);
        new AggregateTestFixture<>(HelplineContact.class)
                .given(RECORDED)
                .when(new RetractContact(ID, "Entered twice", DAY))
                .expectEvents(new ContactRetracted(ID.value(), "Entered twice", DAY));
    }

    @Test
    void refusesAContactOfTheFuture() {
        fixture.givenNoPriorActivity()
                .when(record("2027"))
                .expectException(RuleBroken.class)
                .expectNoEvents();
    }

    @Test
    void isTakenBackOnceAndOnlyWhenStaffRecordedIt() {
        RetractContact retract = new RetractContact(ID, "Entered twice", DAY);
        fixture.given(RECORDED, new ContactRetracted(ID.value(), "Entered twice", DAY))
                .when(retract)
                .expectException(RuleBroken.class);
        new AggregateTestFixture<>(HelplineContact.class)
                .given(OPENED, closed(DAY))
                .when(retract)
                .expectException(RuleBroken.class);
    }

    @Test
    void theHelpLineNeverOpensOrClosesWhatStaffRecorded() {
        fixture.given(RECORDED).when(open()).expectNoEvents();
        new AggregateTestFixture<>(HelplineContact.class)
                .given(RECORDED)
                .when(close(DAY))
                .expectNoEvents();
    }

    @Test
    void knowsEveryMainCategoryOfTheStandard() {
        assertThat(ContactCategories.STANDARD.all())
                .extracting(ContactCategories.Main::code)
                .containsExactly(
                        "missing-children",
                        "violence",
                        "mental-health",
                        "physical-health",
                        "access-to-services",
                        "discrimination",
                        "family-relationships",
                        "peer-relationships",
                        "education-and-work",
                        "sexuality",
                        "non-counselling");
    }

    @Test
    void refusesACategoryThatIsNotInTheStandard() {
        assertThatThrownBy(() -> new ContactCategory("violence", "loneliness"))
                .isInstanceOf(InvalidValue.class);
    }

    private static RecordContact record(String on) {
        return new RecordContact(ID, outline(on), DAY);
    }

    private static ContactOutline outline(String on) {
        return new ContactOutline(
                "MARIO",
                null,
                "Animus",
                "phone",
                "bg",
                on,
                "BG",
                "child",
                null,
                "female",
                "violence",
                null,
                List.of(),
                null,
                null,
                null);
    }

    private static OpenContact open() {
        return new OpenContact(ID, "MARIO", "telegram", "bg", DAY);
    }

    private static CloseContact close(LocalDate on) {
        ContactCoding coding =
                new ContactCoding(
                        "BG",
                        "child",
                        "10-12",
                        "female",
                        new ContactCategory("mental-health", "loneliness"),
                        List.of(new ContactCategory("violence", "bullying")),
                        "ordinary",
                        "listened");
        return new CloseContact(ID, coding, 90L, false, on);
    }

    private static ContactClosed closed(LocalDate on) {
        return new ContactClosed(
                ID.value(),
                "MARIO",
                "telegram",
                "bg",
                DAY,
                on,
                "BG",
                "child",
                "10-12",
                "female",
                "mental-health",
                "loneliness",
                List.of("violence/bullying"),
                "ordinary",
                "listened",
                90L,
                false);
    }
}
