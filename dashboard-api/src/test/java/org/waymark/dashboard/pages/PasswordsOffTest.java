package org.waymark.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.access.ApiTokens;
import org.waymark.monitoring.testing.TestDatabase;
import org.waymark.monitoring.testing.Visitor;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "waymark.sign-in.passwords=false",
            "spring.security.oauth2.client.provider.house.issuer-uri=http://127.0.0.1:1",
            "spring.security.oauth2.client.registration.house.client-id=waymark",
            "spring.security.oauth2.client.registration.house.client-name=Save & Shelter",
            "spring.security.oauth2.client.registration.house.scope=openid",
        })
@ContextConfiguration(initializers = TestDatabase.class)
class PasswordsOffTest {

    @SpringBootApplication(
            scanBasePackages = {"org.waymark.monitoring", "org.waymark.dashboard.accounts"})
    @Import({SignInPage.class, AccountPages.class, Lists.class})
    static class Application {}

    @Autowired private Accounts accounts;
    @Autowired private ApiTokens tokens;
    @LocalServerPort private int port;

    @Test
    void offersTheProviderAndNoPassword() {
        String page = Visitor.anonymous(port).get("/sign-in").body();

        assertThat(page)
                .contains("href=\"/oauth2/authorization/house\"")
                .containsPattern("Sign in with <span>Save &amp; Shelter</span>")
                .doesNotContain("password");
    }

    @Test
    void saysWhyTheProviderGotNobodyIn() {
        assertThat(refusal("no-account")).contains("there is no open account for you here");
        assertThat(refusal("unverified")).contains("has not been confirmed");
        assertThat(refusal("failed")).contains("was broken off, took too long");
    }

    @Test
    void opensAccountsThatNeedNoPassword() {
        HttpResponse<String> answer =
                administrator()
                        .post(
                                "/api/accounts",
                                "{\"username\": \"from.house\", \"roles\": [\"STAFF\"]}");

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void asksForNoPasswordOnThePageThatOpensAnAccount() {
        assertThat(administrator().get("/new-account").body())
                .contains("id=\"username\"")
                .doesNotContain("id=\"password\"");
    }

    private Visitor administrator() {
        Account admin = accounts.byName("admin").orElseThrow();
        return Visitor.bearer(
                port, tokens.issue("test", admin, "accounts", Duration.ofDays(1)).secret());
    }

    private String refusal(String why) {
        String page = Visitor.anonymous(port).get("/sign-in?provider=" + why).body();
        assertThat(page).containsOnlyOnce("role=\"alert\"").contains("You are not signed in");
        return page.substring(page.indexOf("role=\"alert\""));
    }
}
