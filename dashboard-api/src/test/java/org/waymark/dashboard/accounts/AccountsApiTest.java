package org.waymark.dashboard.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.testing.EndpointWalk;
import org.waymark.monitoring.testing.TestDatabase;
import org.waymark.monitoring.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class AccountsApiTest {

    @SpringBootApplication(
            scanBasePackages = {"org.waymark.monitoring", "org.waymark.dashboard.accounts"})
    static class Application {}

    private static final String PASSWORD = "a long enough password";

    @Autowired private ApplicationContext context;
    @Autowired private KeyVault vault;
    @LocalServerPort private int port;

    @Test
    void opensAnAccountThatCanSignIn() {
        String name = open("[\"STAFF\"]");

        JsonNode me = json(Visitor.basic(port, name, PASSWORD).get("/api/me"));
        assertThat(me.path("username").asString()).isEqualTo(name);
        assertThat(me.path("countries").path(0).asString()).isEqualTo("BG");
        assertThat(me.path("programmes").isNull()).isTrue();
    }

    @Test
    void showsWhereANewAccountIsAndNeverItsPassword() {
        HttpResponse<String> answer =
                admin().post(
                                "/api/accounts",
                                """
                                {"username": "new.one", "password": "%s", "roles": ["STAFF"]}
                                """
                                        .formatted(PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/accounts/new.one");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(answer.body()).doesNotContain(PASSWORD).doesNotContain("argon");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertRefused("{\"password\": \"%s\", \"roles\": [\"STAFF\"]}", 400, "username");
        assertRefused("{\"username\": \"UPPER\", \"roles\": [\"STAFF\"]}", 400, "username");
        assertRefused("{\"username\": \"ab\", \"roles\": [\"STAFF\"]}", 400, "password");
        assertRefused(
                "{\"username\": \"ab\", \"password\": \"short\", \"roles\": [\"STAFF\"]}",
                400,
                "password");
        assertRefused("{\"username\": \"ab\", \"password\": \"%s\"}", 400, "roles");
        assertRefused(
                "{\"username\": \"ab\", \"password\": \"%s\", \"roles\": [\"BOSS\"]}",
                400, "roles");
        assertRefused(
                "{\"username\": \"ab\", \"password\": \"%s\", \"roles\": [\"STAFF\"],"
                        + " \"countries\": [\"BG\", \"Bulgaria\"]}",
                400, "countries[1]");
    }

    @Test
    void refusesANameThatIsTaken() {
        HttpResponse<String> answer =
                admin().post(
                                "/api/accounts",
                                """
                                {"username": "staff", "password": "%s", "roles": ["STAFF"]}
                                """
                                        .formatted(PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("UsernameOnlyOnce", "\"field\":\"username\"");
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        String name = open("[\"STAFF\"]");
        String path = "/api/accounts/" + name;
        String body = "{\"roles\": [\"COORDINATOR\"], \"disabled\": false}";

        assertThat(put(path, body).statusCode()).isEqualTo(428);
        HttpResponse<String> changed = put(path, body, "If-Match", "\"1\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("ETag")).hasValue("\"2\"");
        assertThat(put(path, body, "If-Match", "\"1\"").statusCode()).isEqualTo(412);
    }

    @Test
    void listsAccountsByPages() {
        JsonNode first = json(admin().get("/api/accounts?limit=2"));
        JsonNode second =
                json(admin().get("/api/accounts?limit=2&cursor=" + first.path("next").asString()));

        assertThat(first.path("accounts").path(0).path("username").asString()).isEqualTo("admin");
        assertThat(second.path("accounts").path(0).path("username").asString())
                .isGreaterThan(first.path("accounts").path(1).path("username").asString());
    }

    @Test
    void showsTheSecretOfATokenOnce() {
        HttpResponse<String> issued =
                admin().post("/api/accounts/staff/tokens", "{\"label\": \"import\", \"days\": 7}");
        String secret = json(issued).path("secret").asString();
        String path = issued.headers().firstValue("Location").orElseThrow();

        assertThat(issued.statusCode()).isEqualTo(201);
        assertThat(Visitor.bearer(port, secret).get("/api/me").statusCode()).isEqualTo(200);
        assertThat(admin().get("/api/accounts/staff/tokens").body())
                .contains("import")
                .doesNotContain(secret);
        assertThat(admin().send("DELETE", path, null, null).statusCode()).isEqualTo(204);
        assertThat(Visitor.bearer(port, secret).get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void letsPeopleChangeTheirOwnPassword() {
        String name = open("[\"COUNSELLOR\"]");
        Visitor person = Visitor.basic(port, name, PASSWORD);
        String path = "/api/me/password";
        String wrong = "{\"current\": \"wrong\", \"password\": \"another long one\"}";
        String right = wrong.replace("wrong", PASSWORD);

        assertThat(person.send("PUT", path, "application/json", wrong).body())
                .contains("\"current\"");
        assertThat(person.send("PUT", path, "application/json", right).statusCode()).isEqualTo(204);
        assertThat(person.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(Visitor.basic(port, name, "another long one").get("/api/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void showsTheAuditTrailAndThatItIsWhole() {
        String name = open("[\"STAFF\"]");
        String id = json(admin().get("/api/accounts/" + name)).path("id").asString();

        assertThat(admin().get("/api/audit").body()).contains(id, "opened");
        assertThat(json(admin().get("/api/audit/verification")).path("whole").asBoolean()).isTrue();
    }

    @Test
    void erasesThroughTheKey() {
        var key = vault.create("conversation");
        Sealed sealed = vault.seal(key, "words");
        String body = "{\"key\": \"" + key.value() + "\", \"reason\": \"asked-by-person\"}";

        HttpResponse<String> answer = admin().post("/api/erasures", body);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Waymark-Position")).isPresent();
        assertThat(vault.openUnlessErased(sealed)).isEmpty();
    }

    @Test
    void keepsEverybodyElseOut() {
        EndpointWalk walk = EndpointWalk.of(context, port).filling("username", "nobody");

        walk.everyDoorHolds();
        walk.nobodyMeetsAServerError();
    }

    private String open(String roles) {
        String name = "u" + UUID.randomUUID();
        HttpResponse<String> answer =
                admin().post(
                                "/api/accounts",
                                """
                                {"username": "%s", "password": "%s", "roles": %s,
                                 "countries": ["bg"]}
                                """
                                        .formatted(name, PASSWORD, roles));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return name;
    }

    private void assertRefused(String body, int status, String field) {
        HttpResponse<String> answer = admin().post("/api/accounts", body.formatted(PASSWORD));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("field").asString()).isEqualTo(field);
    }

    private HttpResponse<String> put(String path, String body, String... headers) {
        return admin().send("PUT", path, "application/json", body, headers);
    }

    private Visitor admin() {
        return Visitor.example(port, "admin");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
