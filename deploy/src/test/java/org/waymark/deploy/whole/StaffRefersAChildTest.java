package org.waymark.deploy.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.deploy.whole.Api.Answer;
import tools.jackson.databind.JsonNode;

@WholeWaymark
class StaffRefersAChildTest {

    private static final String CANARY = "Kanarinska";

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
    void ofTheChildrenIdentifiedSomeAreReferredWithDifferentOutcomes() {
        String activity = "a-" + UUID.randomUUID();
        Answer done = sent(child(activity), "shelter");
        done = step(done, "{\"step\": \"accepted\"}");
        done = step(done, "{\"step\": \"started\"}");
        done = step(done, "{\"step\": \"done\", \"outcome\": \"service-provided\"}");
        done = step(done, "{\"step\": \"feedback-given\"}");
        sent(child(activity), "education");
        Answer rejected = sent(child(activity), "education");
        rejected = step(rejected, "{\"step\": \"rejected\", \"reason\": \"no-capacity\"}");
        child(activity);
        String question = "?activity=" + activity + "&atLeast=" + rejected.position();

        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
        assertThat(measure("children-identified" + question).get("value").asInt()).isEqualTo(4);
        JsonNode referred = measure("children-referred" + question + "&by=service,state,outcome");
        assertThat(referred.get("value").asInt()).isEqualTo(3);
        assertThat(referred.get("rows")).hasSize(3);
        assertThat(
                        measure("children-referred" + question + "&outcome=service-provided")
                                .get("value")
                                .asInt())
                .isEqualTo(1);
    }

    @Test
    void nothingIsSentWithoutConsentAndAnOverrideNeedsTwoPeople() {
        Answer proposed = proposed(child("a-" + UUID.randomUUID()), "police", "imminent");

        assertThat(rule(step(proposed, "{\"step\": \"sent\"}"))).isEqualTo("SentOnlyWithConsent");
        assertThat(rule(step(proposed, "{\"step\": \"override-asked\", \"reason\": \"r\"}")))
                .isEqualTo("PersonToldBeforeAnOverride");

        Answer asked =
                step(
                        proposed,
                        "{\"step\": \"override-asked\", \"reason\": \""
                                + CANARY
                                + "\", \"personTold\": true}");

        assertThat(asked.status()).as(asked.raw().body()).isEqualTo(200);
        assertThat(rule(step(asked, "{\"step\": \"override-confirmed\"}")))
                .isEqualTo("OverrideByTwoPeople");
        assertThat(inClear()).isZero();
    }

    @Test
    void coordinatorsSeeWhereReferralsStandWithoutTheCases() {
        Answer sent = sent(child("a-" + UUID.randomUUID()), "health");
        String path = sent.header("Location");

        Answer list =
                coordinator.get(
                        "/api/referrals?programme=MARIO&state=sent&atLeast=" + sent.position());

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.json().get("records"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get("supportCase").isNull()).isTrue());
        assertThat(coordinator.get(path).status()).isEqualTo(403);
        assertThat(staff.get(path).json().get("consent").asString()).isEqualTo("given");
        assertThat(staff.get(path).raw().body()).doesNotContain(CANARY);
    }

    @Test
    void wrongInputNamesTheField() {
        String child = child("a-" + UUID.randomUUID());
        Answer proposed = proposed(child, "health", "ordinary");

        assertThat(field(staff.post("/api/referrals", "{\"service\": \"health\"}")))
                .isEqualTo("supportCase");
        assertThat(
                        field(
                                staff.post(
                                        "/api/referrals",
                                        "{\"supportCase\": \"%s\", \"service\": \"luck\"}"
                                                .formatted(child))))
                .isEqualTo("service");
        assertThat(field(step(proposed, "{\"step\": \"leap\"}"))).isEqualTo("step");
        assertThat(
                        field(
                                step(
                                        proposed,
                                        "{\"step\": \"consent-given\", \"agreedFacts\":"
                                                + " [\"shoe-size\"]}")))
                .isEqualTo("agreedFacts");
        assertThat(field(step(proposed, "{\"step\": \"consent-refused\", \"on\": \"2999\"}")))
                .isEqualTo("on");
    }

    @Test
    void theCodesAreThereToBeRead() {
        JsonNode codes = staff.get("/api/reference/support-cases").json();

        assertThat(codes.get("service").valueStream().map(JsonNode::asString))
                .contains("education", "assisted-return");
        assertThat(codes.get("step").valueStream().map(JsonNode::asString))
                .contains("consent-withdrawn", "feedback-given");
    }

    @Test
    void theHelpLineTellsItsContactsAndWaitsInCodesOnly() {
        assertThat(coordinator.get("/api/helpline-contacts").status()).isEqualTo(200);
        assertThat(staff.get("/api/helpline-contacts").status()).isEqualTo(403);
        Answer waits = coordinator.get("/api/helpline-contacts/waits?by=month&asOf=2026");
        assertThat(waits.status()).as(waits.raw().body()).isEqualTo(200);
        assertThat(waits.json().has("medianSeconds")).isTrue();
        assertThat(
                        List.of(
                                "by=shoe-size",
                                "country=Bulgaria",
                                "category=luck",
                                "language=b%20g",
                                "programme=NOWHERE"))
                .allSatisfy(wrong ->
                        assertThat(field(coordinator.get("/api/helpline-contacts/waits?" + wrong)))
                                .isEqualTo(wrong.substring(0, wrong.indexOf('='))));
        assertThat(coordinator.get("/api/helpline-contacts/waits?country=bg").status())
                .isEqualTo(200);
    }

    private String child(String activity) {
        String id = UUID.randomUUID().toString();
        Answer opened =
                staff.post(
                        "/api/support-cases",
                        """
                        {"id": "%s", "programme": "MARIO", "phase": "II", "country": "BG", "identifiedOn": "2026-01",
                         "activity": "%s"}
                        """
                                .formatted(id, activity));
        assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
        return id;
    }

    private Answer proposed(String child, String service, String urgency) {
        Answer proposed =
                staff.post(
                        "/api/referrals",
                        """
                        {"supportCase": "%s", "service": "%s", "urgency": "%s",
                         "facts": [{"code": "age-band"}, {"code": "name", "words": "%s"}]}
                        """
                                .formatted(child, service, urgency, CANARY));
        assertThat(proposed.status()).as(proposed.raw().body()).isEqualTo(201);
        return proposed;
    }

    private Answer sent(String child, String service) {
        Answer agreed =
                step(
                        proposed(child, service, "ordinary"),
                        "{\"step\": \"consent-given\", \"agreedFacts\": [\"age-band\"]}");
        return step(agreed, "{\"step\": \"sent\"}");
    }

    private Answer step(Answer before, String body) {
        return staff.post(
                before.header("Location") + "/steps", body, "If-Match", before.header("ETag"));
    }

    private static String rule(Answer refused) {
        return refused.json().get("rule").asString();
    }

    private static String field(Answer refused) {
        return refused.json().get("field").asString();
    }

    private JsonNode measure(String question) {
        return coordinator.get("/api/measures/" + question).json();
    }

    private long inClear() {
        return jdbc.sql(
                        """
                        SELECT (SELECT count(*) FROM event_store.domain_event_entry t WHERE t::text LIKE '%Kanarinska%')
                             + (SELECT count(*) FROM projection.referral_register t WHERE t::text LIKE '%Kanarinska%')
                        """)
                .query(Long.class)
                .single();
    }
}
