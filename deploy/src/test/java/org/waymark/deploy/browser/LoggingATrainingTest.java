package org.waymark.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@InABrowser
class LoggingATrainingTest {

    @Test
    void worksWithTheKeyboardAlone(Visit visit) {
        Page page = visit.open(visit.as("staff", visit.onADesk()), "/trainings/new");

        tabTo(page, "programme").type("MARIO, Second");
        tabTo(page, "title").type("Keyboard training");
        tabTo(page, "from").type("2014-09-01");
        tabTo(page, "country").type("Bulgaria");
        tabTo(page, "place").type("Burgas");
        tabTo(page, "attendance.kind").press("ArrowDown");
        tabTo(page, "attendance.counts[0].profession").type("Police officer");
        tabTo(page, "attendance.counts[0].count").type("8");
        tabTo(page, "attendance.counts[1].profession").type("Social worker");
        tabTo(page, "attendance.counts[1].count").type("15");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText("Keyboard training");
        assertThat(page.getByText("Recorded. ")).isVisible();
        assertThat(page.locator("#who ~ p").first()).containsText("23");
    }

    @Test
    void losesNothingTypedOnAMistakeAndPointsAtIt(Visit visit) {
        Page page = visit.open(visit.as("staff", visit.onAPhone()), "/trainings/new");
        fill(page, "Mistaken training", "2014-13-45");
        page.locator("input[value=named]").check();
        page.locator("[id='attendance.people[0].name']").fill("Vera Made-Up");

        send(page);

        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page.locator("#from-error")).containsText("Not a date");
        assertThat(page.locator("#from")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#title")).hasValue("Mistaken training");
        assertThat(page.locator("[id='attendance.people[0].name']")).hasValue("Vera Made-Up");
        page.locator("#from").fill("2014-12");
        send(page);
        assertThat(page.locator("h1")).hasText("Mistaken training");
        assertThat(page.locator("main")).not().containsText("Vera");
    }

    @Test
    void asksNobodyWhoCameToATrainingThatIsPlanned(Visit visit) {
        Page page = visit.open(visit.as("staff", visit.onADesk()), "/trainings/new");
        page.locator("input[value=planned]").check();
        fill(page, "Planned training", "2031-05");
        send(page);

        visit.open(
                page,
                page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "")
                        + "/correction");
        assertThat(page.locator("#attendance")).hasCount(0);
        page.locator("#title").fill("Planned anew");
        page.locator("#reason").fill("Renamed by the partner");
        page.locator("button:has-text('Record the correction'):visible").last().click();

        assertThat(page.locator("h1")).hasText("Planned anew");
    }

    @Test
    void namesTheRowWithoutANumber(Visit visit) {
        Page page = visit.open(visit.as("staff", visit.onADesk()), "/trainings/new");
        fill(page, "Unnumbered training", "2014");
        page.locator("input[value=head-counts]").check();
        page.locator("[id='attendance.counts[0].count']").fill("a dozen");

        send(page);

        assertThat(page.locator("[id='attendance.counts[0].count-error']"))
                .containsText("whole number");
        assertThat(page.locator("[id='attendance.counts[0].count']")).hasValue("a dozen");
    }

    @Test
    void growsByARowWhereTheCursorThenIs(Visit visit) {
        Page page = visit.open(visit.as("staff", visit.onADesk()), "/trainings/new");
        page.locator("input[value=named]").check();
        for (int row = 0; row < 3; row++) {
            page.locator("[id='attendance.people[" + row + "].name']").fill("Person " + row);
        }

        page.getByText("One more person").click();

        assertThat(page.locator("[id='attendance.people[3].name']")).isFocused();
        assertThat(page.locator("[id='attendance.people[2].name']")).hasValue("Person 2");
    }

    @Test
    void worksWithoutScripts(Visit visit) {
        Page page = visit.open(visit.as("staff", visit.withoutScripts()), "/trainings/new");
        fill(page, "Plain training", "2014-05-05");
        page.locator("input[value=head-counts]").check();
        page.getByText("One more head-count").click();
        assertThat(page.locator("#title")).hasValue("Plain training");
        page.locator("[id='attendance.counts[3].count']").fill("4");

        send(page);

        assertThat(page.locator("h1")).hasText("Plain training");
        assertThat(page.locator("#who ~ p").first()).containsText("4");
    }

    @Test
    void showsTheCorrectionBesideWhatStoodBefore(Visit visit) {
        Page page = visit.open(visit.as("staff", visit.onADesk()), "/trainings/new");
        fill(page, "Corrected training", "2014-06-06");
        page.locator("input[value=head-counts]").check();
        page.locator("[id='attendance.counts[0].count']").fill("23");
        send(page);

        page.getByText("Correct", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("#reason").fill("Two people were counted twice");
        page.locator("input[value=head-counts]").check();
        page.locator("[id='attendance.counts[0].count']").fill("21");
        page.locator(".actions button").click();

        assertThat(page.locator("#who ~ p").first()).containsText("21");
        page.getByText("History").click();
        assertThat(page.locator("tbody tr").first()).containsText("Two people were counted twice");
        assertThat(page.locator("tbody tr").last()).containsText("23");
    }

    @Test
    void changesNoTextThatNobodyTouched(Visit visit) {
        Page page = visit.open(visit.as("staff", visit.onADesk()), "/trainings/new");
        Object made =
                page.evaluate(
                        """
                        () => fetch('/api/trainings', {
                            method: 'POST',
                            headers: {
                                'Content-Type': 'application/json',
                                'X-CSRF-TOKEN': document.querySelector('meta[name=csrf-token]').content
                            },
                            body: JSON.stringify({
                                programme: 'MARIO', phase: 'II', title: 'Texts of several lines', country: 'BG',
                                from: '2014', method: 'Role play\\nCase work', issuesRaised: ['One\\nissue', 'Another']
                            })
                        }).then(answer => answer.headers.get('Location'))
                        """);
        String path = String.valueOf(made).replace("/api", "");
        visit.open(page, path + "/correction");
        page.locator("#place").fill("Ruse");
        page.locator("#reason").fill("The place was missing");
        page.locator(".actions button").click();
        page.waitForURL("**" + path + "*");

        JsonNode about = Visit.api(page, "/api" + path).get("about");
        assertThat(about.get("place").asString()).isEqualTo("Ruse");
        assertThat(about.get("method").asString()).isEqualTo("Role play\nCase work");
        assertThat(about.get("issuesRaised").valueStream().map(JsonNode::asString))
                .containsExactly("One\nissue", "Another");
    }

    @Test
    void retractsOnlyWithAReason(Visit visit) {
        Page page = visit.open(visit.as("staff", visit.onADesk()), "/trainings/new");
        fill(page, "Retracted training", "2014-07-07");
        send(page);

        page.getByText("Retract", new Page.GetByTextOptions().setExact(true)).click();
        page.locator("#reason").fill("Entered twice");
        page.locator(".actions button").click();

        assertThat(page.locator(".notice-danger")).containsText("Entered twice");
        visit.open(page, "/trainings");
        assertThat(page.locator("#list")).not().containsText("Retracted training");
    }

    private static void fill(Page page, String title, String from) {
        page.locator("#programme").selectOption("MARIO/II");
        page.locator("#title").fill(title);
        page.locator("#from").fill(from);
        page.locator("#country").selectOption("BG");
    }

    private static void send(Page page) {
        page.locator(".actions button").click();
    }

    /** Presses Tab until the field of this id has the focus. */
    private static com.microsoft.playwright.Keyboard tabTo(Page page, String id) {
        for (int pressed = 0; pressed < 60; pressed++) {
            page.keyboard().press("Tab");
            if (Objects.equals(page.evaluate("document.activeElement.id"), id)) {
                return page.keyboard();
            }
        }
        throw new AssertionError("The keyboard does not reach " + id);
    }
}
