package org.waymark.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.deploy.LaunchedWaymark;
import org.waymark.deploy.OutsideWorld;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Fault;
import org.waymark.hotline.standin.StandInBotApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code kill -9} in the middle of everything. Telegram is played by this process, since it does
 * not die with us.
 */
class KilledProcessTest {

    private static final int CLIENTS = 32;
    private static final int CHATS = 20;
    private static final int ENOUGH = 150;
    private static final int ENOUGH_ANSWERS = 10;
    private static final long BETWEEN_MESSAGES_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir Path directory;

    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final CountDownLatch enough = new CountDownLatch(ENOUGH);
    private final ConcurrentHashMap<String, Integer> written = new ConcurrentHashMap<>();
    private final CountDownLatch dead = new CountDownLatch(1);

    @AfterEach
    void stopWhatAFailedTestLeftBehind() throws IOException {
        var orphan = OrphanedServer.of(directory.resolve("data/postgresql"));
        if (orphan.isPresent()) {
            orphan.get().stop();
        }
    }

    @Test
    void losesNoAcknowledgedCommandAndNoMessageOfAChild() throws Exception {
        try (StandInBotApi telegram = new StandInBotApi(0);
                OutsideWorld outside = new OutsideWorld(directory)) {
            BusyCounsellor counsellor = new BusyCounsellor(telegram);
            try (LaunchedWaymark first = launch(telegram, outside)) {
                first.secondsToUp();
                letChildrenIn(telegram);
                try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + CHATS + 1)) {
                    List<Future<?>> clients = recordAsManyClients(first, threads);
                    for (int child = 0; child < CHATS; child++) {
                        String name = name(child);
                        clients.add(
                                threads.submit(() -> writeUntilItDies(telegram.phone(name), name)));
                    }
                    clients.add(threads.submit(() -> counsellor.workUntilItDies(first)));
                    try {
                        awaitEnough(counsellor);
                        cutTheLineTo(telegram);
                        awaitTheMiddleOfEverything(first, counsellor);
                        first.kill();
                    } finally {
                        dead.countDown();
                    }
                    for (Future<?> client : clients) {
                        client.get();
                    }
                }
                assertThat(counsellor.answersOnTheirWay()).isPositive();
            }
            telegram.faults().clear();
            try (LaunchedWaymark second = launch(telegram, outside)) {
                second.secondsToUp();
                assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
                for (String training : acknowledged) {
                    assertThat(status(second, training)).as(training).isEqualTo(200);
                }
                assertThat(chatsOnTheDesk(second)).isEqualTo(allChats());
                counsellor.findsAllThatWasAcknowledged(second);
            }
            assertThat(outside.calls()).as("usage reports and other calls outside").isZero();
            assertThat(outside.filesAtHome()).isEmpty();
        }
    }

    private LaunchedWaymark launch(StandInBotApi telegram, OutsideWorld outside) {
        List<String> jvm = new ArrayList<>(outside.watched());
        jvm.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        return LaunchedWaymark.ofThisClassPath(
                directory.resolve("data"),
                jvm,
                Map.of(
                        "waymark.telegram.api-url",
                        telegram.url().toString(),
                        "waymark.telegram.token",
                        "1:test"));
    }

    /** Every child has said that it is safe, has begun to write, and may be written to. */
    private void letChildrenIn(StandInBotApi telegram) {
        List<ChildPhone> phones =
                IntStream.range(0, CHATS).mapToObj(child -> telegram.phone(name(child))).toList();
        phones.forEach(phone -> phone.write("/start"));
        press("safe:yes", phones);
        phones.forEach(phone -> phone.await("What would help you", PATIENCE));
        IntStream.range(0, CHATS).forEach(child -> write(phones.get(child), name(child)));
        press("write:yes", phones);
    }

    private static void press(String button, List<ChildPhone> phones) {
        for (ChildPhone phone : phones) {
            phone.await(
                    message ->
                            message.keyboard().stream()
                                    .flatMap(List::stream)
                                    .anyMatch(shown -> shown.data().equals(button)),
                    PATIENCE);
            phone.press(button);
        }
    }

    private static String name(int child) {
        return "child" + child;
    }

    /** A child does not know that we died: its last message comes after that. */
    private void writeUntilItDies(ChildPhone phone, String name) {
        try {
            boolean over = false;
            while (!over) {
                over = dead.await(BETWEEN_MESSAGES_MILLIS, TimeUnit.MILLISECONDS);
                write(phone, name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnough(BusyCounsellor counsellor) throws InterruptedException {
        assertThat(enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(counsellor.awaitAnswers(ENOUGH_ANSWERS, PATIENCE)).isTrue();
    }

    /** Nothing leaves any more: what is on its way now still is when the process dies. */
    private static void cutTheLineTo(StandInBotApi telegram) {
        telegram.faults().during(PATIENCE.multipliedBy(2), "sendMessage", new Fault.Gateway(502));
    }

    /** Returns while messages wait to be handled, others to be sent, and an answer among them. */
    private static void awaitTheMiddleOfEverything(
            LaunchedWaymark waymark, BusyCounsellor counsellor)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isInTheMiddle(waymark) || counsellor.answersOnTheirWay() == 0) {
            assertThat(System.nanoTime()).isLessThan(deadline);
        }
    }

    private static boolean isInTheMiddle(LaunchedWaymark waymark)
            throws IOException, InterruptedException {
        List<String> figures = waymark.get("admin", "/actuator/prometheus").body().lines().toList();
        return Stream.of("waymark_hotline_inbox_waiting", "waymark_hotline_outbox_waiting")
                .allMatch(figure -> figures.stream().anyMatch(line -> isPositive(line, figure)));
    }

    private static boolean isPositive(String line, String figure) {
        return line.startsWith(figure + " ")
                && Double.parseDouble(line.substring(figure.length())) > 0;
    }

    private void write(ChildPhone phone, String name) {
        phone.write(words(name, written.merge(name, 1, Integer::sum) - 1));
    }

    private static String words(String child, int message) {
        return "I want to tell you something, " + child + " " + message;
    }

    private List<Future<?>> recordAsManyClients(LaunchedWaymark waymark, ExecutorService threads) {
        List<Future<?>> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            String name = "killed-" + client + "-";
            clients.add(threads.submit(() -> recordUntilItDies(waymark, name)));
        }
        return clients;
    }

    private void recordUntilItDies(LaunchedWaymark waymark, String name) {
        try {
            for (int training = 0; ; training++) {
                String id = name + training;
                if (waymark.post("staff", "/api/trainings", training(id)).statusCode() == 201) {
                    acknowledged.add(id);
                    enough.countDown();
                }
            }
        } catch (IOException killed) {
            // Whatever was not answered may be there or not.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String training(String id) {
        return """
        {"id": "%s", "programme": "MARIO", "phase": "II", "title": "Recorded while dying", "country": "BG",
         "place": "Burgas", "from": "2014-03-14", "attendance": {"counts": [{"profession": "teacher", "count": 23}]}}
        """
                .formatted(id);
    }

    /** The register may still be reading the events of the first life. */
    private static int status(LaunchedWaymark waymark, String training)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int status = 404;
        while (status != 200 && System.nanoTime() < deadline) {
            status = waymark.get("staff", "/api/trainings/" + training).statusCode();
            if (status != 200) {
                waymark.lookAgainSoon();
            }
        }
        return status;
    }

    private List<List<String>> allChats() {
        return IntStream.range(0, CHATS)
                .mapToObj(child ->
                        IntStream.range(0, written.getOrDefault(name(child), 0))
                                .mapToObj(n -> words(name(child), n))
                                .toList())
                .sorted(KilledProcessTest::byFirstLine)
                .toList();
    }

    /** What the children wrote, as the desk shows it once everything has arrived. */
    private List<List<String>> chatsOnTheDesk(LaunchedWaymark waymark)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<List<String>> chats = readDesk(waymark);
        while (!chats.equals(allChats()) && System.nanoTime() < deadline) {
            waymark.lookAgainSoon();
            chats = readDesk(waymark);
        }
        return chats;
    }

    private static List<List<String>> readDesk(LaunchedWaymark waymark)
            throws IOException, InterruptedException {
        List<List<String>> chats = new ArrayList<>();
        for (JsonNode entry : json(waymark.get("supervisor", "/api/helpline/queue"))) {
            chats.add(childsWords(waymark, entry.path("alias").asString()));
        }
        return chats.stream().sorted(KilledProcessTest::byFirstLine).toList();
    }

    private static List<String> childsWords(LaunchedWaymark waymark, String alias)
            throws IOException, InterruptedException {
        return BusyCounsellor.said(waymark, alias, "in").stream()
                .filter(text -> text.startsWith("I want to tell you"))
                .toList();
    }

    private static int byFirstLine(List<String> one, List<String> other) {
        return one.toString().compareTo(other.toString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }
}
