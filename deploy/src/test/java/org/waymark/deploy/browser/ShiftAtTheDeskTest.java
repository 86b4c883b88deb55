package org.waymark.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several people at the desk at once, each in a browser of their own. */
@InABrowser
class ShiftAtTheDeskTest {

    private static final ContainsTextOptions PATIENTLY =
            new ContainsTextOptions().setTimeout(60_000);
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final String PASSWORD = "a password of one counsellor";

    @Test
    void whoOpensTheDeskIsSeenOnShiftThereAtOnce(Visit visit) {
        Page desk = visit.open(visit.as("counsellor", visit.onADesk()), "/desk");
        // The page asks by itself every 30 seconds, too.
        assertThat(desk.locator("#queue .badge:has-text('on shift')"))
                .containsText(
                        Pattern.compile("[1-9]\\d* (person|people) on shift"),
                        new ContainsTextOptions().setTimeout(10_000));
    }

    @Test
    void ofTwoCounsellorsOneHasItAndTheOtherIsToldOnThePage(Visit visit) {
        openAccount(visit, "boris");
        Page first = visit.as("counsellor", visit.onADesk());
        // Without scripts, so that the page still offers what the other one has just taken.
        Page second = visit.as("boris", PASSWORD, visit.withoutScripts());
        String alias = somebodyWrites(visit, first, "race", "I am lonely");
        visit.open(second, "/desk");
        Locator takeToo = take(second, alias);
        assertThat(takeToo).isVisible();

        take(visit.open(first, "/desk"), alias).click();
        assertThat(first.locator("#chat")).containsText("I am lonely", PATIENTLY);
        takeToo.click();

        assertThat(second.locator("[role=alert]"))
                .containsText("Somebody else has just taken this conversation.", PATIENTLY);
        assertThat(take(second, alias)).hasCount(0);
        close(first);
    }

    @Test
    void newsTakeNothingAwayFromUnderAFingerOrTheKeyboard(Visit visit) {
        Page desk = visit.as("counsellor", visit.onADesk());
        String alias = somebodyWrites(visit, desk, "press", "Can I ask something?");
        Locator take = take(visit.open(desk, "/desk"), alias);
        take.focus();
        news(desk);
        assertThat(take).isFocused();

        take.hover();
        desk.mouse().down();
        news(desk);
        desk.mouse().up();

        assertThat(desk.locator("#chat")).containsText("Can I ask something?", PATIENTLY);
        close(desk);
    }

    /** Lets the queue be fetched anew, and waits until it has come and would have been shown. */
    private static void news(Page desk) {
        desk.evaluate(
                """
                () => new Promise(shown => {
                    document.body.addEventListener('htmx:afterOnLoad', shown, {once: true});
                    document.body.dispatchEvent(new Event('desk-change'));
                })
                """);
    }

    @Test
    void aSupervisorSeesTheShiftTakesOverAndWhoHadItIsTold(Visit visit) {
        Page counsellor = visit.as("counsellor", visit.onAPhone());
        String alias = somebodyWrites(visit, counsellor, "over", "Are you there?");
        take(visit.open(counsellor, "/desk"), alias).click();
        assertThat(counsellor.locator("#chat")).containsText("Are you there?", PATIENTLY);
        Page supervisor = visit.as("supervisor", visit.onADesk());
        visit.open(supervisor, "/desk/supervision");
        assertThat(supervisor.locator("#live")).containsText("counsellor", PATIENTLY);
        check(supervisor);
        check(visit.open(visit.as("supervisor", visit.onAPhone()), "/desk/supervision"));

        supervisor.locator("a[href='/desk/" + alias + "']").click();
        supervisor.locator("button:has-text('Take over')").click();

        assertThat(counsellor.locator("[role=alert]").first())
                .containsText("is with a colleague now", PATIENTLY);
        check(counsellor);
        close(supervisor);
        for (Page page : List.of(supervisor, visit.as("supervisor", visit.onAPhone()))) {
            check(visit.open(page, "/desk/statistics"));
        }
    }

    @Test
    void aDraftSurvivesAReloadAndWhoRestsComesBack(Visit visit) {
        Page desk = visit.as("counsellor", visit.onAPhone());
        String alias = somebodyWrites(visit, desk, "draft", "Hello?");
        take(visit.open(desk, "/desk"), alias).click();
        desk.locator("#words").fill("I am here and");
        desk.locator("h1").click();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    desk.reload();
                    return desk.locator("#words").inputValue().equals("I am here and");
                });
        desk.locator("summary:has-text('Hand to a colleague')").click();
        check(desk);
        close(desk);

        desk.locator("button:has-text('Take a break')").click();
        assertThat(desk.locator("#queue")).containsText("You are on a break", PATIENTLY);
        check(desk);
        desk.locator("button:has-text('I am back')").click();
        assertThat(desk.locator("#queue")).not().containsText("You are on a break");
        assertThat(desk.locator("[data-bell]")).isVisible();
    }

    private static void openAccount(Visit visit, String name) {
        Page admin = visit.as("admin", visit.onADesk());
        Object status =
                admin.evaluate(
                        """
                        async ([name, password]) => (await fetch('/api/accounts', {
                            method: 'POST',
                            headers: {
                                'Content-Type': 'application/json',
                                'X-CSRF-TOKEN': document.querySelector('meta[name=csrf-token]').content
                            },
                            body: JSON.stringify({username: name, password: password, roles: ['COUNSELLOR']})
                        })).status
                        """,
                        List.of(name, PASSWORD));
        assertThat(status).isEqualTo(201);
    }

    /** The alias of a child who writes on a phone of this name. */
    private static String somebodyWrites(Visit visit, Page desk, String name, String words) {
        Set<String> before = aliases(desk);
        Page phone = visit.open(visit.onAPhone(), "/phone?phone=" + name + "&language=en");
        phone.locator("#phone-text").fill(words);
        phone.locator("#phone-text").press("Enter");
        await().atMost(Duration.ofSeconds(60)).until(() -> aliases(desk).size() > before.size());
        Set<String> now = aliases(desk);
        now.removeAll(before);
        return now.iterator().next();
    }

    private static Set<String> aliases(Page desk) {
        Set<String> aliases = new HashSet<>();
        for (JsonNode entry : Visit.api(desk, "/api/helpline/queue")) {
            aliases.add(entry.get("alias").asString());
        }
        return aliases;
    }

    private static Locator take(Page page, String alias) {
        return page.locator("form[action='/desk/" + alias + "/take'] button");
    }

    private static void close(Page page) {
        page.locator("summary:has-text('Close and code')").click();
        page.locator("#category").selectOption("mental-health/loneliness");
        page.locator("#outcome").selectOption("listened");
        page.locator("button:has-text('Close the conversation')").click();
        assertThat(page.locator("h1")).containsText("Help-line desk", PATIENTLY);
    }

    private static void check(Page page) {
        List<String> barriers =
                new AxeBuilder(page)
                        .setLegacyMode(true).analyze().getViolations().stream()
                                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                                .map(rule -> rule.getId() + ": " + rule.getNodes())
                                .toList();
        assertThat(barriers).as("barriers on " + page.url()).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .as("scrolls sideways: " + page.url())
                .isFalse();
    }
}
