package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.hotline.desk.DeskSteps.at;
import static org.waymark.hotline.desk.DeskSteps.lines;
import static org.waymark.hotline.desk.DeskSteps.ok;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Profile;
import org.waymark.hotline.testing.HelpLine;

/** A life is in danger and the child says no: two people decide, and the child is told. */
class OverrideTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REASON = "Пише, че тази нощ ще скочи";
    private static HelpLine line;

    @BeforeAll
    static void open() {
        line = new HelpLine("--waymark.hotline.programme=MARIO");
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @Test
    void aCounsellorAsksAndASupervisorAllows() throws IOException {
        ChildPhone phone = line.telegram().phone("Мария", Profile.of("Мария", "bg"));
        try (InputStream shift = line.openDesk("counsellor");
                BufferedReader supervisor = lines(line.openDesk("supervisor"))) {
            assertThat(shift.read()).isPositive();
            phone.write("/start");
            phone.await("Безопасно ли е", PATIENCE);
            phone.press("safe:yes");
            phone.await("Какво ще ти помогне", PATIENCE);
            phone.write("Не искам повече така");
            String talk = at(waiting(phone));
            ok(line.post("counsellor", talk + "/take", Map.of()));
            phone.await("Консултант вече е тук", PATIENCE);
            String ordinary = sentOrdinary(phone, talk);
            String referral = HelpLine.id();
            ok(
                    line.post(
                            "counsellor",
                            talk + "/referrals",
                            proposal(referral, "imminent", List.of(Map.of("code", "danger")))));
            phone.await("1 от 1", PATIENCE);
            phone.press("fact:" + referral + ":0:no");
            phone.await("Нищо няма да", PATIENCE);
            String path = talk + "/referrals/" + referral;

            refused("SentOnlyWithConsent", line.post("counsellor", path + "/send", Map.of()));
            refused(
                    "PersonToldBeforeAnOverride",
                    line.post("counsellor", path + "/override", Map.of("reason", REASON)));
            ok(
                    line.post(
                            "counsellor",
                            path + "/override",
                            Map.of("reason", REASON, "childTold", true)));
            assertThat(
                            line.post("counsellor", path + "/override-confirmation", Map.of())
                                    .statusCode())
                    .isEqualTo(403);
            await().atMost(PATIENCE).until(() -> supervisor.readLine().equals("event:override"));
            for (String live :
                    List.of(
                            "/desk",
                            "/desk/queue",
                            "/desk/supervision",
                            "/desk/supervision/live")) {
                assertThat(line.get("supervisor", live).body())
                        .contains("A life is in danger", "asked 0 min ago");
            }
            for (String live : List.of("/desk", "/desk/queue")) {
                assertThat(line.get("counsellor", live).body()).doesNotContain("min ago");
            }
            assertThat(line.get("supervisor", page(talk)).body())
                    .contains(REASON)
                    .contains("Allow to tell the service without consent");

            ok(line.post("supervisor", path + "/override-confirmation", Map.of()));
            phone.await("двама души решиха", PATIENCE);
            ok(line.post("counsellor", path + "/send", Map.of()));
            assertThat(line.get("counsellor", "/desk").body()).contains("a life is in danger");
            assertThat(onTheirWay())
                    .as("the one in danger first")
                    .containsExactly(referral, ordinary);
        }
        assertThat(stored())
                .contains(
                        "referral.OverrideAsked",
                        "referral.ConsentOverridden",
                        "referral.ReferralSent");
        assertThat(inClear()).isZero();
    }

    private static String waiting(ChildPhone phone) {
        phone.await("Следващият разговор е твоят", PATIENCE);
        return line.onlyAlias();
    }

    private static String page(String talk) {
        return "/desk/" + talk.substring(talk.lastIndexOf('/') + 1);
    }

    /** Something else that the child agreed to before. */
    private static String sentOrdinary(ChildPhone phone, String talk) {
        String referral = HelpLine.id();
        ok(
                line.post(
                        "counsellor",
                        talk + "/referrals",
                        proposal(
                                referral,
                                "ordinary",
                                List.of(
                                        Map.of("code", "age-band", "words", "12"),
                                        Map.of("code", "place", "words", "Бургас")))));
        phone.await("1 от 2", PATIENCE);
        phone.press("fact:" + referral + ":0:yes");
        phone.await("2 от 2", PATIENCE);
        phone.press("fact:" + referral + ":1:no");
        phone.await("Още не е изпратено", PATIENCE);
        ok(line.post("counsellor", talk + "/referrals/" + referral + "/send", Map.of()));
        phone.await("изпратено е", PATIENCE);
        return referral;
    }

    private static List<String> onTheirWay() {
        return line.json("counsellor", "/api/helpline/referrals")
                .valueStream()
                .map(referral -> referral.get("referralId").asString())
                .toList();
    }

    private static Map<String, Object> proposal(
            String id, String urgency, List<Map<String, String>> facts) {
        return Map.of(
                "id", id,
                "service", "police",
                "country", "BG",
                "urgency", urgency,
                "facts", facts);
    }

    private static void refused(String rule, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(409);
        assertThat(response.body()).contains(rule);
    }

    private static List<String> stored() {
        return line.database()
                .sql("SELECT DISTINCT payload_type FROM event_store.domain_event_entry")
                .query(String.class)
                .list();
    }

    private static long inClear() {
        return line.database()
                .sql(
                        "SELECT count(*) FROM event_store.domain_event_entry t WHERE t::text LIKE"
                                + " '%ще скочи%'")
                .query(Long.class)
                .single();
    }
}
