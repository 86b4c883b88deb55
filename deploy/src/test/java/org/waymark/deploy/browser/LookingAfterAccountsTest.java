package org.waymark.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@InABrowser
class LookingAfterAccountsTest {

    private static final String PASSWORD = "four made-up words here";
    private static final String OTHER = "four other words instead";

    private final String name = "person-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void opensAnAccountThatReachesWhatItShould(Visit visit) {
        Page admin = visit.as("admin", visit.onADesk());

        open(visit, admin, "STAFF");

        assertThat(admin.getByText("The account " + name + " is open.")).isVisible();
        assertThat(row(admin)).containsText("Staff");
        assertThat(row(admin)).containsText("MARIO; Bulgaria");
        Page person = visit.as(name, PASSWORD, visit.onAPhone());
        assertThat(person.locator("article.card")).hasCount(1);
    }

    @Test
    void keepsWhatWasTypedOnAMistakeExceptThePassword(Visit visit) {
        Page admin = visit.open(visit.as("admin", visit.onAPhone()), "/new-account");
        admin.locator("#username").fill("Capital Letters");
        admin.locator("#password").fill(PASSWORD);
        admin.locator("input[value=COORDINATOR]").check();

        press(admin, "Open the account");

        assertThat(admin.locator("#username-error")).containsText("lower case");
        assertThat(admin.locator("#username")).hasValue("Capital Letters");
        assertThat(admin.locator("input[value=COORDINATOR]")).isChecked();
        assertThat(admin.content()).doesNotContain(PASSWORD);
        admin.locator("#username").fill(name);
        admin.locator("#password").fill(PASSWORD);
        admin.locator("input[name=countryReach][value=some]").check();
        press(admin, "Open the account");
        assertThat(admin.locator(".error-summary")).containsText("Name at least one");
    }

    @Test
    void closesAnAccountAndEndsItsSignIn(Visit visit) {
        Page admin = visit.as("admin", visit.onADesk());
        open(visit, admin, "COORDINATOR");
        Page person = visit.as(name, PASSWORD, visit.onADesk());
        row(admin).locator("a").click();

        admin.locator("input[name=disabled]").check();
        press(admin, "Save");

        assertThat(row(admin)).containsText("closed");
        visit.open(person, "/trainings");
        assertThat(person).hasURL(visit.address("/sign-in"));
    }

    @Test
    void setsAnotherPassword(Visit visit) {
        Page admin = visit.as("admin", visit.onADesk());
        open(visit, admin, "STAFF");
        row(admin).locator("a").click();

        admin.locator("#password").fill("short");
        admin.locator("#password").evaluate("field => field.removeAttribute('minlength')");
        press(admin, "Set this password");
        assertThat(admin.locator("#password-error")).containsText("12 to 256 characters");
        admin.locator("#password").fill(OTHER);
        press(admin, "Set this password");

        assertThat(admin.getByText("has a new password")).isVisible();
        visit.as(name, OTHER, visit.onADesk());
    }

    @Test
    void showsThatSomebodyElseChangedTheAccountMeanwhile(Visit visit) {
        Page admin = visit.as("admin", visit.onADesk());
        open(visit, admin, "STAFF");
        Page late = visit.open(visit.as("admin", visit.onADesk()), "/accounts/" + name);
        row(admin).locator("a").click();
        admin.locator("input[value=COORDINATOR]").check();
        press(admin, "Save");

        late.locator("input[name=disabled]").check();
        press(late, "Save");

        assertThat(late.locator(".error-summary")).containsText("Somebody else has changed");
        assertThat(row(visit.open(admin, "/accounts"))).not().containsText("closed");
    }

    @Test
    void opensNothingWiderThanWhatIsNamed(Visit visit) {
        Page admin = visit.open(visit.as("admin", visit.onADesk()), "/new-account");
        admin.locator("#username").fill(name);
        admin.locator("#password").fill(PASSWORD);
        admin.locator("input[value=STAFF]").check();
        admin.locator("#countries").fill("BG");

        press(admin, "Open the account");

        assertThat(admin.locator("#countries-error")).containsText("only these");
        assertThat(row(visit.open(admin, "/accounts"))).hasCount(0);
    }

    @Test
    void letsEverybodyChangeTheirOwnPassword(Visit visit) {
        open(visit, visit.as("admin", visit.onADesk()), "COUNSELLOR");
        Page person = visit.as(name, PASSWORD, visit.onAPhone());
        person.locator(".site-who a").click();

        change(person, "not the one I have", OTHER);
        assertThat(person.locator("#current-error")).containsText("Not the current password");
        change(person, PASSWORD, OTHER);

        assertThat(person.getByText("Your password is changed.")).isVisible();
        visit.as(name, OTHER, person);
    }

    private static void change(Page page, String current, String password) {
        page.locator("#current").fill(current);
        page.locator("#password").fill(password);
        press(page, "Change the password");
    }

    @Test
    void isForAdministratorsAlone(Visit visit) {
        Page staff = visit.as("staff", visit.onADesk());

        assertThat(staff.locator("nav").getByText("Accounts")).hasCount(0);
        assertThat(visit.open(staff, "/accounts").locator("h1")).not().hasText("Accounts");
    }

    private void open(Visit visit, Page admin, String role) {
        visit.open(admin, "/new-account");
        admin.locator("#username").fill(name);
        admin.locator("#password").fill(PASSWORD);
        admin.locator("input[value=" + role + "]").check();
        admin.locator("input[name=programmeReach][value=some]").check();
        admin.locator("input[name=programmes][value=MARIO]").check();
        admin.locator("input[name=countryReach][value=some]").check();
        admin.locator("#countries").fill("bg");
        press(admin, "Open the account");
    }

    private Locator row(Page page) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(name));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
