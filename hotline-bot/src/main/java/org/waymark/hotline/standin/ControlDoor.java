package org.waymark.hotline.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Faults on demand over HTTP, for a bot in any language.
 *
 * <ul>
 *   <li>{@code POST /control/faults} {@code {"method": "sendMessage", "fault": "too-many",
 *       "retryAfter": 3, "times": 5}}; instead of {@code times} also {@code "every": 7} or {@code
 *       "seconds": 20};
 *   <li>{@code DELETE /control/faults}: all goes well again;
 *   <li>{@code POST /control/updates} {@code {"repeat": 50, "reversed": true, "quietWeek": true}};
 *   <li>{@code POST /control/clock} {@code {"hours": 49}}: that much time passes;
 *   <li>{@code GET /control/figures}: what was sent, refused, and is not confirmed yet.
 * </ul>
 */
final class ControlDoor {

    private final StandInBotApi standIn;

    ControlDoor(StandInBotApi standIn) {
        this.standIn = standIn;
    }

    void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/control/".length());
        String door = exchange.getRequestMethod() + " " + path;
        try (exchange) {
            answer(exchange, door);
        } catch (JacksonException | IllegalArgumentException e) {
            complain(exchange, 400, "The body is wrong.");
        }
    }

    private void answer(HttpExchange exchange, String door) throws IOException {
        switch (door) {
            case "POST faults" -> set(body(exchange));
            case "DELETE faults" -> standIn.faults().clear();
            case "POST updates" -> updates(body(exchange));
            case "POST clock" ->
                    standIn.passTime(Duration.ofHours(body(exchange).path("hours").asLong(0)));
            case "GET figures" -> {}
            default -> {
                complain(exchange, 404, "No such door.");
                return;
            }
        }
        byte[] figures = Answer.JSON.writeValueAsBytes(figures());
        BotDoor.write(exchange, 200, "application/json", figures);
    }

    private void set(JsonNode body) {
        String method = body.path("method").asString(Faults.ALL);
        Fault fault = fault(body);
        if (body.has("every")) {
            standIn.faults().every(Math.max(1, body.path("every").asInt()), method, fault);
        } else if (body.has("seconds")) {
            Duration time = Duration.ofSeconds(body.path("seconds").asLong());
            standIn.faults().during(time, method, fault);
        } else {
            IntStream.range(0, body.path("times").asInt(1))
                    .forEach(time -> standIn.faults().next(method, fault));
        }
    }

    private static Fault fault(JsonNode body) {
        return switch (body.path("fault").asString("")) {
            case "too-many" -> new Fault.TooMany(body.path("retryAfter").asInt(1));
            case "refusal" ->
                    new Fault.Refusal(
                            body.path("code").asInt(400),
                            body.path("description").asString("Bad Request"));
            case "gateway" -> new Fault.Gateway(body.path("code").asInt(502));
            case "dropped" -> new Fault.Dropped();
            case "answer-lost" -> new Fault.AnswerLost();
            case "slow" -> new Fault.Slow(Duration.ofMillis(body.path("millis").asLong(1000)));
            default -> throw new IllegalArgumentException("No such fault.");
        };
    }

    private void updates(JsonNode body) {
        if (body.has("reversed")) {
            standIn.reverseUpdates(body.path("reversed").asBoolean());
        }
        if (body.path("quietWeek").asBoolean(false)) {
            standIn.quietWeek();
        }
        if (body.has("repeat")) {
            standIn.repeatUpdates(body.path("repeat").asInt());
        }
    }

    private ObjectNode figures() {
        ObjectNode figures =
                Answer.JSON
                        .createObjectNode()
                        .put("sent", standIn.sent().size())
                        .put("overLimit", standIn.overLimit())
                        .put("unconfirmed", standIn.unconfirmed());
        ObjectNode calls = figures.putObject("calls");
        standIn.faults().calls().forEach(calls::put);
        return figures;
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        return Answer.JSON.readTree(exchange.getRequestBody().readAllBytes());
    }

    private static void complain(HttpExchange exchange, int status, String what)
            throws IOException {
        BotDoor.write(exchange, status, "text/plain", what.getBytes(StandardCharsets.UTF_8));
    }
}
