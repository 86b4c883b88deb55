package org.waymark.hotline.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The child's side over HTTP.
 *
 * <ul>
 *   <li>{@code POST /phone/<phone>/messages} {@code {"text": "...", "language": "bg"}} writes;
 *   <li>{@code POST /phone/<phone>/presses} {@code {"data": "..."}} presses a button;
 *   <li>{@code POST /phone/<phone>/edits} {@code {"id": 7, "text": "..."}} changes an own message;
 *   <li>{@code POST /phone/<phone>/photos}, {@code voices}, {@code stickers}, {@code block}, {@code
 *       unblock} do what they say, {@code {"caption": "..."}} with a photo;
 *   <li>{@code GET /phone/<phone>/messages} is the {@link PhoneScreen} as JSON;
 *   <li>{@code GET /phone/<phone>/events?after=<version>} waits up to 25 seconds for another one.
 * </ul>
 */
final class PhoneDoor {

    private static final Pattern PATH = Pattern.compile("/phone/([\\w-]{1,40})/(\\w+)");
    private static final Pattern AFTER = Pattern.compile("after=(\\d{1,18})");
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final StandInBotApi standIn;

    PhoneDoor(StandInBotApi standIn) {
        this.standIn = standIn;
    }

    void handle(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        try (exchange) {
            if (path.matches()) {
                ChildPhone phone = standIn.phone(path.group(1));
                respond(exchange, phone, exchange.getRequestMethod() + " " + path.group(2));
            } else {
                complain(exchange, 404, "No such phone or door.");
            }
        } catch (JacksonException | IllegalArgumentException e) {
            complain(exchange, 400, "The body or the button is wrong.");
        }
    }

    private void respond(HttpExchange exchange, ChildPhone phone, String door) throws IOException {
        switch (door) {
            case "GET messages" -> screen(exchange, phone.screen());
            case "GET events" -> screen(exchange, phone.next(after(exchange), PATIENCE));
            default -> {
                if (act(phone, door, body(exchange))) {
                    screen(exchange, phone.screen());
                } else {
                    complain(exchange, 405, "Not here.");
                }
            }
        }
    }

    private static boolean act(ChildPhone phone, String door, JsonNode body) {
        switch (door) {
            case "POST messages" -> write(phone, body);
            case "POST presses" -> phone.press(body.path("data").asString());
            case "POST edits" -> phone.edit(body.path("id").asLong(), body.path("text").asString());
            case "POST photos" -> phone.photo(body.path("caption").asString(""));
            case "POST voices" -> phone.voice();
            case "POST stickers" -> phone.sticker();
            case "POST block" -> phone.block();
            case "POST unblock" -> phone.unblock();
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void write(ChildPhone phone, JsonNode body) {
        String language = body.path("language").asString(phone.profile().language());
        phone.use(new Profile(phone.profile().firstName(), phone.profile().username(), language));
        phone.write(body.path("text").asString());
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        return body.length == 0 ? Answer.JSON.createObjectNode() : Answer.JSON.readTree(body);
    }

    private static long after(HttpExchange exchange) {
        Matcher after = AFTER.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        return after.find() ? Long.parseLong(after.group(1)) : 0;
    }

    private static void screen(HttpExchange exchange, PhoneScreen screen) throws IOException {
        BotDoor.write(exchange, 200, "application/json", Answer.JSON.writeValueAsBytes(screen));
    }

    private static void complain(HttpExchange exchange, int status, String what)
            throws IOException {
        BotDoor.write(exchange, status, "text/plain", what.getBytes(StandardCharsets.UTF_8));
    }
}
