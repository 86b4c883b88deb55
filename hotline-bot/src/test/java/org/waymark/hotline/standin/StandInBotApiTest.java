package org.waymark.hotline.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Over HTTP only, as a bot in another language meets it. */
class StandInBotApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StandInBotApi standIn = new StandInBotApi(0);
    private final HttpClient http = HttpClient.newHttpClient();
    private final ChildPhone eva = standIn.phone("eva");

    @AfterEach
    void stop() {
        standIn.close();
        http.close();
    }

    @Test
    void refusesASecondMessageToAChatWithinASecondAndCountsIt() {
        assertThat(send("one").path("ok").asBoolean()).isTrue();
        JsonNode second = send("two");

        assertThat(second.path("error_code").asInt()).isEqualTo(429);
        assertThat(second.path("parameters").path("retry_after").asInt()).isEqualTo(1);
        assertThat(figures().path("overLimit").asInt()).isEqualTo(1);
        assertThat(eva.heard()).containsExactly("one");
    }

    @Test
    void refusesTheThirtyFirstMessageOfASecond() {
        List<Integer> codes =
                IntStream.range(0, 31)
                        .mapToObj(i -> standIn.phone("p" + i).chatId())
                        .map(chat -> sendTo(chat, "hello").path("error_code").asInt(200))
                        .toList();

        // On a busy machine they may take more than a second.
        assertThat(codes.stream().filter(code -> code == 429).count())
                .isEqualTo(standIn.overLimit())
                .isLessThanOrEqualTo(1);
        assertThat(standIn.sent()).hasSize(31 - (int) standIn.overLimit());
    }

    @Test
    void deletesMessagesOfBothSidesForTwoDaysOnly() {
        long mine = eva.write("mine");
        long theirs = send("theirs").path("result").path("message_id").asLong();
        assertThat(delete(mine, 12345).path("ok").asBoolean()).isTrue();
        control("clock", "{\"hours\": 49}");
        JsonNode tooLate = delete(theirs);

        assertThat(tooLate.path("error_code").asInt()).isEqualTo(400);
        assertThat(tooLate.path("description").asString()).contains("can't be deleted");
        assertThat(eva.messages()).singleElement().matches(message -> !message.mine());
    }

    @Test
    void editsOwnMessagesOnlyAndOnlyWhenSomethingChanges() {
        long mine = eva.write("mine");
        long theirs = send("theirs").path("result").path("message_id").asLong();

        assertThat(edit(mine, "yours").path("ok").asBoolean()).isFalse();
        assertThat(edit(theirs, "theirs").path("description").asString()).contains("not modified");
        assertThat(edit(theirs, "changed").path("ok").asBoolean()).isTrue();
        assertThat(eva.heard()).containsExactly("changed");
    }

    @Test
    void failsOnDemand() {
        control("faults", "{\"method\": \"getMe\", \"fault\": \"refusal\", \"code\": 401}");
        control("faults", "{\"fault\": \"too-many\", \"retryAfter\": 7, \"seconds\": 60}");
        assertThat(call("getMe", "{}").path("error_code").asInt()).isEqualTo(401);
        assertThat(call("getMe", "{}").path("parameters").path("retry_after").asInt()).isEqualTo(7);
        request("DELETE", "/control/faults", "");

        assertThat(call("getMe", "{}").path("ok").asBoolean()).isTrue();
        assertThat(figures().path("calls").path("getMe").asInt()).isEqualTo(3);
    }

    @Test
    void postsToAWebhookAgainUntilItIsTakenAndInOrderWithinAChat() throws IOException {
        List<String> taken = new CopyOnWriteArrayList<>();
        List<Integer> answers = new CopyOnWriteArrayList<>(List.of(500, 503));
        HttpServer bot =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bot.createContext("/hook", exchange -> take(exchange, taken, answers));
        bot.start();
        String url = "http://127.0.0.1:" + bot.getAddress().getPort() + "/hook";
        call("setWebhook", "{\"url\": \"" + url + "\", \"secret_token\": \"s3cret\"}");
        IntStream.range(0, 5).forEach(i -> eva.write("m" + i));

        await().atMost(PATIENCE).until(() -> standIn.unconfirmed() == 0);
        bot.stop(0);
        assertThat(taken)
                .containsExactly("s3cret m0", "s3cret m1", "s3cret m2", "s3cret m3", "s3cret m4");
        assertThat(call("getUpdates", "{}").path("error_code").asInt()).isEqualTo(409);
        JsonNode info = call("getWebhookInfo", "{}").path("result");
        assertThat(info.path("url").asString()).isEqualTo(url);
        assertThat(info.path("last_error_message").asString()).contains("503");
    }

    @Test
    void keepsTheMenuOfCommandsByLanguage() {
        String menu = "\"commands\": [{\"command\": \"hide\", \"description\": \"Hide\"}]";
        assertThat(call("setMyCommands", "{" + menu + "}").path("ok").asBoolean()).isTrue();
        call("setMyCommands", "{" + menu + ", \"language_code\": \"bg\"}");
        String wrong = "{\"commands\": [{\"command\": \"Hide!\", \"description\": \"Hide\"}]}";

        assertThat(call("setMyCommands", wrong).path("ok").asBoolean()).isFalse();
        assertThat(standIn.commands("")).containsExactly("hide");
        assertThat(standIn.commands("bg")).containsExactly("hide");
        assertThat(standIn.commands("ro")).isEmpty();
    }

    private static void take(HttpExchange exchange, List<String> taken, List<Integer> answers)
            throws IOException {
        JsonNode update = Answer.JSON.readTree(exchange.getRequestBody().readAllBytes());
        int status = answers.isEmpty() ? 200 : answers.removeFirst();
        if (status == 200) {
            String secret =
                    exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
            taken.add(secret + " " + update.path("message").path("text").asString());
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private JsonNode send(String text) {
        return sendTo(eva.chatId(), text);
    }

    private JsonNode sendTo(long chat, String text) {
        return call("sendMessage", "{\"chat_id\": " + chat + ", \"text\": \"" + text + "\"}");
    }

    private JsonNode edit(long message, String text) {
        return call(
                "editMessageText",
                "{\"chat_id\": %d, \"message_id\": %d, \"text\": \"%s\"}"
                        .formatted(eva.chatId(), message, text));
    }

    private JsonNode delete(long... messages) {
        return call(
                "deleteMessages",
                "{\"chat_id\": %d, \"message_ids\": %s}"
                        .formatted(eva.chatId(), Arrays.toString(messages)));
    }

    private JsonNode call(String method, String json) {
        return request("POST", "/bot7000000001:example/" + method, json);
    }

    private void control(String door, String json) {
        request("POST", "/control/" + door, json);
    }

    private JsonNode figures() {
        return request("GET", "/control/figures", "");
    }

    private JsonNode request(String method, String path, String json) {
        HttpRequest request =
                HttpRequest.newBuilder(standIn.url().resolve(path))
                        .method(method, BodyPublishers.ofString(json))
                        .build();
        try {
            return Answer.JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
