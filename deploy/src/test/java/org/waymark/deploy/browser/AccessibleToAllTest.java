package org.waymark.deploy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page of staff and coordinators, by the rules of axe, on a desk and on a small phone. */
@InABrowser
class AccessibleToAllTest {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/programmes/MARIO",
                    "/programmes/MARIO?by=country&asOf=2014-12-31",
                    "/programmes/MARIO/figures/people-trained/records?phase=II",
                    "/programmes/MARIO/questions",
                    "/programmes/MARIO/records/policy-outcome",
                    "/records/policy-outcome/additional-protocol",
                    "/programmes/MARIO/data-quality",
                    "/imports",
                    "/trainings",
                    "/trainings?state=planned",
                    "/trainings/new",
                    "/trainings/no-such-training");

    private static final List<String> DESK =
            List.of("/desk", "/desk/counts", "/desk/peers", "/desk/retention");

    @Test
    void thePagesOfStaffOnADesk(Visit visit) {
        walk(visit, visit.as("staff", visit.onADesk()));
    }

    @Test
    void thePagesOfStaffOnASmallPhoneInTheDark(Visit visit) {
        walk(visit, visit.as("staff", visit.onAPhone()));
    }

    @Test
    void thePagesBeforeSigningIn(Visit visit) {
        for (Page page : List.of(visit.onADesk(), visit.onAPhone())) {
            check(visit.open(page, "/sign-in"));
            check(visit.open(page, "/sign-in?refused"));
            check(visit.open(page, "/sign-in?wait=4"));
        }
    }

    @Test
    void theFirstPageOfACounsellor(Visit visit) {
        check(visit.as("counsellor", visit.onAPhone()));
    }

    @Test
    void thePagesOfASupervisor(Visit visit) {
        for (Page page : List.of(visit.onADesk(), visit.onAPhone())) {
            visit.as("supervisor", page);
            DESK.forEach(path -> check(visit.open(page, path)));
        }
    }

    @Test
    void thePagesOfAnAdministrator(Visit visit) {
        for (Page page : List.of(visit.onADesk(), visit.onAPhone())) {
            visit.as("admin", page);
            Stream.of("/", "/accounts", "/new-account", "/accounts/staff", "/password")
                    .forEach(path -> check(visit.open(page, path)));
        }
    }

    private static void walk(Visit visit, Page page) {
        PAGES.forEach(path -> check(visit.open(page, path)));
        aTraining(visit, page).forEach(path -> check(visit.open(page, path)));
    }

    private static Stream<String> aTraining(Visit visit, Page page) {
        visit.open(page, "/trainings");
        String one = page.locator("#list tbody th a").first().getAttribute("href");
        return Stream.of("", "/history", "/attendance", "/correction", "/retraction")
                .map(change -> one + change);
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
