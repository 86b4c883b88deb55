package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.hotline.desk.DeskSteps.at;
import static org.waymark.hotline.desk.DeskSteps.coding;
import static org.waymark.hotline.desk.DeskSteps.lines;
import static org.waymark.hotline.desk.DeskSteps.newcomer;
import static org.waymark.hotline.desk.DeskSteps.ok;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Fault;
import org.waymark.hotline.testing.HelpLine;
import tools.jackson.databind.JsonNode;

/** Who hands a conversation to whom, and what supervisors see of a shift. */
class ShiftTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static HelpLine line;

    @BeforeAll
    static void open() {
        line = new HelpLine();
    }

    @AfterAll
    static void close() {
        line.close();
    }

    @Test
    void aConversationIsHandedToAColleagueWithANoteAndIsNobodyElses() throws IOException {
        try (InputStream first = line.openDesk("counsellor");
                InputStream second = line.openDesk("supervisor")) {
            assertThat(first.read()).isPositive();
            assertThat(second.read()).isPositive();
            String alias = waiting(line.telegram().phone("Moved"), "hello");
            ok(line.post("counsellor", at(alias, "take"), Map.of()));
            assertThat(line.get("counsellor", "/desk/" + alias).body())
                    .contains("supervisor, supervisor");
            assertThat(
                            line.post("counsellor", at(alias, "transfer"), Map.of("to", "staff"))
                                    .statusCode())
                    .as("not on shift")
                    .isEqualTo(400);

            ok(
                    line.post(
                            "counsellor",
                            at(alias, "transfer"),
                            Map.of(
                                    "to", "supervisor",
                                    "noteId", HelpLine.id(),
                                    "note", "Writes best in the evening")));

            assertThat(line.get("supervisor", "/desk/" + alias).body())
                    .contains("Writes best in the evening")
                    .contains("handed to another person");
            assertThat(line.get("counsellor", at(alias)).statusCode()).isEqualTo(409);
            assertThat(line.get("counsellor", "/desk?left=" + alias).body())
                    .as("it was their own doing")
                    .doesNotContain("is with a colleague now");
            ok(line.close("supervisor", alias, coding("listened")));
        }
    }

    @Test
    void whoComesOnShiftOrLeavesIsSeenAtTheOtherDesks() throws IOException {
        try (BufferedReader first = lines(line.openDesk("counsellor"))) {
            await().atMost(PATIENCE).until(() -> first.readLine().equals("event:hello"));
            await().atMost(PATIENCE).until(() -> first.readLine().equals("event:change"));
            try (InputStream second = line.openDesk("supervisor")) {
                assertThat(second.read()).isPositive();
                await().atMost(PATIENCE).until(() -> first.readLine().equals("event:change"));
                assertThat(line.get("counsellor", "/desk/queue").body())
                        .contains("2 people on shift");
            }
            await().atMost(PATIENCE)
                    .until(() ->
                            first.readLine().equals("event:change")
                                    && line.get("counsellor", "/desk/queue")
                                            .body()
                                            .contains("1 person on shift"));
        }
    }

    @Test
    void whoLosesAConversationToASupervisorIsTold() {
        String alias = waiting(line.telegram().phone("Over"), "hello");
        ok(line.post("counsellor", at(alias, "take"), Map.of()));
        ok(line.post("supervisor", at(alias, "take"), Map.of()));
        assertThat(line.get("counsellor", "/desk?left=" + alias).body())
                .contains("is with a colleague now");
        assertThat(line.get("supervisor", "/desk?left=" + alias).body())
                .doesNotContain("is with a colleague now");
        ok(line.close("supervisor", alias, coding("listened")));
    }

    @Test
    void whatSomebodyLeftBehindIsTakenOverAndAnsweredByTheOthers() {
        ChildPhone phone = line.telegram().phone("Left behind");
        String alias = waiting(phone, "hello");
        ok(line.post("supervisor", at(alias, "take"), Map.of()));
        assertThat(line.post("counsellor", at(alias, "take"), Map.of()).statusCode())
                .as("only just taken")
                .isEqualTo(409);
        gone(alias);

        assertThat(line.get("counsellor", "/desk/queue").body()).contains("who has gone");
        ok(line.post("counsellor", at(alias, "take"), Map.of()));
        gone(alias);
        phone.write("are you still there?");

        phone.await("had to stop", PATIENCE);
        await().atMost(PATIENCE)
                .until(() -> entry(alias).get("phase").asString().equals("waiting"));
        assertThat(line.get("counsellor", "/desk?left=" + alias).body())
                .contains("while your desk was closed");
        ok(line.post("supervisor", at(alias, "take"), Map.of()));
        ok(line.close("supervisor", alias, coding("listened")));
    }

    /** As if whoever has it had not been seen for an hour. */
    private static void gone(String alias) {
        line.database()
                .sql(
                        "UPDATE hotline.desk_queue SET holder_at = holder_at - interval '1 hour'"
                                + " WHERE alias = :alias")
                .param("alias", alias)
                .update();
        line.database()
                .sql("UPDATE hotline.desk_presence SET seen_at = seen_at - interval '1 hour'")
                .update();
    }

    private static JsonNode entry(String alias) {
        return line.json("supervisor", "/api/helpline/queue")
                .valueStream()
                .filter(entry -> entry.get("alias").asString().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aVoiceMessageAndAnEditWaitForAnAnswerToo() {
        ChildPhone phone = line.telegram().phone("Speaks");
        phone.write("/start");
        String alias = newcomer(line, () -> phone.write("hello"));
        ok(line.post("counsellor", at(alias, "take"), Map.of()));
        answer(alias);
        phone.voice();
        phone.await("cannot open", PATIENCE);

        assertThat(entry(alias).get("unansweredSince").isNull()).isFalse();
        assertThat(entry(alias).get("unread").asInt()).isPositive();

        answer(alias);
        assertThat(entry(alias).get("unansweredSince").isNull()).isTrue();
        phone.edit(phone.write("he is away"), "he is back");
        await().atMost(PATIENCE).until(() -> entry(alias).get("unread").asInt() > 2);
        assertThat(entry(alias).get("unansweredSince").isNull()).isFalse();
        answer(alias);
        ok(line.close("counsellor", alias, coding("listened")));
    }

    @Test
    void anAnswerThatTelegramRefusesIsNotTakenForSaid() throws IOException {
        ChildPhone phone = line.telegram().phone("Refused");
        try (InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            String alias = waiting(phone, "hello");
            ok(line.post("counsellor", at(alias, "take"), Map.of()));
            answer(alias);
            phone.await("I am here.", PATIENCE);
            int heard = phone.heard().size();
            int unread = entry(alias).get("unread").asInt();
            line.telegram().faults().next("sendMessage", new Fault.Refusal(400, "Bad Request"));
            answer(alias);

            await().atMost(PATIENCE).until(() -> entry(alias).get("unread").asInt() > unread);
            assertThat(phone.heard()).hasSize(heard);
            assertThat(entry(alias).get("unansweredSince").isNull()).isFalse();
            assertThat(line.get("counsellor", "/desk/" + alias).body())
                    .contains("the child has not got it");
            answer(alias);
            assertThat(entry(alias).get("unansweredSince").isNull()).isTrue();
            ok(line.close("counsellor", alias, coding("listened")));
        }
    }

    @Test
    void whoWasAnsweredAndHandedBackWaitsForAPersonAgain() {
        String alias = waiting(line.telegram().phone("Handed back"), "hello");
        ok(line.post("counsellor", at(alias, "take"), Map.of()));
        answer(alias);
        assertThat(queued(alias).leftAloneSince()).isNull();
        ok(line.post("counsellor", at(alias, "hand-back"), Map.of()));

        assertThat(queued(alias).unansweredSince()).isNull();
        assertThat(queued(alias).leftAloneSince()).isNotNull();
        assertThat(line.get(Queue.class).longestAlone()).isNotEmpty();
        ok(line.post("counsellor", at(alias, "take"), Map.of()));
        ok(line.close("counsellor", alias, coding("listened")));
    }

    private static QueueEntry queued(String alias) {
        return line.get(Queue.class).find(alias).orElseThrow();
    }

    private static void answer(String alias) {
        ok(
                line.post(
                        "counsellor",
                        at(alias, "messages"),
                        Map.of("id", HelpLine.id(), "words", "I am here.")));
    }

    @Test
    void aShiftIsCountedFromCodesAndTimes() {
        JsonNode before = line.json("supervisor", "/api/helpline/shift-statistics");
        String alias = waiting(line.telegram().phone("Counted"), "hello");
        ok(line.post("counsellor", at(alias, "take"), Map.of()));
        ok(
                line.post(
                        "counsellor",
                        at(alias, "messages"),
                        Map.of("id", HelpLine.id(), "words", "I am here.")));
        ok(line.close("counsellor", alias, coding("informed")));

        JsonNode after = line.json("supervisor", "/api/helpline/shift-statistics");
        assertThat(after.get("contacts").asInt() - before.get("contacts").asInt()).isEqualTo(1);
        assertThat(after.get("answered").asInt() - before.get("answered").asInt()).isEqualTo(1);
        assertThat(after.get("medianWaitSeconds").isNull()).isFalse();
        assertThat(after.get("byOutcome").toString()).contains("informed");
        assertThat(after.get("byCategory").toString()).contains("mental-health/loneliness");
        assertThat(after.toString()).doesNotContain(alias);
        assertThat(line.get("supervisor", "/desk/statistics").body())
                .contains("Statistics of the shift");
        assertThat(
                        line.json(
                                        "supervisor",
                                        "/api/helpline/shift-statistics?from=2020-01-01&to=2020-01-02")
                                .get("contacts")
                                .asInt())
                .isZero();
        for (String wrong : List.of("from=2020-1-1", "from=2020-02-01&to=2020-01-01")) {
            assertThat(
                            line.get("supervisor", "/api/helpline/shift-statistics?" + wrong)
                                    .statusCode())
                    .isEqualTo(400);
        }
        assertThat(line.get("counsellor", "/api/helpline/shift-statistics").statusCode())
                .isEqualTo(403);
    }

    @Test
    void supervisorsSeeEveryConversation() {
        String alias = waiting(line.telegram().phone("Seen"), "hello");
        assertThat(line.get("supervisor", "/desk/supervision").body())
                .contains("The shift now")
                .contains(Nickname.of(alias));
    }

    private static String waiting(ChildPhone phone, String words) {
        return newcomer(line, () -> phone.write(words));
    }
}
