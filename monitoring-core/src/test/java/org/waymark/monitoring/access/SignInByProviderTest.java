package org.waymark.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.waymark.monitoring.testing.Visitor;

@AccessTest
class SignInByProviderTest {

    private static final StandInProvider PROVIDER = new StandInProvider();

    @Autowired private Accounts accounts;
    @Autowired private WaysIn ways;
    @LocalServerPort private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        PROVIDER.nameIn(settings);
        String client = "spring.security.oauth2.client.";
        settings.add(client + "provider.down.issuer-uri", () -> "http://127.0.0.1:1");
        settings.add(client + "registration.down.client-id", () -> "waymark");
        settings.add(client + "registration.down.scope", () -> "openid");
    }

    @AfterAll
    static void closeTheProvider() {
        PROVIDER.close();
    }

    @Test
    void offersEachProviderByItsName() {
        assertThat(ways.providers())
                .contains(
                        new WaysIn.Provider("the house", "/oauth2/authorization/house"),
                        new WaysIn.Provider("down", "/oauth2/authorization/down"));
    }

    @Test
    void signsInAsTheLocalAccountWithItsRolesAndNotTheProviders() {
        Visitor person = anonymous();
        PROVIDER.vouchesFor("Staff");

        assertThat(PROVIDER.signIn(person).headers().firstValue("Set-Cookie"))
                .as("a session of its own, not the one from before")
                .isPresent();

        assertThat(person.get("/api/test/me").body())
                .contains("\"name\":\"staff\"", "\"roles\":[\"STAFF\"]");
    }

    @Test
    void goesOnToThePageThatWasAskedFor() {
        Visitor person = anonymous();
        person.get("/test/page");
        PROVIDER.vouchesFor("staff");

        assertThat(StandInProvider.location(PROVIDER.signIn(person))).contains("/test/page");
        assertThat(person.get("/test/page").statusCode()).isEqualTo(200);
    }

    @Test
    void leavesThePasswordsAsTheyWere() {
        assertThat(Visitor.example(port, "staff").get("/api/test/me").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesSomebodyWithoutAnAccount() {
        PROVIDER.vouchesFor("somebody.else");

        assertRefused("no-account");
    }

    @Test
    void takesNoSignForAnotherThatItOnlyBecomesInLowerCase() {
        accounts.open("test", new Username("kim"), password(), Set.of(Role.STAFF), everything());
        PROVIDER.vouchesFor("\u212Aim");

        assertRefused("no-account");
    }

    @Test
    void refusesADisabledAccountAndEndsItsSession() {
        String name = "p" + UUID.randomUUID();
        Account account =
                accounts.open(
                        "test", new Username(name), password(), Set.of(Role.STAFF), everything());
        PROVIDER.vouchesFor(name);
        Visitor person = anonymous();
        PROVIDER.signIn(person);
        assertThat(person.get("/test/page").statusCode()).isEqualTo(200);

        accounts.change("test", account, account.roles(), account.scope(), true);

        assertThat(person.get("/test/page").statusCode()).isEqualTo(302);
        assertRefused("no-account");
    }

    @Test
    void refusesATokenOfAnotherSignIn() {
        PROVIDER.vouchesFor("staff");
        PROVIDER.repeatsAnOldToken();

        assertRefused("failed");
    }

    @Test
    void refusesATokenThatSomebodyElseSigned() {
        PROVIDER.vouchesFor("staff");
        PROVIDER.isReplacedByAForger();

        assertRefused("failed");
    }

    @Test
    void refusesAnAnswerThatAnotherBrowserAskedFor() {
        PROVIDER.vouchesFor("staff");
        String back = PROVIDER.leadBack(PROVIDER.leadHere(anonymous()));
        Visitor victim = anonymous();
        PROVIDER.leadHere(victim);

        assertRefused("failed", victim, victim.get(back));
    }

    @Test
    void leadsBackWhenThePersonChangedTheirMind() {
        Visitor person = anonymous();
        String state = PROVIDER.leadHere(person).replaceAll(".*[?&]state=([^&]+).*", "$1");

        assertRefused(
                "failed",
                person,
                person.get("/login/oauth2/code/house?error=access_denied&state=" + state));
    }

    @Test
    void startsAlsoWhenAProviderIsDownAndSaysSoToWhoTriesIt() {
        Visitor person = anonymous();

        assertRefused("failed", person, person.get("/oauth2/authorization/down"));
    }

    @Test
    void trustsAnAddressOnlyWhenTheProviderHasVerifiedIt() {
        String address = "p" + UUID.randomUUID() + "@example.org";
        accounts.open("test", new Username(address), password(), Set.of(Role.STAFF), everything());
        AccountOfPerson byAddress = new AccountOfPerson(accounts, "email");

        assertThat(
                        byAddress
                                .signIn(person(Map.of("email", address, "email_verified", true)))
                                .getPrincipal()
                                .name())
                .isEqualTo(address);
        for (Map<String, Object> claims :
                Set.of(
                        Map.<String, Object>of("email", address),
                        Map.<String, Object>of("email", address, "email_verified", false))) {
            assertThatExceptionOfType(NotLetIn.class)
                    .isThrownBy(() -> byAddress.signIn(person(claims)))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("unverified"));
        }
    }

    private void assertRefused(String why) {
        Visitor person = anonymous();
        assertRefused(why, person, PROVIDER.signIn(person));
    }

    private static void assertRefused(String why, Visitor person, HttpResponse<String> answer) {
        assertThat(StandInProvider.location(answer)).endsWith("/sign-in?provider=" + why);
        assertThat(person.get("/test/page").statusCode()).isEqualTo(302);
    }

    private static OidcUser person(Map<String, Object> claims) {
        Instant now = Instant.now();
        OidcIdToken.Builder token =
                OidcIdToken.withTokenValue("token")
                        .subject("4711")
                        .issuedAt(now)
                        .expiresAt(now.plusSeconds(60));
        claims.forEach(token::claim);
        return new DefaultOidcUser(Set.of(), token.build());
    }

    private static NewPassword password() {
        return NewPassword.nobodyKnows();
    }

    private static Scope everything() {
        return Scope.everything();
    }

    private Visitor anonymous() {
        return Visitor.anonymous(port);
    }
}
