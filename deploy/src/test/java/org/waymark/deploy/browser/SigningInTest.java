package org.waymark.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

@InABrowser
class SigningInTest {

    @Test
    void leadsToThePageThatWasAskedFor(Visit visit) {
        Page page = visit.open(visit.onADesk(), "/trainings");

        page.locator("#username").fill("staff");
        page.locator("#password").fill("waymark-example");
        page.locator("#password").press("Enter");

        assertThat(page.locator("h1")).hasText("Trainings");
    }

    @Test
    void saysKindlyThatTheNameOrThePasswordIsWrong(Visit visit) {
        Page page = visit.open(visit.onADesk(), "/sign-in");

        refused(page);

        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("The name or the password is wrong");
    }

    @Test
    void asksForPatienceAfterManyWrongPasswords(Visit visit) {
        Page page = visit.open(visit.onADesk(), "/sign-in");

        for (int tried = 0; tried < 7; tried++) {
            refused(page);
        }

        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("Try again in");
    }

    @Test
    void endsWithSigningOut(Visit visit) {
        Page page = visit.as("coordinator", visit.onADesk());

        page.getByText("Sign out").click();

        assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS))
                .hasText("You are signed out.");
        visit.open(page, "/trainings");
        assertThat(page).hasURL(visit.address("/sign-in"));
    }

    @Test
    void offersTheExampleAccountsWithOneClick(Visit visit) {
        Page page = visit.open(visit.onAPhone(), "/sign-in");

        page.getByText("coordinator", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator("h1")).hasText("Programmes");
        assertThat(page.locator(".mode-strip")).containsText("do not enter real data");
    }

    @Test
    void showsToEachRoleItsOwnWay(Visit visit) {
        Page coordinator = visit.as("coordinator", visit.onADesk());
        Page counsellor = visit.as("counsellor", visit.onADesk());

        assertThat(coordinator.getByText("Log a training")).hasCount(0);
        assertThat(counsellor.locator(".site-nav")).containsText("Help-line desk");
        assertThat(counsellor.locator(".site-nav")).not().containsText("Programmes");
    }

    private static void refused(Page page) {
        page.locator("#username").fill("somebody-" + page.context().hashCode());
        page.locator("#password").fill("not the password");
        page.locator("#password").press("Enter");
        page.waitForURL(url -> url.contains("?refused") || url.contains("?wait"));
    }
}
