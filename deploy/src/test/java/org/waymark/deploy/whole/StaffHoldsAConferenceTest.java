package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.deploy.whole.Api.Answer;
import tools.jackson.databind.JsonNode;

@WholeWaymark
class StaffHoldsAConferenceTest {

    @LocalServerPort private int port;
    private final String path = "/api/conferences/" + UUID.randomUUID();
    private final String place = "P" + UUID.randomUUID();
    private Api staff;
    private Api coordinator;

    @BeforeEach
    void signIn() {
        staff = new Api(port, "staff");
        coordinator = new Api(port, "coordinator");
    }

    @Test
    void whoRegisteredAndWhoCameStandSideBySideByProfession() {
        Answer open = open();
        Answer registered =
                post(
                        open,
                        "registrations",
                        """
                        {"on": "2026-01-10", "people": [
                          {"name": "Zdravka Canarieva", "profession": "teacher"},
                          {"name": "Boris Canariev", "profession": "police-officer"}]}
                        """);
        Answer more = post(registered, "registrations", "{\"counts\": [{\"count\": 4}]}");
        Answer came =
                post(
                        more,
                        "attendance",
                        """
                        {"counts": [{"profession": "teacher", "count": 3}, {"count": 2, "precision": "about"}]}
                        """);

        JsonNode turnout = coordinator.get(path + "/attendance?atLeast=" + came.position()).json();

        assertThat(turnout.get("registered").get("value").asInt()).isEqualTo(6);
        assertThat(turnout.get("came").get("precision").asString()).isEqualTo("about");
        assertThat(turnout.get("rows").valueStream().map(StaffHoldsAConferenceTest::words))
                .containsExactly(
                        "police-officer: 1 registered, 0 came",
                        "teacher: 1 registered, 3 came",
                        "not recorded: 4 registered, 2 came");
        assertThat(measured("conference-registrations", came)).isEqualTo(6);
        assertThat(measured("conference-attendances", came)).isEqualTo(5);
    }

    @Test
    void whoCameIsUnknownUntilItIsRecordedAndNobodyOnceItIsCancelled() {
        Answer open = open();

        assertThat(counted("conference-registrations", open).get("value").isNull()).isTrue();
        assertThat(counted("conference-attendances", open).get("value").isNull()).isTrue();

        Answer registered = post(open, "registrations", "{\"counts\": [{\"count\": 4}]}");
        JsonNode some = counted("conference-registrations", registered);
        assertThat(some.get("value").asInt()).isEqualTo(4);
        assertThat(some.get("precision").asString()).isEqualTo("at-least");
        JsonNode turnout = coordinator.get(path + "/attendance").json();
        assertThat(turnout.get("registered"))
                .isEqualTo(turnout.get("rows").get(0).get("registered"));
        assertThat(turnout.get("registered").get("precision").asString()).isEqualTo("at-least");

        Answer corrected =
                post(
                        registered,
                        "corrections",
                        """
                        {"conference": {"programme": "STRENGTHEN", "title": "Anew", "country": "BG", "place": "%s",
                         "from": "2026-01-19"}, "reason": "Renamed"}
                        """
                                .formatted(place));
        assertThat(corrected.status()).as(corrected.raw().body()).isEqualTo(200);
        JsonNode still = counted("conference-registrations", corrected);
        assertThat(still.get("value").asInt()).isEqualTo(4);
        assertThat(still.get("precision").asString()).isEqualTo("at-least");

        Answer cancelled = post(corrected, "cancellation", "{\"reason\": \"Snow\"}");
        assertThat(measured("conference-registrations", cancelled)).isEqualTo(4);
        assertThat(measured("conference-attendances", cancelled)).isZero();
    }

    @Test
    void nobodyRegistersTwiceAndNamesStaySealed() {
        Answer registered =
                post(open(), "registrations", "{\"people\": [{\"name\": \"Mila Canarska\"}]}");
        Answer again =
                post(registered, "registrations", "{\"people\": [{\"name\": \"mila  canarska\"}]}");

        assertThat(again.status()).isEqualTo(409);
        assertThat(coordinator.get(path + "?atLeast=" + registered.position()).raw().body())
                .doesNotContain("Canarska");
        assertThat(
                        staff.get(path + "/people")
                                .json()
                                .get("registered")
                                .get(0)
                                .get("name")
                                .asString())
                .isEqualTo("Mila Canarska");
        assertThat(coordinator.get(path + "/people").status()).isEqualTo(403);
    }

    @Test
    void theExampleConferenceIsAnnouncedAndItsTurnoutUnknown() {
        JsonNode conference = coordinator.get("/api/conferences/strengthen-conference-2022").json();

        assertThat(conference.get("programme").asString()).isEqualTo("coming-soon");
        assertThat(conference.get("registration").asString()).isEqualTo("coming-soon");
        assertThat(conference.get("about").get("begins").asString()).isEqualTo("14:00");
        assertThat(conference.get("came").get("value").isNull()).isTrue();
    }

    @Test
    void aTrainingSaysWhichModuleVersionItUsed() {
        String module = "/api/curriculum-modules/" + UUID.randomUUID();
        Answer begun =
                staff.post(
                        "/api/curriculum-modules",
                        """
                        {"id": "%s", "programme": "STRENGTHEN", "sector": "police", "title": "Listening"}
                        """
                                .formatted(id(module)));
        Answer issued =
                staff.post(
                        module + "/versions",
                        "{\"version\": \"1.0\", \"approaches\": [\"restorative\"]}",
                        "If-Match",
                        begun.header("ETag"));
        Answer logged = training(module, "1.0");

        assertThat(issued.status()).isEqualTo(200);
        assertThat(training(module, "2.0").json().get("field").asString())
                .isEqualTo("modules[0].version");
        assertThat(
                        coordinator
                                .get(logged.header("Location") + "?atLeast=" + logged.position())
                                .json()
                                .get("about")
                                .get("modules")
                                .get(0)
                                .get("module")
                                .asString())
                .isEqualTo(id(module));

        Answer retracted =
                staff.post(
                        module + "/retraction",
                        "{\"reason\": \"Issued by mistake\"}",
                        "If-Match",
                        issued.header("ETag"));
        Answer corrected =
                staff.post(
                        logged.header("Location") + "/corrections",
                        "{\"title\": \"Listening well\", \"reason\": \"Renamed\"}",
                        "If-Match",
                        logged.header("ETag"));
        assertThat(retracted.status()).as(retracted.raw().body()).isEqualTo(200);
        assertThat(corrected.status()).as(corrected.raw().body()).isEqualTo(200);
        assertThat(training(module, "1.0").status()).isEqualTo(400);
    }

    private Answer training(String module, String version) {
        return staff.post(
                "/api/trainings",
                """
                {"programme": "STRENGTHEN", "title": "Listening", "country": "BG", "place": "%s", "from": "2026-01-19",
                 "modules": [{"module": "%s", "version": "%s"}]}
                """
                        .formatted(place, id(module), version));
    }

    private Answer open() {
        Answer announced =
                staff.post(
                        "/api/conferences",
                        """
                        {"id": "%s", "programme": "STRENGTHEN", "title": "Conference", "country": "BG", "place": "%s",
                         "from": "2026-01-19", "begins": "14:00", "audience": ["teacher"]}
                        """
                                .formatted(id(path), place));
        Answer published =
                post(
                        announced,
                        "programme",
                        """
                        {"sessions": [{"title": "Opening", "begins": "14:00",
                                       "speakers": [{"role": "panelist", "country": "NL"}]}]}
                        """);
        return post(published, "registration-status", "{\"status\": \"open\"}");
    }

    private Answer post(Answer before, String what, String body) {
        return staff.post(path + "/" + what, body, "If-Match", before.header("ETag"));
    }

    private int measured(String measure, Answer after) {
        return counted(measure, after).get("value").asInt();
    }

    private JsonNode counted(String measure, Answer after) {
        return coordinator
                .get(
                        "/api/measures/%s?place=%s&atLeast=%d"
                                .formatted(measure, place, after.position()))
                .json();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String words(JsonNode row) {
        return "%s: %d registered, %d came"
                .formatted(
                        row.get("profession").isNull()
                                ? "not recorded"
                                : row.get("profession").asString(),
                        row.get("registered").get("value").asInt(),
                        row.get("came").get("value").asInt());
    }
}
