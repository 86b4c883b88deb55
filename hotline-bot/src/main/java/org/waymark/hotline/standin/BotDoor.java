package org.waymark.hotline.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bot's side over HTTP: reads arguments as JSON or as a form, and lets faults happen. */
final class BotDoor {

    private static final Pattern PATH = Pattern.compile("/bot\\d+:[^/]+/(?:test/)?(\\w+)");

    private final BotMethods methods;
    private final Faults faults;

    BotDoor(BotMethods methods, Faults faults) {
        this.methods = methods;
        this.faults = faults;
    }

    void handle(HttpExchange exchange) throws IOException {
        long arrived = System.nanoTime();
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        try (exchange) {
            if (path.matches()) {
                call(exchange, BotMethods.named(path.group(1)), arrived);
            } else {
                reply(exchange, Answer.refusal(401, "Unauthorized"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void call(HttpExchange exchange, String method, long arrived)
            throws IOException, InterruptedException {
        JsonNode arguments = arguments(exchange);
        Fault fault = faults.meet(method);
        switch (fault) {
            case null -> reply(exchange, methods.call(method, arguments, arrived));
            case Fault.TooMany many -> reply(exchange, Answer.tooMany(many.retryAfterSeconds()));
            case Fault.Refusal no -> reply(exchange, Answer.refusal(no.code(), no.description()));
            case Fault.Gateway gateway -> html(exchange, gateway.code());
            case Fault.Dropped dropped -> exchange.close();
            case Fault.AnswerLost lost -> methods.call(method, arguments, arrived);
            case Fault.Slow slow -> {
                Answer answer = methods.call(method, arguments, arrived);
                Thread.currentThread().join(slow.delay());
                reply(exchange, answer);
            }
        }
    }

    private static JsonNode arguments(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (body.startsWith("{")) {
            return Answer.JSON.readTree(body);
        }
        ObjectNode form = Answer.JSON.createObjectNode();
        fill(form, body);
        fill(form, exchange.getRequestURI().getRawQuery());
        return form;
    }

    private static void fill(ObjectNode form, @Nullable String pairs) {
        if (pairs == null || pairs.isEmpty()) {
            return;
        }
        for (String pair : pairs.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            String value =
                    parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            boolean json = value.startsWith("{") || value.startsWith("[");
            form.set(parts[0], json ? Answer.JSON.readTree(value) : form.stringNode(value));
        }
    }

    private static void reply(HttpExchange exchange, Answer answer) throws IOException {
        write(exchange, answer.status(), "application/json", answer.bytes());
    }

    private static void html(HttpExchange exchange, int code) throws IOException {
        byte[] page = "<html><body>gateway</body></html>".getBytes(StandardCharsets.UTF_8);
        write(exchange, code, "text/html", page);
    }

    static void write(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
