package org.waymark.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.monitoring.testing.Visitor;

@AccessTest
class WayInTest {

    private static final String RECORD = "{\"count\":1}";

    @LocalServerPort private int port;

    @Test
    void asksProgramsToSignInWithAProblemDocument() {
        HttpResponse<String> answer = anonymous().get("/api/test/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"status\":401", "\"instance\":\"/api/test/me\"");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void asksNoBrowserForHttpBasic() {
        HttpResponse<String> answer =
                anonymous().send("GET", "/api/test/me", null, null, "Sec-Fetch-Mode", "cors");

        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void sendsPeopleToTheSignInPage() {
        HttpResponse<String> answer = anonymous().get("/test/page");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/sign-in"));
    }

    @Test
    void tellsHtmxToLeaveForTheSignInPage() {
        HttpResponse<String> answer =
                anonymous().send("GET", "/test/page", null, null, "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/sign-in");
    }

    @Test
    void leadsNoScriptToAPageThatItCannotShow() {
        HttpResponse<String> answer =
                anonymous().send("GET", "/test/page", null, null, "Sec-Fetch-Mode", "cors");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(
                        anonymous()
                                .send("GET", "/test/page", null, null, "Sec-Fetch-Mode", "navigate")
                                .statusCode())
                .isEqualTo(302);
    }

    @Test
    void letsTheExampleAccountsInWithHttpBasic() {
        HttpResponse<String> answer = staff().get("/api/test/me");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"staff\"", "\"STAFF\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesAWrongPassword() {
        assertThat(Visitor.basic(port, "coordinator", "wrong").get("/api/test/me").statusCode())
                .isEqualTo(401);
        assertThat(Visitor.basic(port, "nobody", "wrong").get("/api/test/me").statusCode())
                .isEqualTo(401);
    }

    @Test
    void slowsDownAfterFiveWrongPasswordsAndSaysForHowLong() {
        Visitor guesser = Visitor.basic(port, "slow-" + UUID.randomUUID(), "wrong");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(guesser.get("/api/test/me").statusCode()).isEqualTo(401);
        }

        HttpResponse<String> slowed = guesser.get("/api/test/me");

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(slowed.body())
                .contains("Too many wrong passwords for this name: try again in 1 seconds.");
    }

    @Test
    void refusesAnotherRoleBeforeItReadsTheBody() {
        HttpResponse<String> answer =
                Visitor.example(port, "coordinator").post("/api/test/records", "no JSON at all");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(staff().post("/api/test/records", RECORD).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesEverybodyWhereNoRoleIsNamed() {
        for (String name :
                new String[] {
                    "staff", "coordinator", "counsellor", "peer", "supervisor", "admin"
                }) {
            assertThat(Visitor.example(port, name).get("/api/test/forgotten").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void showsHealthToEverybodyAndOtherEndpointsToAdminsOnly() {
        assertThat(anonymous().get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(anonymous().get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(staff().get("/actuator/prometheus").statusCode()).isEqualTo(403);
        assertThat(Visitor.example(port, "admin").get("/actuator/prometheus").statusCode())
                .isNotIn(401, 403);
    }

    @Test
    void keepsASessionAfterSigningInOnThePageAndEndsItAtSigningOut() {
        Visitor person = anonymous();
        assertThat(person.signIn("staff", "waymark-example").statusCode()).isEqualTo(302);
        HttpResponse<String> page = person.get("/test/page");
        assertThat(page.statusCode()).isEqualTo(200);

        String token = "_csrf=" + page.body().split("\"", -1)[3];
        assertThat(person.submit("/test/page", token).body()).isEqualTo("changed");
        assertThat(person.submit("/sign-out", token).statusCode()).isEqualTo(302);
        assertThat(person.get("/test/page").statusCode()).isEqualTo(302);
    }

    @Test
    void sendsSomebodyWhoMistypedBackToThePage() {
        assertThat(anonymous().signIn("staff", "wrong").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?refused"));
    }

    @Test
    void demandsTheCsrfTokenWithinASession() {
        Visitor person = anonymous();
        person.signIn("staff", "waymark-example");

        assertThat(person.submit("/test/page", "a=b").statusCode()).isEqualTo(403);
        assertThat(person.post("/api/test/records", RECORD).statusCode()).isEqualTo(403);
    }

    @Test
    void demandsTheCsrfTokenOfARequestThatAForeignPageCaused() {
        for (String[] header :
                new String[][] {
                    {"Sec-Fetch-Site", "cross-site"}, {"Origin", "https://elsewhere.example"}
                }) {
            HttpResponse<String> answer =
                    staff().send("POST", "/api/test/records", "application/json", RECORD, header);

            assertThat(answer.statusCode()).isIn(401, 403);
        }
    }

    @Test
    void allowsNothingButItsOwnScriptsAndNoFrames() {
        HttpResponse<String> answer = staff().get("/test/page");

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy)
                                .contains("default-src 'self'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
    }

    @Test
    void refusesAPageToASignedInPersonOfAnotherRoleWithAPlainPage() {
        Visitor person = anonymous();
        person.signIn("coordinator", "waymark-example");

        HttpResponse<String> answer =
                person.send("GET", "/test/page", null, null, "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    private Visitor anonymous() {
        return Visitor.anonymous(port);
    }

    private Visitor staff() {
        return Visitor.example(port, "staff");
    }
}
