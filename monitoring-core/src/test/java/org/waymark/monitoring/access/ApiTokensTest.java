package org.waymark.monitoring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.testing.Visitor;

@AccessTest
class ApiTokensTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired private Accounts accounts;
    @Autowired private ApiTokens tokens;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    @Test
    void letsAMachineInAsItsAccount() {
        IssuedToken issued = issue("staff");

        assertThat(issued.secret()).matches("wmk_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
        assertThat(machine(issued.secret()).get("/api/test/me").body())
                .contains("\"name\":\"staff\"");
        assertThat(machine(issued.secret()).post("/api/test/records", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void answersAMachineInOnePieceOfKnownLength() {
        var answer = machine(issue("staff").secret()).get("/api/test/me");

        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.body().length());
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
    }

    @Test
    void answersAMachineAlsoThroughAWriter() {
        assertThat(machine(issue("staff").secret()).get("/api/test/written").body())
                .isEqualTo("one, two");
    }

    @Test
    void givesNoMoreThanTheRolesOfItsAccount() {
        assertThat(
                        machine(issue("coordinator").secret())
                                .post("/api/test/records", "{}")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void storesTheHashOfTheSecretOnly() {
        IssuedToken issued = issue("staff");
        String secret = issued.secret().substring(issued.secret().lastIndexOf('_') + 1);

        String stored =
                jdbc.sql("select t::text from access.api_token t where token_id = ?")
                        .param(issued.token().id())
                        .query(String.class)
                        .single();
        assertThat(stored).doesNotContain(secret);
        assertThat(issued.toString()).doesNotContain(secret);
    }

    @Test
    void refusesAnUnknownOrAlteredToken() {
        String right = issue("staff").secret();
        String altered = right.substring(0, right.length() - 2) + "__";

        assertThat(machine(altered).get("/api/test/me").statusCode()).isEqualTo(401);
        assertThat(machine("wmk_nonsense").get("/api/test/me").statusCode()).isEqualTo(401);
        assertThat(machine("").get("/api/test/me").statusCode()).isEqualTo(401);
    }

    @Test
    void opensNothingOnceItIsRevoked() {
        IssuedToken issued = issue("staff");
        Account staff = accounts.byName("staff").orElseThrow();
        assertThat(machine(issued.secret()).get("/api/test/me").statusCode()).isEqualTo(200);

        assertThat(tokens.revoke("test", staff, issued.token().id())).isTrue();

        assertThat(machine(issued.secret()).get("/api/test/me").statusCode()).isEqualTo(401);
        assertThat(tokens.of(staff))
                .filteredOn(token -> token.id().equals(issued.token().id()))
                .allSatisfy(token -> assertThat(token.revokedAt()).isNotNull());
    }

    @Test
    void isRevokedThroughItsOwnAccountOnly() {
        IssuedToken issued = issue("staff");
        Account other = accounts.byName("admin").orElseThrow();

        assertThat(tokens.revoke("test", other, issued.token().id())).isFalse();
    }

    @Test
    void expires() {
        ApiToken token = issue("staff").token();
        TokenSecret secret = TokenSecret.random();
        StoredToken stored = new StoredToken(token, secret.hash());

        assertThat(stored.opens(secret, token.expiresAt().minusMillis(1))).isTrue();
        assertThat(stored.opens(secret, token.expiresAt())).isFalse();
        assertThat(stored.opens(TokenSecret.random(), token.createdAt())).isFalse();
    }

    @Test
    void refusesATokenForEverAndOneWithoutLabel() {
        Account staff = accounts.byName("staff").orElseThrow();

        assertThatThrownBy(() -> tokens.issue("test", staff, "x", Duration.ofDays(367)))
                .isInstanceOfSatisfying(
                        InvalidValue.class, value -> assertThat(value.field()).isEqualTo("days"));
        assertThatThrownBy(() -> tokens.issue("test", staff, " ", WEEK))
                .isInstanceOfSatisfying(
                        InvalidValue.class, value -> assertThat(value.field()).isEqualTo("label"));
    }

    @Test
    void areNotForAccountsThatAnswerChildren() {
        assertThatThrownBy(() -> issue("counsellor"))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo("HelpLineIsForPeople"));
    }

    @Test
    void openNothingOnceTheirAccountAnswersChildren() {
        Account account =
                accounts.open(
                        "test",
                        new Username("token-" + UUID.randomUUID()),
                        new NewPassword("Correct horse battery"),
                        Set.of(Role.STAFF),
                        Scope.everything());
        String secret = issue(account.username()).secret();
        assertThat(machine(secret).get("/api/test/me").statusCode()).isEqualTo(200);

        Account counsellor =
                accounts.change(
                        "test",
                        account,
                        Set.of(Role.STAFF, Role.COUNSELLOR),
                        account.scope(),
                        false);
        assertThat(machine(secret).get("/api/test/me").statusCode()).isEqualTo(401);

        accounts.change("test", counsellor, Set.of(Role.STAFF), account.scope(), false);
        assertThat(machine(secret).get("/api/test/me").statusCode()).isEqualTo(200);
    }

    private IssuedToken issue(String username) {
        return tokens.issue("test", accounts.byName(username).orElseThrow(), "a test", WEEK);
    }

    private Visitor machine(String token) {
        return Visitor.bearer(port, token);
    }
}
