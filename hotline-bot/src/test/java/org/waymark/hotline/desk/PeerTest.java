package org.waymark.hotline.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.waymark.hotline.desk.DeskSteps.at;
import static org.waymark.hotline.desk.DeskSteps.lines;
import static org.waymark.hotline.desk.DeskSteps.newcomer;
import static org.waymark.hotline.desk.DeskSteps.ok;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.testing.HelpLine;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingCommand.RetractTraining;
import org.waymark.monitoring.training.TrainingId;
import org.waymark.monitoring.training.TrainingOutline;

/** Peers answer while their training is current, and never a child in danger. */
class PeerTest {

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
    void whoseTrainingHasLapsedGetsNoConversationAndIsToldWhy() {
        line.get(Peers.class)
                .forget(line.get(Accounts.class).byName("peer").orElseThrow(), "account-1");
        String alias = waitingForAPeer("Lapsed");

        refused(alias, "No training for peer supporters is recorded");
        assertThat(line.get("peer", "/api/helpline/queue").body()).doesNotContain(alias);

        TrainingId longAgo = training(today().minusMonths(12).minusDays(1));
        trained(longAgo);
        refused(alias, "ran out on");
        assertThat(line.get("peer", "/api/helpline/queue").body()).doesNotContain(alias);

        TrainingId current = training(today().minusMonths(11));
        trained(current);
        assertThat(line.get("peer", "/api/helpline/queue").body()).contains(alias);

        line.get(Recorder.class).record(new RetractTraining(current, "Not held", today()), STAFF);
        read();
        refused(alias, "No training for peer supporters is recorded");
    }

    @Test
    void aSupervisorNamesTheTrainingOnAPageAndTakesItBack() {
        TrainingId current = training(today().minusMonths(2));
        TrainingId old = training(today().minusMonths(13));
        assertThat(line.get("supervisor", "/desk/peers").body())
                .contains("value=\"" + current.value() + "\"")
                .doesNotContain(old.value());

        line.postForm(
                "supervisor", "/desk/peers/peer/training", Map.of("training", current.value()));
        assertThat(line.get("admin", "/desk/peers").body())
                .contains("Trained until " + today().minusMonths(2).plusMonths(12))
                .contains("Peer supporters");
        assertThat(line.get("peer", "/desk").body()).doesNotContain("not recorded as current");

        line.postForm("supervisor", "/desk/peers/peer/training/removal", Map.of());
        assertThat(line.get("admin", "/desk/peers").body()).contains("No training recorded");
        assertThat(line.get("peer", "/desk").body()).contains("not recorded as current");
    }

    @Test
    void onlyATrainingThatWasHeldCountsAndOnlyForAPeer() {
        assertThat(put("peer", UUID.randomUUID().toString()).statusCode()).isEqualTo(400);
        assertThat(put("counsellor", training(today()).value()).statusCode()).isEqualTo(400);
    }

    @Test
    void dangerInTheTalkBringsACounsellorWithinTheFirstRung() throws IOException {
        trained(training(today().minusDays(1)));
        try (BufferedReader counsellor = lines(line.openDesk("counsellor"))) {
            await().atMost(PATIENCE).until(() -> counsellor.readLine().contains("hello"));
            ChildPhone phone = line.telegram().phone("Danger");
            String alias = asksForAPeer(phone);
            ok(line.post("peer", at(alias, "take"), Map.of()));
            phone.await("A peer is here now", PATIENCE);

            phone.write("I want to kill myself");
            phone.await("112", PATIENCE);

            await().atMost(PATIENCE).until(() -> counsellor.readLine().equals("event:alarm"));
            assertThat(line.get("peer", at(alias)).statusCode()).isEqualTo(409);
            assertThat(line.get("peer", "/api/helpline/queue").body()).doesNotContain(alias);
            var head = line.json("counsellor", "/api/helpline/queue").get(0);
            assertThat(head.get("alias").asString()).isEqualTo(alias);
            assertThat(head.get("phase").asString()).isEqualTo("waiting");
            assertThat(line.get("peer", "/desk?left=" + alias).body())
                    .contains("a counsellor takes over");

            ok(line.post("counsellor", at(alias, "take"), Map.of()));
            phone.await("A counsellor is here now", PATIENCE);
        }
    }

    private static final Actor STAFF = Actor.of("account-1", "STAFF", Source.API);

    private static String waitingForAPeer(String name) {
        return asksForAPeer(line.telegram().phone(name));
    }

    private static String asksForAPeer(ChildPhone phone) {
        phone.write("/start");
        phone.await("safe for you", PATIENCE);
        return newcomer(
                line,
                () -> {
                    phone.press("safe:yes");
                    phone.await("What would help", PATIENCE);
                    phone.press("peer");
                    phone.await("peer", PATIENCE);
                });
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static TrainingId training(LocalDate on) {
        TrainingId id = new TrainingId(UUID.randomUUID().toString());
        PartialDate day = new PartialDate(on.toString());
        TrainingOutline outline =
                new TrainingOutline(
                        "MARIO",
                        null,
                        "Peer supporters",
                        "BG",
                        null,
                        "in-person",
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of());
        line.get(Recorder.class)
                .record(
                        new LogTraining(
                                id, outline, new Period(day, day), Attendance.UNKNOWN, today()),
                        STAFF);
        read();
        return id;
    }

    /** Until the register has read everything. */
    private static void read() {
        Positions positions = line.get(Positions.class);
        positions.await(positions.head(), "training-register");
    }

    private static void trained(TrainingId training) {
        Peers peers = line.get(Peers.class);
        Accounts accounts = line.get(Accounts.class);
        peers.trainedBy(accounts.byName("peer").orElseThrow(), training.value(), "account-1");
    }

    private static HttpResponse<String> put(String account, String training) {
        return line.put(
                "admin",
                "/api/helpline/peers/" + account + "/training",
                Map.of("training", training));
    }

    private static void refused(String alias, String why) {
        HttpResponse<String> answer = line.post("peer", at(alias, "take"), Map.of());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("PeersAnswerWhileTheirTrainingIsCurrent").contains(why);
    }
}
