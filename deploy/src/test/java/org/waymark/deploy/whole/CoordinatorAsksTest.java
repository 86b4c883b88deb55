package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.deploy.whole.Api.Answer;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.history.RecordKind;
import tools.jackson.databind.JsonNode;

/** What happened to a record, what changed a figure, and what an indicator once meant. */
@WholeWaymark
class CoordinatorAsksTest {

    @LocalServerPort private int port;
    private Api staff;
    private Api coordinator;

    @BeforeEach
    void signIn() {
        staff = new Api(port, "staff");
        coordinator = new Api(port, "coordinator");
    }

    @Test
    void aChangedFigureNamesTheRecordWhoChangedItAndWhy() {
        String title = "Changes " + UUID.randomUUID();
        Answer logged =
                staff.post(
                        "/api/trainings",
                        """
                        {"programme": "CTRP", "phase": "III", "title": "%s", "country": "RS",
                         "from": "2010-05-05", "attendance": {"people":
                           [{"name": "Ana Secret"}, {"name": "Bea Secret"}]}}
                        """
                                .formatted(title));
        String location = logged.header("Location");
        JsonNode first =
                coordinator.get(location.replace("/api/trainings", "/api/history/training")).json();
        Answer corrected =
                staff.post(
                        location + "/corrections",
                        """
                        {"reason": "One of them was a trainer",
                         "attendance": {"people": [{"name": "Ana Secret"}]}}
                        """,
                        "If-Match",
                        logged.header("ETag"));
        assertThat(corrected.status()).as(corrected.json().toString()).isEqualTo(200);
        String then = first.get("events").get(0).get("recordedAt").asString();

        JsonNode changes =
                coordinator
                        .get(
                                "/api/measures/people-trained/changes?programme=CTRP&country=RS&knownFrom=%s&atLeast=%d"
                                        .formatted(then, corrected.position()))
                        .json();

        assertThat(changes.get("difference").asInt()).as(changes.toString()).isEqualTo(-1);
        JsonNode cause = changes.get("records").get(0);
        assertThat(cause.get("record").asString()).isEqualTo(location);
        assertThat(cause.get("change").asInt()).isEqualTo(-1);
        JsonNode event = cause.get("events").get(0);
        assertThat(event.get("what").asString()).isEqualTo("Training corrected");
        assertThat(event.get("reason").asString()).isEqualTo("One of them was a trainer");
        assertThat(event.get("role").asString()).isEqualTo("STAFF");
        assertThat(event.get("actorName").asString()).isEqualTo("staff");
        assertThat(event.get("changes").toString()).doesNotContain("from", "to\"", "2010-05-05");
        JsonNode ratio =
                coordinator
                        .get(
                                "/api/measures/people-per-training/changes?programme=CTRP&country=RS&knownFrom="
                                        + then)
                        .json();
        assertThat(ratio.get("difference").decimalValue()).isNegative();
        assertThat(ratio.get("numerator").get("difference").asInt()).isEqualTo(-1);
        assertThat(ratio.get("denominator").get("difference").asInt()).isZero();
        Answer history = staff.get(cause.get("history").asString());
        assertThat(history.raw().body()).doesNotContain("Secret", "cipher");
        assertThat(history.json().get("events").get(1).get("actorName").asString())
                .isEqualTo("staff");
        assertThat(coordinator.get(location).header("Link"))
                .isEqualTo("<" + cause.get("history").asString() + ">; rel=\"version-history\"");
    }

    @Test
    void historiesAreForThoseWhoReadTheRecord() {
        assertThat(coordinator.get("/api/history/support-case/mario-xk-2010-01").status())
                .isEqualTo(403);
        Answer ofStaff = staff.get("/api/history/support-case/mario-xk-2010-01");
        assertThat(ofStaff.status()).isEqualTo(200);
        assertThat(ofStaff.json().get("events").get(0).get("what").asString())
                .isEqualTo("Case opened");
        assertThat(staff.get("/api/history/training/nothing").status()).isEqualTo(404);
        Answer unknown = staff.get("/api/history/cat/tom");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().toString()).contains("policy-outcome");
    }

    @Test
    void anyRecordHasAPageThatShowsItAndItsHistoryToThoseWhoReadIt() {
        Answer behind =
                coordinator.get("/programmes/MARIO/figures/policy-outcomes/records?country=AL");
        Answer outcome = coordinator.get("/records/policy-outcome/additional-protocol");

        assertThat(coordinator.get("/programmes/MARIO/records/policy-outcome").raw().body())
                .contains("/records/policy-outcome/additional-protocol");
        for (RecordKind kind : RecordKind.values()) {
            assertThat(staff.get("/programmes/MARIO/records/" + kind.code()).status())
                    .as(kind.code())
                    .isEqualTo(expected(kind));
        }
        assertThat(behind.raw().body()).contains("/records/policy-outcome/additional-protocol");
        assertThat(outcome.raw().body())
                .contains(
                        "<h1>Additional Pro",
                        "in force",
                        "12 June 2012",
                        "Albania, Kosovo",
                        "Outcome recorded");
        assertThat(staff.get("/records/support-case/mario-xk-2010-01").raw().body())
                .contains("Case opened")
                .doesNotContain("cipher");
        assertThat(coordinator.get("/records/support-case/mario-xk-2010-01").status())
                .isEqualTo(403);
        assertThat(coordinator.get("/records/cat/tom").status()).isEqualTo(404);
        assertThat(coordinator.get("/records/network/none-such").status()).isEqualTo(404);
    }

    private static int expected(RecordKind kind) {
        if (!kind.isListed()) {
            return 404;
        }
        return kind.isReadBy(Set.of(Role.STAFF)) ? 200 : 403;
    }

    @Test
    void aRedefinedIndicatorIsRecomputedAndTheOldVersionCanStillBeAskedFor() {
        String id = "asked-" + UUID.randomUUID();
        String path = "/api/programmes/MARIO/indicators/" + id + "/versions/";
        Answer defined =
                staff.post(
                        "/api/programmes/MARIO/indicators",
                        """
                        {"id": "%s", "title": "Research", "unit": "outputs",
                         "measure": "research-outputs", "filters": {"category": "outreach-research"}}
                        """
                                .formatted(id));
        Answer redefined =
                staff.post(
                        "/api/indicators/" + id + "/versions",
                        """
                        {"title": "Research", "unit": "outputs", "measure": "research-outputs",
                         "filters": {"funder": "Oak Foundation"}, "reason": "All kinds count"}
                        """,
                        "If-Match",
                        defined.header("ETag"));
        assertThat(redefined.status()).as(redefined.json().toString()).isEqualTo(200);
        String question = "/result?phase=II&atLeast=" + redefined.position();

        long before = actual(coordinator.get(path + 1 + question));
        long after = actual(coordinator.get(path + 2 + question));

        assertThat(before).isEqualTo(4);
        assertThat(after).isGreaterThan(before);
        assertThat(coordinator.get(path + 3 + question).status()).isEqualTo(404);
        Answer refused =
                staff.post(
                        "/api/programmes/MARIO/indicators",
                        "{\"title\": \"T\", \"unit\": \"u\", \"measure\": \"people-taught\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().toString()).contains("measure").contains("people-trained");
    }

    @Test
    void aTargetOlderThanTheDefinitionSaysSoOnThePage() {
        String path = "/api/indicators/older-" + UUID.randomUUID();
        Answer defined =
                staff.post(
                        "/api/programmes/MARIO/indicators",
                        """
                        {"id": "%s", "title": "Older target", "unit": "outputs",
                         "measure": "research-outputs"}
                        """
                                .formatted(path.substring("/api/indicators/".length())));
        Answer aimed =
                staff.post(
                        path + "/targets",
                        "{\"phase\": \"II\", \"value\": 5}",
                        "If-Match",
                        defined.header("ETag"));
        assertThat(results(aimed)).doesNotContain("The target is older");

        Answer redefined =
                staff.post(
                        path + "/versions",
                        """
                        {"title": "Older target", "unit": "people", "measure": "people-trained",
                         "reason": "Outputs reach nobody"}
                        """,
                        "If-Match",
                        aimed.header("ETag"));
        assertThat(results(redefined)).contains("The target is older than what is counted");
    }

    private String results(Answer after) {
        assertThat(after.status()).as(after.json().toString()).isEqualTo(200);
        coordinator.get("/api/programmes/MARIO/results?atLeast=" + after.position());
        return coordinator.get("/programmes/MARIO").raw().body();
    }

    private static long actual(Answer answer) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        return answer.json().get("phases").get(0).get("result").get("actual").get("value").asLong();
    }
}
