package org.waymark.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.waymark.monitoring.testing.Visitor;

@AccessTest
class PasswordsOffTest {

    private static final StandInProvider PROVIDER = new StandInProvider();

    @Autowired private Accounts accounts;
    @Autowired private ApiTokens tokens;
    @LocalServerPort private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        PROVIDER.nameIn(settings);
        settings.add("waymark.sign-in.passwords", () -> "false");
    }

    @AfterAll
    static void closeTheProvider() {
        PROVIDER.close();
    }

    @Test
    void refusesHttpBasicAndAsksForAToken() {
        HttpResponse<String> answer = Visitor.example(port, "staff").get("/api/test/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.body()).contains("Passwords are switched off here");
    }

    @Test
    void takesNoPasswordOnThePage() {
        Visitor person = Visitor.anonymous(port);

        assertThat(person.signIn("staff", "waymark-example").statusCode()).isEqualTo(405);
        assertThat(person.get("/test/page").statusCode()).isEqualTo(302);
    }

    @Test
    void stillTakesApiTokens() {
        Account staff = accounts.byName("staff").orElseThrow();
        String secret = tokens.issue("test", staff, "import", Duration.ofDays(1)).secret();

        assertThat(Visitor.bearer(port, secret).get("/api/test/me").statusCode()).isEqualTo(200);
    }

    @Test
    void letsPeopleInByTheProvider() {
        Visitor person = Visitor.anonymous(port);
        PROVIDER.vouchesFor("staff");
        PROVIDER.signIn(person);

        assertThat(person.get("/test/page").statusCode()).isEqualTo(200);
    }
}
