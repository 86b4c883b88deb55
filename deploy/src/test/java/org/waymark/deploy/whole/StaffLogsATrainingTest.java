package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.waymark.deploy.whole.Api.Answer;
import tools.jackson.databind.JsonNode;

@WholeWaymark
class StaffLogsATrainingTest {

    private static final String PEOPLE =
            "/api/measures/people-trained?programme=MARIO&phase=II&country=BG&from=2026";
    private static final String TWENTY_THREE =
            """
            {"counts": [{"profession": "police-officer", "count": 10},
                        {"profession": "social-worker", "count": 8},
                        {"profession": "teacher", "count": 5}]}
            """;
    private static final String TWENTY_ONE =
            """
            {"counts": [{"profession": "police-officer", "count": 8},
                        {"profession": "social-worker", "count": 8},
                        {"profession": "teacher", "count": 5}]}
            """;

    @LocalServerPort private int port;
    private Api staff;
    private Api coordinator;

    @BeforeEach
    void signIn() {
        staff = new Api(port, "staff");
        coordinator = new Api(port, "coordinator");
    }

    @Test
    void theFigureMovesAtOnceAndCanBeAskedForAsItWasKnown() {
        String place = "P" + UUID.randomUUID().toString().substring(0, 8);
        String question = PEOPLE + "&place=" + place;
        String id = UUID.randomUUID().toString();
        Instant before =
                recordedAt(
                        logged(UUID.randomUUID().toString(), "elsewhere-" + place, TWENTY_THREE));

        Answer logged = logged(id, place, TWENTY_THREE);
        JsonNode now =
                coordinator.get(question + "&by=profession&atLeast=" + logged.position()).json();
        Instant between = recordedAt(logged);
        Answer corrected =
                staff.post(
                        "/api/trainings/" + id + "/corrections",
                        "{\"reason\": \"Two left before the end\", \"attendance\": "
                                + TWENTY_ONE
                                + "}",
                        "If-Match",
                        logged.header("ETag"));

        assertThat(logged.status()).isEqualTo(201);
        assertThat(logged.header("Location")).isEqualTo("/api/trainings/" + id);
        assertThat(now.get("value").asLong()).isEqualTo(23);
        assertThat(now.get("rows"))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.has("profession")).isTrue());
        assertThat(now.get("rows").valueStream().mapToLong(row -> row.get("value").asLong()).sum())
                .isEqualTo(23);
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(value(question + "&atLeast=" + corrected.position())).isEqualTo(21);
        assertThat(value(question + "&knownAt=" + between)).isEqualTo(23);
        assertThat(value(question + "&knownAt=" + before)).isZero();
    }

    @Test
    void whatIsReadWithoutSayingFromWhereWaitsForAll() {
        String id = UUID.randomUUID().toString();
        Answer logged = logged(id, "History", TWENTY_THREE);

        String history = "/api/history/training/" + id + "?atLeast=";
        assertThat(staff.get(history + logged.position()).status()).isEqualTo(200);
        assertThat(staff.get("/api/data-quality?atLeast=" + logged.position()).status())
                .isEqualTo(200);
        Answer tooEarly = staff.get(history + Long.MAX_VALUE);
        assertThat(tooEarly.status()).isEqualTo(503);
        assertThat(tooEarly.header("Retry-After")).isEqualTo("1");
        assertThat(staff.get(history + "soon").json().get("field").asString()).isEqualTo("atLeast");
    }

    @Test
    void theSameIdTwiceIsRecordedOnce() {
        String id = UUID.randomUUID().toString();
        String place = "Once" + id.substring(0, 6);

        Answer first = logged(id, place, TWENTY_THREE);
        Answer again = logged(id, place, TWENTY_THREE);
        Answer other = logged(id, place + "b", TWENTY_THREE);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.position()).isEqualTo(first.position());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().get("field").asString()).isEqualTo("id");
        assertThat(value(PEOPLE + "&place=" + place + "&atLeast=" + first.position()))
                .isEqualTo(23);
    }

    @Test
    void theSameIdempotencyKeyTwiceIsRecordedOnce() {
        String body =
                training(null, "Key" + UUID.randomUUID().toString().substring(0, 6), TWENTY_THREE);
        String key = UUID.randomUUID().toString();

        Answer first = staff.post("/api/trainings", body, "Idempotency-Key", key);
        Answer again = staff.post("/api/trainings", body, "Idempotency-Key", key);

        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.position()).isEqualTo(first.position());
    }

    @Test
    void aChangeSaysWhichVersionItSaw() {
        String id = UUID.randomUUID().toString();
        logged(id, "Versions", TWENTY_THREE);
        String path = "/api/trainings/" + id + "/retraction";

        assertThat(staff.post(path, "{\"reason\": \"Entered twice\"}").status()).isEqualTo(428);
        assertThat(
                        staff.post(path, "{\"reason\": \"Entered twice\"}", "If-Match", "\"1\"")
                                .status())
                .isEqualTo(200);
        assertThat(
                        staff.post(path, "{\"reason\": \"Another reason\"}", "If-Match", "\"1\"")
                                .status())
                .isEqualTo(412);
    }

    @Test
    void namesOfPeopleAreSealedAndShownToStaffOnly() {
        String id = UUID.randomUUID().toString();
        Answer logged =
                logged(
                        id,
                        "Named",
                        "{\"people\": [{\"name\": \"Zdravka Canarieva\", \"profession\":"
                                + " \"teacher\"}]}");

        assertThat(staff.get("/api/trainings/" + id + "?atLeast=" + logged.position()).raw().body())
                .doesNotContain("Canarieva");
        assertThat(
                        staff.get("/api/trainings/" + id + "/people")
                                .json()
                                .get(0)
                                .get("name")
                                .asString())
                .isEqualTo("Zdravka Canarieva");
        assertThat(coordinator.get("/api/trainings/" + id + "/people").status()).isEqualTo(403);
    }

    @Test
    void theExampleShowsEachPhaseAgainstItsOwnTargets() {
        JsonNode phases = coordinator.get("/api/programmes/MARIO/results").json().get("phases");
        JsonNode first = indicator(phases.get(0), "mario-professionals-trained");
        JsonNode second = indicator(phases.get(1), "mario-professionals-trained");

        assertThat(first.get("reported").get("value").asInt()).isEqualTo(1782);
        assertThat(first.get("reported").get("source").asString()).isNotBlank();
        assertThat(first.get("target").isNull()).isTrue();
        assertThat(first.get("actual").get("value").isNull())
                .as("not recorded, and not 0")
                .isTrue();
        assertThat(second.get("target").get("value").asInt()).isEqualTo(600);
        assertThat(second.get("target").get("comparator").asString()).isEqualTo("at-least");
        assertThat(second.get("reported").isNull()).isTrue();
        assertThat(
                        indicator(phases.get(1), "mario-children-wellbeing-improved")
                                .get("target")
                                .get("value")
                                .asInt())
                .isEqualTo(700);
    }

    @Test
    void theBurgasTrainingsHaveAnUnknownHeadCount() {
        JsonNode then =
                coordinator
                        .get("/api/measures/people-trained?programme=MARIO&from=2013&to=2013")
                        .json();
        JsonNode held =
                coordinator
                        .get("/api/measures/trainings-held?programme=MARIO&from=2013&to=2013")
                        .json();

        assertThat(held.get("value").asInt()).isEqualTo(2);
        assertThat(then.get("value").isNull()).isTrue();
        assertThat(then.get("precision").asString()).isEqualTo("unknown");
        assertThat(then.get("counted").get("unknownFacts").asInt()).isEqualTo(2);
    }

    private static JsonNode indicator(JsonNode phase, String indicator) {
        return phase.get("results")
                .valueStream()
                .filter(result -> result.get("indicator").asString().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    private long value(String question) {
        return coordinator.get(question).json().get("value").asLong();
    }

    /** When the store recorded it, by its own clock. */
    private Instant recordedAt(Answer logged) {
        return Instant.parse(
                staff.get(logged.header("Location") + "?atLeast=" + logged.position())
                        .json()
                        .get("changedAt")
                        .asString());
    }

    private Answer logged(String id, String place, String attendance) {
        return staff.post("/api/trainings", training("\"" + id + "\"", place, attendance));
    }

    private static String training(
            @org.jspecify.annotations.Nullable String id, String place, String attendance) {
        return """
        {"id": %s, "programme": "MARIO", "phase": "II", "title": "Interviewing children",
         "country": "BG", "place": "%s", "from": "2026-01-19", "to": "2026-01-20", "attendance": %s}
        """
                .formatted(id, place, attendance);
    }
}
