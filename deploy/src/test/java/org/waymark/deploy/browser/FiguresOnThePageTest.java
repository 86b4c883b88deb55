package org.waymark.deploy.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@InABrowser
class FiguresOnThePageTest {

    private static final String MARIO = "/programmes/MARIO";

    @Test
    void areThoseOfTheApi(Visit visit) {
        Page page = visit.as("coordinator", visit.onADesk());
        JsonNode results = Visit.api(page, "/api/programmes/MARIO/results?asOf=2014-12-31");

        visit.open(page, MARIO + "?asOf=2014-12-31");

        int compared = 0;
        for (JsonNode phase : results.get("phases")) {
            for (JsonNode result : phase.get("results")) {
                compare(card(page, phase, result), result);
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void openDownToTheTrainingsBehindThem(Visit visit) {
        Page page = visit.open(visit.as("coordinator", visit.onADesk()), MARIO);

        page.locator("[data-phase=II] .counted a[href*='people-trained']").first().click();
        assertThat(page.locator("h1")).containsText("The records behind");
        page.locator("tbody th a").first().click();

        assertThat(page.locator("#about")).isVisible();
    }

    @Test
    void changeInPlaceWithTheDateAndStayInTheAddress(Visit visit) {
        Page page = visit.open(visit.as("coordinator", visit.onADesk()), MARIO);

        page.locator("#asOf").fill("2010-06-30");

        assertThat(page.locator("#standing")).containsText("30 June 2010");
        assertThat(page.locator("[aria-labelledby=phase-II] .badge").first())
                .containsText("Not begun");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*asOf=2010-06-30.*"));
    }

    @Test
    void areToldApartInATableBesideTheChart(Visit visit) {
        Page page = visit.open(visit.as("coordinator", visit.onAPhone()), MARIO);

        page.locator("#by").selectOption("country");

        assertThat(page.locator("table th[scope=col]").first()).hasText("Country");
        assertThat(page.locator(".row-total").first()).containsText("Total");
    }

    @Test
    void areDrawnToo(Visit visit) {
        Page page = visit.open(visit.as("staff", visit.onADesk()), MARIO);
        logATraining(page);

        visit.open(page, MARIO);

        assertThat(page.locator(".chart canvas").first()).isVisible();
    }

    /** Of what nobody counted there is nothing to draw. */
    private static void logATraining(Page page) {
        var sent =
                page.request()
                        .post(
                                page.url().replace(MARIO, "/api/trainings"),
                                RequestOptions.create()
                                        .setHeader("Content-Type", "application/json")
                                        .setHeader("X-CSRF-TOKEN", csrfToken(page))
                                        .setData(
                                                """
                                                {"programme": "MARIO", "phase": "II", "title": "T",
                                                 "country": "BG", "from": "2014-05-05",
                                                 "attendance": {"counts": [{"count": 12}]}}
                                                """));
        assertThat(sent.status()).isEqualTo(201);
        String position = sent.headers().get("waymark-position");
        Visit.api(page, "/api/measures/people-trained?atLeast=" + position);
    }

    private static String csrfToken(Page page) {
        return page.locator("meta[name=csrf-token]").getAttribute("content");
    }

    private static Locator card(Page page, JsonNode phase, JsonNode result) {
        return page.locator(
                "[data-phase='%s'][data-indicator='%s']"
                        .formatted(
                                phase.get("phase").asString(), result.get("indicator").asString()));
    }

    private static void compare(Locator card, JsonNode result) {
        JsonNode actual = result.get("actual");
        if (!actual.isNull()) {
            String value =
                    actual.get("value").isNull()
                            ? "unknown"
                            : String.valueOf(actual.get("value").asLong());
            assertThat(card.locator(".counted .figure-value")).containsText(value);
        }
        if (!result.get("reported").isNull()) {
            assertThat(card.locator(".reported .figure-value"))
                    .containsText(String.valueOf(result.get("reported").get("value").asLong()));
        }
        if (!result.get("target").isNull()) {
            assertThat(card.locator(".target .figure-value"))
                    .containsText(String.valueOf(result.get("target").get("value").asLong()));
        }
    }
}
