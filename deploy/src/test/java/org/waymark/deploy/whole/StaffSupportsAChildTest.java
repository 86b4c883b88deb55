package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.deploy.whole.Api.Answer;

@WholeWaymark
class StaffSupportsAChildTest {

    private static final String CANARY = "Zogza Kanarinova";

    @LocalServerPort private int port;
    @Autowired private JdbcClient jdbc;
    private Api staff;
    private Api coordinator;

    @BeforeEach
    void signIn() {
        staff = new Api(port, "staff");
        coordinator = new Api(port, "coordinator");
    }

    @Test
    void aChildIsTakenInServedAndDoesBetter() {
        String activity = "a-" + UUID.randomUUID();
        Answer opened = opened(UUID.randomUUID().toString(), activity, "null");
        String path = opened.header("Location");
        Answer in = step(opened, path, "intake", "{\"on\": \"2026-02-01\", \"wellBeing\": 2}");
        Answer served =
                step(in, path, "services", "{\"service\": \"drop-in\", \"on\": \"2026-02-03\"}");
        Answer assessed =
                step(served, path, "well-being", "{\"on\": \"2026-05\", \"wellBeing\": 4}");
        Answer closed =
                step(assessed, path, "closing", "{\"reason\": \"goals-met\", \"on\": \"2026-06\"}");
        String question = "?activity=" + activity + "&atLeast=" + closed.position();

        assertThat(closed.status()).as(closed.raw().body()).isEqualTo(200);
        assertThat(value("children-identified" + question)).isEqualTo(1);
        assertThat(value("children-supported" + question + "&service=drop-in")).isEqualTo(1);
        assertThat(value("children-with-improved-well-being" + question)).isEqualTo(1);
        assertThat(value("children-with-improved-well-being" + question + "&asOf=2026-04"))
                .isZero();
        assertThat(staff.get(path + "?atLeast=" + closed.position()).json().get("state").asString())
                .isEqualTo("closed");
    }

    @Test
    void whoNoLongerDoesBetterIsTakenOffInThatMonthAndNoShareIsMadeOfIt() {
        String activity = "a-" + UUID.randomUUID();
        Answer opened = opened(UUID.randomUUID().toString(), activity, "null");
        String path = opened.header("Location");
        Answer in = step(opened, path, "intake", "{\"on\": \"2026-02-01\", \"wellBeing\": 2}");
        Answer better = step(in, path, "well-being", "{\"on\": \"2026-03-10\", \"wellBeing\": 4}");
        Answer worse =
                step(better, path, "well-being", "{\"on\": \"2026-05-10\", \"wellBeing\": 2}");
        String question = "?activity=" + activity + "&atLeast=" + worse.position();
        String share = "/api/measures/wellbeing-improved-share" + question;

        assertThat(value("children-with-improved-well-being" + question + "&month=2026-05"))
                .isEqualTo(-1);
        assertThat(described("children-with-improved-well-being")).isEqualTo("change");
        assertThat(described("children-supported")).isEqualTo("total");
        assertThat(coordinator.get(share + "&asOf=2026-04").json().get("value").asInt())
                .isEqualTo(1);
        assertThat(coordinator.get(share).json().get("value").asInt()).isZero();
        assertThat(described("wellbeing-improved-share")).isEqualTo("none");
        assertThat(coordinator.get(share + "&by=month").status()).isEqualTo(400);
        assertThat(coordinator.get(share + "&from=2026-05").json().get("field").asString())
                .isEqualTo("from");
    }

    private String described(String measure) {
        return coordinator
                .get("/api/measures")
                .json()
                .valueStream()
                .filter(one -> one.get("measure").asString().equals(measure))
                .findFirst()
                .orElseThrow()
                .get("span")
                .asString();
    }

    @Test
    void whoTheChildIsStaysSealedAndEveryReadingIsNoted() {
        Answer opened =
                opened(
                        UUID.randomUUID().toString(),
                        "a-" + UUID.randomUUID(),
                        "{\"name\": \"" + CANARY + "\", \"note\": \"Speaks with " + CANARY + "\"}");
        String path = opened.header("Location");
        Answer shown = staff.get(path + "?atLeast=" + opened.position());

        assertThat(shown.raw().body()).doesNotContain(CANARY);
        assertThat(staff.get(path + "/sealed").json().get("name").asString()).isEqualTo(CANARY);
        assertThat(new Api(port, "admin").get("/api/audit?limit=5").raw().body())
                .contains("support-case.details");
        assertThat(coordinator.get(path).status()).isEqualTo(403);
        assertThat(coordinator.get(path + "/sealed").status()).isEqualTo(403);
        assertThat(inClear("event_store.domain_event_entry")).isZero();
        assertThat(inClear("projection.support_case_register")).isZero();
    }

    @Test
    void erasureLeavesTheTotals() {
        String activity = "a-" + UUID.randomUUID();
        Answer opened =
                opened(UUID.randomUUID().toString(), activity, "{\"name\": \"" + CANARY + "\"}");
        String path = opened.header("Location");
        String key =
                staff.get(path + "?atLeast=" + opened.position()).json().get("child").asString();
        Answer erased =
                new Api(port, "admin")
                        .post(
                                "/api/erasures",
                                "{\"key\": \"" + key + "\", \"reason\": \"asked-by-person\"}");

        assertThat(erased.status()).as(erased.raw().body()).isEqualTo(201);
        assertThat(staff.get(path + "/sealed").json().get("name").isNull()).isTrue();
        assertThat(
                        value(
                                "children-identified?activity="
                                        + activity
                                        + "&atLeast="
                                        + opened.position()))
                .isEqualTo(1);
        assertThat(
                        staff.post(
                                        path + "/corrections",
                                        "{\"reason\": \"r\", \"details\": {\"name\": \"x\"}}",
                                        "If-Match",
                                        "\"1\"")
                                .json()
                                .get("rule")
                                .asString())
                .isEqualTo("ErasedStaysErased");
    }

    @Test
    void theStreetObservationFoundNinetyOneChildrenWithoutBands() {
        String question = "children-identified?programme=MARIO&country=XK&to=2010";

        assertThat(value(question)).isEqualTo(91);
        assertThat(value(question + "&age-band=not-recorded&sex=not-recorded")).isEqualTo(91);
        assertThat(value(question + "&activity=mario-street-observation-2010-xk")).isEqualTo(91);
    }

    private Answer opened(String id, String activity, String details) {
        return staff.post(
                "/api/support-cases",
                """
                {"id": "%s", "programme": "MARIO", "phase": "II", "country": "BG", "identifiedOn": "2026-01",
                 "activity": "%s", "ageBand": "10-12", "sex": "female", "situation": "street", "details": %s}
                """
                        .formatted(id, activity, details));
    }

    private Answer step(Answer before, String path, String step, String body) {
        return staff.post(path + "/" + step, body, "If-Match", before.header("ETag"));
    }

    private long value(String question) {
        return coordinator.get("/api/measures/" + question).json().get("value").asLong();
    }

    private long inClear(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%Kanarinova%'")
                .query(Long.class)
                .single();
    }
}
