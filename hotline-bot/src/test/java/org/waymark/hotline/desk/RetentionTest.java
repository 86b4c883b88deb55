package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.hotline.desk.DeskSteps.at;
import static org.waymark.hotline.desk.DeskSteps.coding;
import static org.waymark.hotline.desk.DeskSteps.moved;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.testing.HelpLine;
import tools.jackson.databind.JsonNode;

/** Words end so long after the last one of either side, whatever became of the conversation. */
class RetentionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WAITING = "quetzal-waiting";
    private static final String SILENT = "quetzal-silent";
    private static final String ANSWER = "quetzal-answer";

    @Test
    void theWordsOfAClosedConversationAreDestroyedWhenTheirTimeIsOver() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            String alias = taken(line);
            close(line, alias);
            assertThat(forgetOld(line)).as("before its time").isZero();
            age(line, alias);
            assertThat(line.get(Retention.class).soon())
                    .as("the counsellor is warned")
                    .extracting(Retention.Ending::alias)
                    .containsExactly(alias);
            assertThat(forgetOld(line)).isEqualTo(1);
            assertThat(line.get(Retention.class).soon()).isEmpty();
            assertThat(Leftovers.readable(line)).isEmpty();
            assertThat(count(line, "helpline.ContactClosed")).isEqualTo(1);
        }
    }

    @Test
    void whoWaitsAndWhoFellSilentAreForgottenTooAndStayToBeCoded() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            String silent = taken(line);
            line.post("counsellor", at(silent) + "/messages", words(ANSWER));
            line.post("counsellor", at(silent) + "/notes", words("quetzal-note"));
            line.get(Drafts.class).keep("somebody", silent, "quetzal-draft");
            ChildPhone boris = line.telegram().phone("Boris");
            boris.write(WAITING);
            boris.await("safe for you", PATIENCE);
            String waiting = entries(line, "waiting").getFirst().get("alias").asString();
            assertThat(Leftovers.readable(line)).contains(SILENT, ANSWER, "quetzal-draft");

            age(line, silent);
            age(line, waiting);
            assertThat(line.get("counsellor", "/desk").body()).contains("words are destroyed on");
            assertThat(line.get("counsellor", "/desk/" + silent).body())
                    .contains("are destroyed on");
            List<Map<String, Object>> before = Leftovers.statistics(line);
            assertThat(forgetOld(line)).isEqualTo(2);

            assertThat(Leftovers.readable(line)).isEmpty();
            assertThat(Leftovers.rows(line)).noneMatch(row -> row.contains("quetzal-"));
            assertThat(Leftovers.statistics(line)).isEqualTo(before);
            assertThat(forgetOld(line)).as("once").isZero();
            assertThat(line.get("counsellor", "/desk").body()).contains("erased: to be coded");
            line.post("counsellor", at(waiting) + "/take", Map.of());
            close(line, waiting);
            close(line, silent);
            assertThat(count(line, "helpline.ContactClosed")).isEqualTo(2);
            assertThat(line.json("counsellor", "/api/helpline/queue").valueStream()).isEmpty();

            boris.write("hello again");
            await().atMost(PATIENCE).until(() -> entries(line, "waiting").size() == 1);
            assertThat(line.onlyAlias()).as("somebody new").isNotEqualTo(waiting);
        }
    }

    @Test
    void aReferralThatIsOpenKeepsTheWordsOfASilentTalk() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            String alias = taken(line);
            String referral = refer(line, alias);
            age(line, alias);
            assertThat(forgetOld(line)).isZero();
            assertThat(line.get(Retention.class).soonOf(alias))
                    .hasValueSatisfying(ending -> assertThat(ending.held()).isTrue());
            moved(line, referral, "rejected");
            assertThat(forgetOld(line)).isEqualTo(1);
            assertThat(Leftovers.readable(line)).isEmpty();
        }
    }

    @Test
    void whatCameInAndWasNotHeardYetIsALastWordToo() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            String alias = taken(line);
            age(line, alias);
            setAside(line, alias);
            assertThat(forgetOld(line)).isZero();
            assertThat(Leftovers.readable(line)).contains(SILENT);
        }
    }

    @Test
    void whoeverPressesAButtonIsThereToo() throws IOException {
        try (HelpLine line = new HelpLine();
                InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            String alias = taken(line);
            close(line, alias);
            age(line, alias);
            ChildPhone phone = line.telegram().phone("Ana");
            int heard = phone.heard().size();
            phone.press("danger");
            await().atMost(PATIENCE).until(() -> phone.heard().size() > heard);

            assertThat(forgetOld(line)).isZero();
            assertThat(Leftovers.readable(line)).contains(SILENT);
        }
    }

    /** A child who wrote {@link #SILENT}, and whom the counsellor has taken. */
    private static String taken(HelpLine line) {
        ChildPhone phone = line.telegram().phone("Ana");
        phone.write(SILENT);
        phone.await("safe for you", PATIENCE);
        String alias = line.onlyAlias();
        line.post("counsellor", at(alias) + "/take", Map.of());
        return alias;
    }

    private static String refer(HelpLine line, String alias) {
        ChildPhone phone = line.telegram().phone("Ana");
        String id = HelpLine.id();
        line.post(
                "counsellor",
                at(alias) + "/referrals",
                Map.of(
                        "id", id,
                        "service", "shelter",
                        "country", "BG",
                        "urgency", "urgent",
                        "facts", List.of(Map.of("code", "age-band", "words", "about thirteen"))));
        phone.await("about thirteen", PATIENCE);
        phone.press("fact:" + id + ":0:yes");
        phone.await("It has not been sent yet", PATIENCE);
        line.post("counsellor", at(alias) + "/referrals/" + id + "/send", Map.of());
        phone.await("They have not answered yet", PATIENCE);
        return id;
    }

    private static int forgetOld(HelpLine line) {
        return line.get(Retention.class).forgetOld();
    }

    private static List<JsonNode> entries(HelpLine line, String phase) {
        return line.json("counsellor", "/api/helpline/queue")
                .valueStream()
                .filter(entry -> entry.get("phase").asString().equals(phase))
                .toList();
    }

    private static Map<String, String> words(String words) {
        return Map.of("id", HelpLine.id(), "words", words);
    }

    private static void close(HelpLine line, String alias) {
        assertThat(line.close("counsellor", alias, coding("listened")).statusCode()).isEqualTo(200);
    }

    /** As if nobody had said a word for a long time. */
    private static void age(HelpLine line, String alias) {
        line.database()
                .sql(
                        "UPDATE hotline.desk_queue SET last_word_at = last_word_at - interval '91"
                                + " days', heard_at = heard_at - interval '91 days' WHERE alias ="
                                + " :alias")
                .param("alias", alias)
                .update();
    }

    /** As if its message had failed too often to be heard. */
    private static void setAside(HelpLine line, String alias) {
        line.database()
                .sql(
                        "UPDATE hotline.inbox SET handled_at = NULL, set_aside_at = now() WHERE"
                                + " alias = :alias::uuid")
                .param("alias", alias)
                .update();
    }

    private static long count(HelpLine line, String event) {
        return line.database()
                .sql(
                        "SELECT count(*) FROM event_store.domain_event_entry WHERE payload_type ="
                                + " :event")
                .param("event", event)
                .query(Long.class)
                .single();
    }
}
