package org.waymark.monitoring.helpline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.helpline.HelplineContactCommand.CloseContact;
import org.waymark.monitoring.helpline.HelplineContactCommand.OpenContact;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactClosed;
import org.waymark.monitoring.helpline.HelplineContactEvent.ContactOpened;
import org.waymark.monitoring.kernel.InvalidValue;

class HelplineContactTest {

    private static final ContactId ID = ContactId.random();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ContactOpened OPENED =
            new ContactOpened(ID.value(), "MARIO", "telegram", "bg", DAY);

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
