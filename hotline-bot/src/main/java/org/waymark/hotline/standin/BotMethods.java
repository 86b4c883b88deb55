package org.waymark.hotline.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.standin.PhoneMessage.PhoneButton;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The methods of the Bot API that the stand-in knows, with the limits and refusals of the real one.
 */
final class BotMethods {

    private static final List<String> KNOWN =
            List.of(
                    "getMe",
                    "getUpdates",
                    "sendMessage",
                    "editMessageText",
                    "deleteMessage",
                    "deleteMessages",
                    "sendChatAction",
                    "setWebhook",
                    "deleteWebhook",
                    "answerCallbackQuery",
                    "setMyCommands",
                    "setMyDescription");

    private static final int LONGEST_TEXT = 4096;
    private static final int LARGEST_BATCH = 100;

    private final Chats chats;
    private final UpdateQueue updates;
    private final List<SentRecord> sent;
    private volatile String webhook = "";

    BotMethods(Chats chats, UpdateQueue updates, List<SentRecord> sent) {
        this.chats = chats;
        this.updates = updates;
        this.sent = sent;
    }

    /** Method names are written in any case on the wire. */
    static String named(String method) {
        return KNOWN.stream().filter(method::equalsIgnoreCase).findFirst().orElse(method);
    }

    Answer call(String method, JsonNode arguments, long arrivedNanos) throws InterruptedException {
        return switch (method) {
            case "getMe" -> getMe();
            case "getUpdates" -> getUpdates(arguments);
            case "sendMessage" -> sendMessage(arguments, arrivedNanos);
            case "editMessageText" -> editMessageText(arguments);
            case "deleteMessage" -> delete(arguments, List.of(arguments.path("message_id")));
            case "deleteMessages" -> delete(arguments, arguments.path("message_ids").values());
            case "sendChatAction" -> sendChatAction(arguments);
            case "setWebhook" -> webhook(arguments.path("url").asString(""));
            case "deleteWebhook" -> webhook("");
            case "answerCallbackQuery", "setMyCommands", "setMyDescription" -> Answer.yes();
            default -> Answer.refusal(404, "Not Found");
        };
    }

    private Answer getMe() {
        return Answer.ok(
                Answer.JSON
                        .createObjectNode()
                        .put("id", 7000000001L)
                        .put("is_bot", true)
                        .put("first_name", "Help line")
                        .put("username", "helpline_standin_bot"));
    }

    private Answer webhook(String url) {
        webhook = url;
        return Answer.yes();
    }

    private Answer getUpdates(JsonNode arguments) throws InterruptedException {
        if (!webhook.isEmpty()) {
            return Answer.refusal(
                    409, "Conflict: can't use getUpdates method while webhook is active");
        }
        int limit = Math.clamp(arguments.path("limit").asInt(LARGEST_BATCH), 1, LARGEST_BATCH);
        Set<String> kinds = new LinkedHashSet<>();
        arguments.path("allowed_updates").forEach(kind -> kinds.add(kind.asString()));
        List<ObjectNode> batch =
                updates.poll(
                        arguments.path("offset").asLong(0),
                        limit,
                        Duration.ofSeconds(arguments.path("timeout").asInt(0)),
                        kinds);
        if (batch == null) {
            return Answer.refusal(409, "Conflict: terminated by other getUpdates request");
        }
        ArrayNode result = Answer.JSON.createArrayNode();
        batch.forEach(result::add);
        return Answer.ok(result);
    }

    private Answer sendMessage(JsonNode arguments, long arrivedNanos) {
        Chat chat = chats.find(arguments.path("chat_id").asLong(0));
        String text = arguments.path("text").asString("");
        Answer refusal = refusal(chat, text);
        if (refusal != null || chat == null) {
            return refusal != null ? refusal : Answer.refusal(400, "Bad Request: chat not found");
        }
        PhoneMessage message =
                new PhoneMessage(
                        chats.nextMessageId(),
                        false,
                        text,
                        keyboard(arguments),
                        false,
                        Instant.now());
        sent.add(new SentRecord(chat.id, text, arrivedNanos));
        chat.add(message);
        return Answer.ok(shown(chat, message.id(), text));
    }

    private static @Nullable Answer refusal(@Nullable Chat chat, String text) {
        if (chat != null && chat.blocked()) {
            return Answer.refusal(403, "Forbidden: bot was blocked by the user");
        }
        if (text.isBlank()) {
            return Answer.refusal(400, "Bad Request: message text is empty");
        }
        return text.length() > LONGEST_TEXT
                ? Answer.refusal(400, "Bad Request: message is too long")
                : null;
    }

    private Answer editMessageText(JsonNode arguments) {
        Chat chat = chats.find(arguments.path("chat_id").asLong(0));
        long id = arguments.path("message_id").asLong(0);
        String text = arguments.path("text").asString("");
        if (chat == null || !chat.edit(id, text, keyboard(arguments))) {
            return Answer.refusal(400, "Bad Request: message to edit not found");
        }
        return Answer.ok(shown(chat, id, text));
    }

    private Answer delete(JsonNode arguments, Iterable<JsonNode> ids) {
        Chat chat = chats.find(arguments.path("chat_id").asLong(0));
        if (chat == null) {
            return Answer.refusal(400, "Bad Request: chat not found");
        }
        ids.forEach(id -> chat.delete(id.asLong(0)));
        return Answer.yes();
    }

    private Answer sendChatAction(JsonNode arguments) {
        Chat chat = chats.find(arguments.path("chat_id").asLong(0));
        if (chat == null || chat.blocked()) {
            return Answer.refusal(403, "Forbidden: bot was blocked by the user");
        }
        chat.typing();
        return Answer.yes();
    }

    private static ObjectNode shown(Chat chat, long message, String text) {
        ObjectNode shown =
                Answer.JSON
                        .createObjectNode()
                        .put("message_id", message)
                        .put("date", Instant.now().getEpochSecond())
                        .put("text", text);
        shown.putObject("chat").put("id", chat.id).put("type", "private");
        return shown;
    }

    private static List<List<PhoneButton>> keyboard(JsonNode arguments) {
        List<List<PhoneButton>> rows = new ArrayList<>();
        for (JsonNode row : arguments.path("reply_markup").path("inline_keyboard")) {
            List<PhoneButton> buttons = new ArrayList<>();
            row.forEach(b ->
                    buttons.add(
                            new PhoneButton(
                                    b.path("text").asString(""),
                                    b.path("callback_data").asString(""))));
            rows.add(List.copyOf(buttons));
        }
        return List.copyOf(rows);
    }
}
