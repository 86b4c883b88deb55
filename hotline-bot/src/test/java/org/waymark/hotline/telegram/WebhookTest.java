package org.waymark.hotline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.waymark.hotline.inbox.InboxFigures;
import org.waymark.hotline.standin.ChildPhone;
import org.waymark.hotline.standin.Fault;
import org.waymark.hotline.testing.HelpLine;
import org.waymark.monitoring.privacy.KeyVault;

/** Telegram posts updates to the whole application, over real HTTP. */
class WebhookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String UPDATE = "{\"update_id\": 1}";

    private final int port = freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HelpLine line =
            new HelpLine(
                    "--server.port=" + port,
                    "--waymark.telegram.mode=webhook",
                    "--waymark.telegram.webhook-url=http://127.0.0.1:" + port);

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void takesWhatTelegramPostsOnceAndInOrderWithinAChatAndNobodyElsesWords()
            throws IOException, InterruptedException {
        line.telegram().faults().next("setWebhook", new Fault.Gateway(502), new Fault.TooMany(1));
        List<ChildPhone> phones =
                IntStream.range(0, 5).mapToObj(i -> line.telegram().phone("p" + i)).toList();
        for (int i = 0; i < 6; i++) {
            String words = "I want to tell you something " + i;
            phones.forEach(phone -> phone.write(words));
        }
        phones.forEach(phone -> phone.await("safe for you", PATIENCE));
        await().atMost(PATIENCE).until(() -> figures().accounts().shown() == 30);

        line.json("supervisor", "/api/helpline/queue")
                .forEach(entry ->
                        assertThat(words(entry.path("alias").asString()))
                                .containsExactlyElementsOf(
                                        IntStream.range(0, 6)
                                                .mapToObj(i -> "I want to tell you something " + i)
                                                .toList()));
        assertThat(line.telegram().unconfirmed()).isZero();
        refusesWhoeverIsNotTelegram();
    }

    private void refusesWhoeverIsNotTelegram() throws IOException, InterruptedException {
        String secret = secret();
        assertThat(post(null, UPDATE)).isEqualTo(404);
        assertThat(post(secret.substring(1), UPDATE)).isEqualTo(404);
        assertThat(post(secret, "no JSON")).isEqualTo(400);
        assertThat(post(secret, "{}")).isEqualTo(400);
        assertThat(post(secret, " ".repeat(300_000))).isEqualTo(413);
        long before = figures().accounts().received();
        assertThat(post(secret, UPDATE)).isEqualTo(200);
        assertThat(post(secret, UPDATE)).as("once more").isEqualTo(200);
        assertThat(figures().accounts().received()).isEqualTo(before + 1);
    }

    private String secret() {
        return line.get(KeyVault.class).fingerprint("telegram-webhook", "7000000001:example");
    }

    private int post(@Nullable String secret, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/api/telegram/updates"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private List<String> words(String alias) {
        return line.json("supervisor", "/api/helpline/conversations/" + alias)
                .path("messages")
                .valueStream()
                .filter(message -> message.path("side").asString().equals("in"))
                .map(message -> message.path("text").asString())
                .toList();
    }

    private InboxFigures figures() {
        return line.get(InboxFigures.class);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
