package org.waymark.hotline.telegram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.inbox.Kind;
import tools.jackson.databind.JsonNode;

/**
 * The edge: takes from an update what the help line may know, and leaves name, username, phone
 * number and profile behind. Reads fields one by one, so that no update is too strange to be read.
 */
final class UpdateReader {

    static final List<String> WANTED =
            List.of("message", "edited_message", "callback_query", "my_chat_member");

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final List<String> STICKERS = List.of("sticker", "animation", "dice");

    private static final Map<String, String> UNREADABLE =
            Map.ofEntries(
                    Map.entry("photo", "photo"),
                    Map.entry("live_photo", "photo"),
                    Map.entry("video", "video"),
                    Map.entry("video_note", "video"),
                    Map.entry("story", "video"),
                    Map.entry("voice", "voice"),
                    Map.entry("audio", "voice"),
                    Map.entry("document", "file"),
                    Map.entry("paid_media", "file"),
                    Map.entry("location", "place"),
                    Map.entry("venue", "place"),
                    Map.entry("contact", "contact"),
                    Map.entry("poll", "other"),
                    Map.entry("game", "other"));

    private UpdateReader() {}

    /** What the update says; nothing when it is not for the help line, such as one of a group. */
    static Optional<Seen> read(JsonNode update) {
        if (update.has("message")) {
            return message(update.path("message"));
        }
        if (update.has("edited_message")) {
            return edited(update.path("edited_message"));
        }
        if (update.has("callback_query")) {
            return pressed(update.path("callback_query"));
        }
        return member(update.path("my_chat_member"));
    }

    private static Optional<Seen> message(JsonNode message) {
        if (!isPrivate(message)) {
            return Optional.empty();
        }
        String text = message.path("text").asString("");
        if (!text.isBlank()) {
            return Optional.of(seen(message, Kind.WORDS, text, ""));
        }
        if (STICKERS.stream().anyMatch(message::has)) {
            return Optional.of(seen(message, Kind.STICKER, "", caption(message)));
        }
        return UNREADABLE.entrySet().stream()
                .filter(kind -> message.has(kind.getKey()))
                .findFirst()
                .map(kind -> seen(message, Kind.CANNOT_READ, kind.getValue(), caption(message)));
    }

    private static Optional<Seen> edited(JsonNode message) {
        String text = message.path("text").asString(caption(message));
        return isPrivate(message) && !text.isBlank()
                ? Optional.of(seen(message, Kind.EDITED, text, ""))
                : Optional.empty();
    }

    private static Optional<Seen> pressed(JsonNode query) {
        String data = query.path("data").asString("");
        if (!isPrivate(query.path("message")) || data.isEmpty()) {
            return Optional.empty();
        }
        long chat = query.path("message").path("chat").path("id").asLong(0);
        String callback = query.path("id").asString("");
        return Optional.of(new Seen(chat, Kind.PRESSED, null, data, "", language(query), callback));
    }

    private static Optional<Seen> member(JsonNode member) {
        String status = member.path("new_chat_member").path("status").asString("");
        if (!isPrivate(member) || !status.equals("kicked")) {
            return Optional.empty();
        }
        long chat = member.path("chat").path("id").asLong(0);
        return Optional.of(new Seen(chat, Kind.LEFT, null, "", "", null, null));
    }

    private static Seen seen(JsonNode message, Kind kind, String text, String caption) {
        return new Seen(
                message.path("chat").path("id").asLong(0),
                kind,
                message.path("message_id").asLong(0),
                text,
                caption,
                language(message),
                null);
    }

    private static boolean isPrivate(JsonNode message) {
        return message.path("chat").path("type").asString("").equals("private");
    }

    private static String caption(JsonNode message) {
        return message.path("caption").asString("");
    }

    private static @Nullable String language(JsonNode message) {
        String code = message.path("from").path("language_code").asString("");
        return LANGUAGE.matcher(code).matches() ? code : null;
    }
}
