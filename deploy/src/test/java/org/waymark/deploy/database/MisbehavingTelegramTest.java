package org.waymark.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.deploy.LaunchedWaymark;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Fault;
import org.waymark.hotline.standin.Faults;
import org.waymark.hotline.standin.PhoneMessage;
import org.waymark.hotline.standin.SentRecord;
import org.waymark.hotline.standin.StandInBotApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Telegram refuses for twenty seconds, then answers with a gateway's page, then drops connections,
 * then repeats the last fifty updates out of order; and the process is killed twice in between.
 */
class MisbehavingTelegramTest {

    private static final int CHILDREN = 8;
    private static final int EACH_TIME = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir Path directory;

    private final StandInBotApi telegram = new StandInBotApi(0);
    private final List<ChildPhone> phones =
            IntStream.range(0, CHILDREN).mapToObj(i -> telegram.phone("child" + i)).toList();
    private int written;

    @AfterEach
    void stop() throws IOException {
        telegram.close();
        var orphan = OrphanedServer.of(directory.resolve("data/postgresql"));
        if (orphan.isPresent()) {
            orphan.get().stop();
        }
    }

    @Test
    void everyMessageIsOnTheDeskOnceAndInOrderAndAnswersArrive() throws Exception {
        try (LaunchedWaymark first = launch()) {
            letChildrenIn();
            telegram.faults().during(Duration.ofSeconds(20), Faults.ALL, new Fault.TooMany(2));
            writeWhileItFails();
            first.kill();
        }
        try (LaunchedWaymark second = launch()) {
            await().atMost(PATIENCE).until(() -> !telegram.faults().lasting());
            telegram.faults().during(Duration.ofSeconds(5), Faults.ALL, new Fault.Gateway(502));
            writeWhileItFails();
            await().atMost(PATIENCE).until(() -> !telegram.faults().lasting());
            telegram.faults().during(Duration.ofSeconds(5), Faults.ALL, new Fault.Dropped());
            writeWhileItFails();
            second.kill();
        }
        try (LaunchedWaymark third = launch()) {
            telegram.reverseUpdates(true);
            telegram.repeatUpdates(50);
            write();
            await().atMost(PATIENCE).until(() -> desk(third).equals(allWritten()));
            answerEveryChild(third);
            everythingIsAccountedFor(third);
        }
        nobodyGotMoreThanOneMessageASecond();
    }

    private LaunchedWaymark launch() throws InterruptedException {
        LaunchedWaymark waymark =
                LaunchedWaymark.ofThisClassPath(
                        directory.resolve("data"),
                        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        Map.of(
                                "waymark.telegram.api-url",
                                telegram.url().toString(),
                                "waymark.telegram.token",
                                "1:test"));
        waymark.secondsToUp();
        return waymark;
    }

    /** They are safe, and may be written to. */
    private void letChildrenIn() {
        phones.forEach(phone -> phone.write("/start"));
        phones.forEach(phone -> phone.await(message -> offers(message, "safe:yes"), PATIENCE));
        phones.forEach(phone -> phone.press("safe:yes"));
        phones.forEach(phone -> phone.await(message -> offers(message, "talk"), PATIENCE));
        write();
        phones.forEach(phone -> phone.await(message -> offers(message, "write:yes"), PATIENCE));
        phones.forEach(phone -> phone.press("write:yes"));
    }

    private static boolean offers(PhoneMessage message, String button) {
        return message.keyboard().stream()
                .flatMap(List::stream)
                .anyMatch(shown -> shown.data().equals(button));
    }

    /** Returns once the bot has met the fault a few times. */
    private void writeWhileItFails() {
        write();
        int before = calls();
        await().atMost(PATIENCE).until(() -> calls() > before + 3);
    }

    private int calls() {
        return telegram.faults().calls().getOrDefault(Faults.ALL, 0);
    }

    private void write() {
        for (int i = 0; i < EACH_TIME; i++) {
            int number = written++;
            phones.forEach(phone -> phone.write(words(phone, number)));
        }
    }

    private static String words(ChildPhone phone, int number) {
        return "I want to tell you something, " + phone.profile().username() + " " + number;
    }

    private List<List<String>> allWritten() {
        return phones.stream()
                .map(phone -> IntStream.range(0, written).mapToObj(n -> words(phone, n)).toList())
                .sorted(MisbehavingTelegramTest::byText)
                .toList();
    }

    private static List<List<String>> desk(LaunchedWaymark waymark)
            throws IOException, InterruptedException {
        List<List<String>> chats = new ArrayList<>();
        for (String alias : aliases(waymark)) {
            chats.add(
                    json(waymark, "/api/helpline/conversations/" + alias)
                            .path("messages")
                            .valueStream()
                            .filter(message -> message.path("side").asString().equals("in"))
                            .map(message -> message.path("text").asString())
                            .toList());
        }
        return chats.stream().sorted(MisbehavingTelegramTest::byText).toList();
    }

    private static int byText(List<String> one, List<String> other) {
        return one.toString().compareTo(other.toString());
    }

    private static List<String> aliases(LaunchedWaymark waymark)
            throws IOException, InterruptedException {
        return json(waymark, "/api/helpline/queue")
                .valueStream()
                .map(entry -> entry.path("alias").asString())
                .toList();
    }

    private void answerEveryChild(LaunchedWaymark waymark)
            throws IOException, InterruptedException {
        for (String alias : aliases(waymark)) {
            String conversation = "/api/helpline/conversations/" + alias;
            assertThat(waymark.post("counsellor", conversation + "/take", "{}").statusCode())
                    .isLessThan(300);
            String answer =
                    "{\"id\": \"%s\", \"words\": \"I am listening\"}".formatted(UUID.randomUUID());
            assertThat(waymark.post("counsellor", conversation + "/messages", answer).statusCode())
                    .isLessThan(300);
        }
        phones.forEach(phone -> phone.await("I am listening", PATIENCE));
    }

    private static void everythingIsAccountedFor(LaunchedWaymark waymark) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(waymark.get("admin", "/actuator/prometheus").body().lines())
                                .contains(
                                        "waymark_hotline_outbox_waiting 0.0",
                                        "waymark_hotline_outbox_set_aside 0.0",
                                        "waymark_hotline_updates_unaccounted 0.0",
                                        "waymark_hotline_messages_unaccounted 0.0"));
    }

    private void nobodyGotMoreThanOneMessageASecond() {
        assertThat(telegram.overLimit()).isZero();
        Map<Long, Long> last = new HashMap<>();
        for (SentRecord record : telegram.sent()) {
            Long before = last.put(record.chat(), record.nanos());
            assertThat(before == null ? SECOND : record.nanos() - before)
                    .isGreaterThanOrEqualTo(SECOND);
        }
    }

    private static JsonNode json(LaunchedWaymark waymark, String path)
            throws IOException, InterruptedException {
        return JSON.readTree(waymark.get("supervisor", path).body());
    }
}
