package org.waymark.hotline.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.testing.HelpLine;

/** An alarm that nobody sees. Its deadlines are moved, as if the time had passed meanwhile. */
class LadderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NOBODY_YET = "Nobody here has been able to answer yet";

    private final CallAddress outside = new CallAddress();
    private final HelpLine line =
            new HelpLine(
                    "--waymark.hotline.escalation.webhooks.counsellors=" + outside.url(),
                    "--waymark.hotline.escalation.webhooks.supervisors=" + outside.url(),
                    "--waymark.hotline.escalation.webhooks.second-contact=" + outside.url());

    @AfterEach
    void stop() {
        line.close();
        outside.close();
    }

    @Test
    void climbsToTheLastRungCallsWithoutSayingWhoAndTellsTheChildOnce() throws IOException {
        try (InputStream shift = line.openDesk("counsellor")) {
            assertThat(shift.read()).isPositive();
            outside.refuse(1);
            ChildPhone phone = inDanger();
            String alias = line.onlyAlias();
            calls(1);

            timePasses();
            calls(2);
            phone.write("I will kill myself");
            timePasses();
            calls(3);
            phone.await(NOBODY_YET, PATIENCE);

            assertThat(outside.calls())
                    .map(call -> call.replaceAll(".*\"rung\":\"([^\"]+)\".*", "$1"))
                    .containsExactly("counsellors", "supervisors", "second-contact");
            assertThat(outside.calls())
                    .allSatisfy(call ->
                            assertThat(call).contains("an alarm").doesNotContain(alias, "kill"));
            assertThat(left()).isZero();
            assertThat(phone.heard()).filteredOn(words -> words.contains(NOBODY_YET)).hasSize(1);
            assertThat(line.get("supervisor", "/desk/" + alias).body())
                    .contains("the second contact was called");
        }
    }

    @Test
    void noTransactionWaitsForACall() {
        AtomicInteger waiting = new AtomicInteger(-1);
        outside.meanwhile(() -> waiting.set(transactionsThatWait()));
        inDanger();
        calls(1);

        assertThat(waiting).hasValue(0);
        await().atMost(PATIENCE).until(() -> callsToMake() == 0);
    }

    private int transactionsThatWait() {
        return line.database()
                .sql(
                        """
                        SELECT count(*) FROM pg_stat_activity
                        WHERE state = 'idle in transaction' AND query LIKE '%alarm_call%' AND pid <> pg_backend_pid()
                        """)
                .query(Integer.class)
                .single();
    }

    private int callsToMake() {
        return line.database()
                .sql("SELECT count(*) FROM hotline.alarm_call")
                .query(Integer.class)
                .single();
    }

    @Test
    void ofManyNodesAtTheSameMomentOneClimbs() {
        inDanger();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            timePasses();
            List<CompletableFuture<Void>> nodes =
                    IntStream.range(0, 8)
                            .mapToObj(n ->
                                    CompletableFuture.runAsync(
                                            () -> line.get(Ladder.class).climb(), threads))
                            .toList();
            nodes.forEach(CompletableFuture::join);
        }
        calls(2);
        assertThat(escalations()).isEqualTo(1);
    }

    @Test
    void endsWhenAPersonHasSeenTheAlarm() {
        inDanger();
        String alias = line.onlyAlias();
        assertThat(
                        line.post(
                                        "counsellor",
                                        "/api/helpline/conversations/" + alias + "/alarm-seen",
                                        Map.of())
                                .statusCode())
                .isEqualTo(200);
        assertThat(left()).isZero();
        line.get(Ladder.class).climb();
        assertThat(escalations()).isZero();
    }

    private ChildPhone inDanger() {
        ChildPhone phone = line.telegram().phone("Ana");
        phone.write("I want to kill myself");
        phone.await("112", PATIENCE);
        return phone;
    }

    private void calls(int count) {
        await().atMost(PATIENCE).until(() -> outside.calls().size() >= count);
    }

    private void timePasses() {
        line.database().sql("UPDATE hotline.alarm_deadline SET due_at = now()").update();
    }

    private long left() {
        return count("SELECT count(*) FROM hotline.alarm_deadline");
    }

    private long escalations() {
        return count(
                "SELECT count(*) FROM event_store.domain_event_entry WHERE payload_type ="
                        + " 'conversation.DangerEscalated'");
    }

    private long count(String query) {
        return line.database().sql(query).query(Long.class).single();
    }
}
