package org.waymark.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line between the page of a desk and the help line, which breaks in more ways than one. */
@InABrowser
class LineOfTheDeskTest {

    private static final String LINE = "**/desk/events";
    private static final String ANSWER = "**/desk/here";
    private static final String LOOKS_ELSEWHERE =
            """
            sessionStorage.setItem('desk-bell', 'on');
            Object.defineProperty(document, 'hidden', { get: () => true });
            window.Notification = function (title, options) {
                sessionStorage.setItem('told', (sessionStorage.getItem('told') || '') + options.body);
            };
            Notification.permission = 'granted';
            """;
    private static final int A_SLEEP = 60_000;
    private static final ContainsTextOptions PATIENTLY =
            new ContainsTextOptions().setTimeout(60_000);
    private static final String ON_SHIFT = "You are on shift";

    @Test
    void comesBackAfterAProxyHasAnsweredForIt(Visit visit) {
        Page desk = visit.as("counsellor", visit.onADesk());
        desk.route(LINE, route -> route.fulfill(new FulfillOptions().setStatus(404)));
        visit.open(desk, "/desk");
        assertThat(link(desk)).containsText("is down");

        desk.unroute(LINE);

        assertThat(link(desk)).containsText(ON_SHIFT, PATIENTLY);
    }

    @Test
    void isTakenUpAnewAfterASleep(Visit visit) {
        Page desk = onShift(visit);

        Request again = desk.waitForRequest(LINE, () -> desk.clock().fastForward(A_SLEEP));

        assertThat(again.response().status()).isEqualTo(200);
        assertThat(link(desk)).containsText(ON_SHIFT, PATIENTLY);
    }

    @Test
    void leadsToTheSignInWhereTheSignInHasEnded(Visit visit) {
        Page desk = onShift(visit);
        desk.context().clearCookies();

        desk.clock().fastForward(A_SLEEP);

        desk.waitForURL("**/sign-in");
    }

    @Test
    void whoLooksElsewhereIsToldThatItIsDown(Visit visit) {
        Page desk = visit.as("counsellor", visit.onADesk());
        desk.addInitScript(LOOKS_ELSEWHERE);
        desk.clock().install();
        desk.route(LINE, route -> route.fulfill(new FulfillOptions().setStatus(404)));
        visit.open(desk, "/desk");
        assertThat(link(desk)).containsText("is down");
        desk.clock().fastForward(A_SLEEP);
        desk.context().clearCookies();
        desk.clock().fastForward(A_SLEEP);
        desk.waitForURL("**/sign-in");

        assertThat(desk.evaluate("sessionStorage.getItem('told')"))
                .asString()
                .contains("The line to the help line is down", "You are signed out");
    }

    @Test
    void isAnsweredAtOnceAndAtEachBeat(Visit visit) {
        Page desk = visit.as("counsellor", visit.onADesk());
        Request first = desk.waitForRequest(ANSWER, () -> visit.open(desk, "/desk"));
        Request second = desk.waitForRequest(ANSWER, () -> {});

        for (Request answer : List.of(first, second)) {
            assertThat(answer.response().status()).isEqualTo(204);
            assertThat(answer.postData()).startsWith("desk=");
        }
    }

    private static Page onShift(Visit visit) {
        Page desk = visit.as("counsellor", visit.onADesk());
        desk.clock().install();
        visit.open(desk, "/desk");
        assertThat(link(desk)).containsText(ON_SHIFT, PATIENTLY);
        return desk;
    }

    private static Locator link(Page desk) {
        return desk.locator("[data-link]");
    }
}
