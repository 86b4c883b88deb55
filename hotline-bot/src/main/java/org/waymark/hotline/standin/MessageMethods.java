package org.waymark.hotline.standin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.standin.PhoneMessage.PhoneButton;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the bot does in chats, with the limits and refusals of the real Bot API. */
final class MessageMethods {

    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_DATA = 64;
    private static final int MOST_AT_ONCE = 100;
    private static final Duration DELETABLE = Duration.ofDays(2);

    private final Chats chats;
    private final List<SentRecord> sent;
    private final Limits limits;
    private final StandInClock clock;

    MessageMethods(Chats chats, List<SentRecord> sent, Limits limits, StandInClock clock) {
        this.chats = chats;
        this.sent = sent;
        this.limits = limits;
        this.clock = clock;
    }

    Answer send(JsonNode arguments, long arrivedNanos) {
        Chat chat = chat(arguments);
        String text = arguments.path("text").asString("");
        Answer refusal = unreachable(chat);
        if (chat == null || refusal != null) {
            return refusal == null ? notFound("chat") : refusal;
        }
        refusal = unfit(text, arguments);
        if (refusal != null) {
            return refusal;
        }
        if (!limits.allow(chat.id, arrivedNanos)) {
            return Answer.tooMany(1);
        }
        PhoneMessage message =
                new PhoneMessage(
                        chats.nextMessageId(),
                        false,
                        text,
                        keyboard(arguments),
                        false,
                        clock.now());
        sent.add(new SentRecord(chat.id, text, arrivedNanos));
        chat.add(message);
        return Answer.ok(shown(chat, message));
    }

    Answer editText(JsonNode arguments) {
        String text = arguments.path("text").asString("");
        Answer unfit = unfit(text, arguments);
        return unfit != null ? unfit : edit(arguments, text);
    }

    /** Only the buttons change. */
    Answer editKeyboard(JsonNode arguments) {
        return edit(arguments, null);
    }

    private Answer edit(JsonNode arguments, @Nullable String text) {
        Chat chat = chat(arguments);
        PhoneMessage old = chat == null ? null : chat.find(arguments.path("message_id").asLong(0));
        if (chat == null || old == null) {
            return Answer.refusal(400, "Bad Request: message to edit not found");
        }
        if (old.mine()) {
            return Answer.refusal(400, "Bad Request: message can't be edited");
        }
        String said = text == null ? old.text() : text;
        if (said.equals(old.text()) && keyboard(arguments).equals(old.keyboard())) {
            return Answer.refusal(400, "Bad Request: message is not modified");
        }
        chat.edit(old.id(), said, keyboard(arguments));
        return Answer.ok(shown(chat, old.saying(said, keyboard(arguments))));
    }

    Answer delete(JsonNode arguments) {
        Chat chat = chat(arguments);
        long id = arguments.path("message_id").asLong(0);
        if (chat == null || chat.find(id) == null) {
            return Answer.refusal(400, "Bad Request: message to delete not found");
        }
        return deleteAll(chat, List.of(id));
    }

    /** Those that are not there are skipped; one that is too old refuses all of them. */
    Answer deleteMany(JsonNode arguments) {
        Chat chat = chat(arguments);
        List<Long> ids =
                arguments.path("message_ids").valueStream().map(id -> id.asLong(0)).toList();
        if (chat == null) {
            return notFound("chat");
        }
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            return Answer.refusal(400, "Bad Request: 1 to 100 message identifiers are needed");
        }
        return deleteAll(chat, ids);
    }

    private Answer deleteAll(Chat chat, List<Long> ids) {
        if (ids.stream().map(chat::find).anyMatch(this::tooOld)) {
            return Answer.refusal(400, "Bad Request: message can't be deleted for everyone");
        }
        ids.forEach(chat::delete);
        return Answer.yes();
    }

    private boolean tooOld(@Nullable PhoneMessage message) {
        return message != null && message.at().isBefore(clock.now().minus(DELETABLE));
    }

    Answer chatAction(JsonNode arguments) {
        Chat chat = chat(arguments);
        Answer refusal = unreachable(chat);
        if (chat == null || refusal != null) {
            return refusal == null ? notFound("chat") : refusal;
        }
        chat.typing();
        return Answer.yes();
    }

    private @Nullable Chat chat(JsonNode arguments) {
        return chats.find(arguments.path("chat_id").asLong(0));
    }

    private static @Nullable Answer unreachable(@Nullable Chat chat) {
        if (chat == null) {
            return notFound("chat");
        }
        return chat.blocked()
                ? Answer.refusal(403, "Forbidden: bot was blocked by the user")
                : null;
    }

    private static Answer notFound(String what) {
        return Answer.refusal(400, "Bad Request: " + what + " not found");
    }

    private static @Nullable Answer unfit(String text, JsonNode arguments) {
        if (text.isBlank()) {
            return Answer.refusal(400, "Bad Request: message text is empty");
        }
        if (text.length() > LONGEST_TEXT) {
            return Answer.refusal(400, "Bad Request: message is too long");
        }
        boolean longData =
                keyboard(arguments).stream()
                        .flatMap(List::stream)
                        .anyMatch(button ->
                                button.data().getBytes(StandardCharsets.UTF_8).length
                                        > LONGEST_DATA);
        return longData ? Answer.refusal(400, "Bad Request: BUTTON_DATA_INVALID") : null;
    }

    private static ObjectNode shown(Chat chat, PhoneMessage message) {
        ObjectNode shown =
                Answer.JSON
                        .createObjectNode()
                        .put("message_id", message.id())
                        .put("date", message.at().getEpochSecond())
                        .put("text", message.text());
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
