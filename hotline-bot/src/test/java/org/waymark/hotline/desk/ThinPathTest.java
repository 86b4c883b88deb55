package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.hotline.desk.DeskSteps.at;
import static org.waymark.hotline.desk.DeskSteps.moved;
import static org.waymark.hotline.desk.DeskSteps.ok;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Profile;
import org.waymark.hotline.testing.HelpLine;
import org.waymark.monitoring.projection.Positions;

class ThinPathTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
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
    void aChildWritesInBulgarianAndIsHelpedToTheEnd() throws IOException {
        ChildPhone phone = line.telegram().phone("Мария", Profile.of("Мария", "bg"));
        try (InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            phone.write("/start");
            phone.await("Безопасно ли е", PATIENCE);
            phone.press("safe:yes");
            phone.await("Какво ще ти помогне", PATIENCE);
            phone.write("В училище никой не ми говори");
            phone.await("Следващият разговор е твоят", PATIENCE);

            String alias = line.onlyAlias();
            ok(line.post("counsellor", at(alias, "take"), Map.of()));
            phone.await("Консултант вече е тук", PATIENCE);
            assertThat(line.get("counsellor", at(alias)).body())
                    .contains("В училище никой не ми говори")
                    .doesNotContain("Мария");
            assertThat(line.get("counsellor", "/desk/" + alias).body())
                    .contains("В училище никой не ми говори");

            String message = HelpLine.id();
            Map<String, String> hello = Map.of("id", message, "words", "Тук съм и чета.");
            ok(line.post("counsellor", at(alias, "messages"), hello));
            ok(line.post("counsellor", at(alias, "messages"), hello));
            phone.await("Тук съм и чета.", PATIENCE);

            String referral = HelpLine.id();
            ok(line.post("counsellor", at(alias, "referrals"), referral(referral)));
            phone.await("1 от 2", PATIENCE);
            phone.press("fact:" + referral + ":0:yes");
            phone.await("2 от 2", PATIENCE);
            phone.press("fact:" + referral + ":1:no");
            phone.await("Още не е изпратено", PATIENCE);
            ok(line.post("counsellor", at(alias, "referrals/" + referral + "/send"), Map.of()));
            phone.await("изпратено е. Още не са отговорили.", PATIENCE);

            ok(moved(line, referral, "accepted"));
            phone.await("приеха го.", PATIENCE);
            ok(line.close("counsellor", alias, coding()));
            phone.await("Разговорът засега приключи", PATIENCE);
            phone.await("Може ли да те попитам", PATIENCE);
            phone.press("helped:yes");
            phone.await("Второ:", PATIENCE);
            phone.press("again:yes");
            phone.await("Благодаря. Така ще станем", PATIENCE);
        }
        assertThat(phone.heard()).filteredOn("Тук съм и чета."::equals).hasSize(1);
        assertThat(stored())
                .contains(
                        "helpline.ContactOpened",
                        "helpline.ContactClosed",
                        "helpline.FeedbackGiven",
                        "referral.ReferralProposed",
                        "referral.ConsentGiven",
                        "referral.ReferralSent",
                        "referral.FeedbackGiven");
        assertThat(line.json("counsellor", "/api/helpline/queue").size()).isZero();
        assertThat(line.get("counsellor", "/desk").body()).contains("Referrals on their way");
        line.get(Positions.class).await(line.get(Positions.class).head(), "ledger");
        assertThat(counted()).contains("helpline-contact", "referral-made", "contact-helped");
    }

    private static Map<String, Object> referral(String id) {
        return Map.of(
                "id", id,
                "service", "counselling",
                "country", "BG",
                "urgency", "ordinary",
                "facts",
                        List.of(
                                Map.of("code", "age-band", "words", "12"),
                                Map.of("code", "place", "words", "Бургас")));
    }

    private static Map<String, Object> coding() {
        return Map.of(
                "country", "BG",
                "wroteAs", "child",
                "ageBand", "10-12",
                "sex", "female",
                "category", "mental-health/loneliness",
                "urgency", "ordinary",
                "outcome", "referred");
    }

    private static List<String> counted() {
        return line.database()
                .sql("SELECT kind FROM projection.ledger_fact WHERE superseded_at IS NULL")
                .query(String.class)
                .list();
    }

    private static List<String> stored() {
        return line.database()
                .sql("SELECT DISTINCT payload_type FROM event_store.domain_event_entry")
                .query(String.class)
                .list();
    }
}
