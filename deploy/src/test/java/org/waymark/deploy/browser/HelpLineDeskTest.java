package org.waymark.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A child on the example phone, and a counsellor at the desk: both in a browser. */
@InABrowser
class HelpLineDeskTest {

    private static final ContainsTextOptions PATIENTLY =
            new ContainsTextOptions().setTimeout(60_000);
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @Test
    void aChildIsAnsweredReferredAndTheTalkIsCoded(Visit visit) {
        Page desk = visit.as("counsellor", visit.onADesk());
        visit.open(desk, "/desk");
        Page phone = visit.open(visit.onAPhone(), "/phone?phone=desk-test&language=bg");
        say(phone, "Самотно ми е и никой не ми говори");
        Locator waiting = desk.locator(".queue-item:has-text('Waiting')");
        assertThat(waiting.first()).containsText("unanswered", PATIENTLY);
        check(desk);
        waiting.first().locator("button:has-text('Take')").click();
        assertThat(desk.locator("#chat")).containsText("Самотно ми е", PATIENTLY);

        desk.locator("#words").fill("Тук съм и чета.");
        desk.locator("[data-answer] button").click();
        assertThat(phone.locator("#phone-log")).containsText("Тук съм и чета.", PATIENTLY);
        assertThat(desk.locator("#words")).hasValue("");
        desk.reload();
        assertThat(desk.locator("#words")).hasValue("");
        say(phone, "благодаря, че си тук");
        assertThat(desk.locator("#chat")).containsText("благодаря, че си тук", PATIENTLY);

        refer(desk, phone);
        close(desk);
        assertThat(phone.locator("#phone-log"))
                .containsText("Разговорът засега приключи", PATIENTLY);
    }

    private static void refer(Page desk, Page phone) {
        desk.locator("summary:has-text('Propose a referral')").click();
        desk.locator("#service").selectOption("counselling");
        desk.locator("#serviceCountry").selectOption("BG");
        desk.locator("input[name=fact][value=age-band]").check();
        desk.locator("input[name=words-age-band]").fill("12 години");
        check(desk);
        desk.locator("button:has-text('Ask the child')").click();
        assertThat(phone.locator("#phone-log")).containsText("12 години", PATIENTLY);
        phone.locator("button:has-text('Да, кажете им')").last().click();
        Locator told = desk.locator("button:has-text('I have told the service')");
        assertThat(told).containsText("what was agreed", PATIENTLY);
        told.click();
        assertThat(phone.locator("#phone-log")).containsText("изпратено е", PATIENTLY);
    }

    private static void close(Page desk) {
        desk.locator("summary:has-text('Close and code')").click();
        desk.locator("#category").selectOption("mental-health/loneliness");
        desk.locator("#wroteAs").selectOption("child");
        desk.locator("#outcome").selectOption("referred");
        desk.locator("button:has-text('Close the conversation')").click();
        assertThat(desk.locator("h1")).containsText("Help-line desk", PATIENTLY);
        assertThat(desk.locator("#open-referrals"))
                .containsText("Referrals on their way", PATIENTLY);
    }

    private static void say(Page phone, String text) {
        phone.locator("#phone-text").fill(text);
        phone.locator("#phone-text").press("Enter");
    }

    private static void check(Page page) {
        List<String> barriers =
                new AxeBuilder(page)
                        .setLegacyMode(true).analyze().getViolations().stream()
                                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                                .map(rule -> rule.getId() + ": " + rule.getNodes())
                                .toList();
        assertThat(barriers).as("barriers on " + page.url()).isEmpty();
    }
}
