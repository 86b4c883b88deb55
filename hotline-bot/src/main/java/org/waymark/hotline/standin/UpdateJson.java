package org.waymark.hotline.standin;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** Updates as Telegram writes them, with everything in them that it tells about a person. */
record UpdateJson(long chat, Profile profile) {

    private static final AtomicLong CALLBACKS = new AtomicLong();

    /** A {@code message} or an {@code edited_message}. */
    ObjectNode message(String kind, long id, Consumer<ObjectNode> content) {
        ObjectNode body = body(id);
        content.accept(body);
        return Answer.JSON.createObjectNode().set(kind, body);
    }

    /** A pressed button of this message. */
    ObjectNode press(PhoneMessage message, String data) {
        ObjectNode update = Answer.JSON.createObjectNode();
        ObjectNode query = update.putObject("callback_query");
        query.put("id", Long.toString(CALLBACKS.incrementAndGet()));
        query.put("data", data).put("chat_instance", "1");
        query.set("from", from());
        query.set("message", body(message.id()).put("text", message.text()));
        return update;
    }

    /** The bot's standing in this chat has changed. */
    ObjectNode member(String before, String after) {
        ObjectNode update = Answer.JSON.createObjectNode();
        ObjectNode member = update.putObject("my_chat_member");
        member.put("date", Instant.now().getEpochSecond());
        member.set("chat", chatNode());
        member.set("from", from());
        member.putObject("old_chat_member").put("status", before);
        member.putObject("new_chat_member").put("status", after);
        return update;
    }

    private ObjectNode body(long id) {
        ObjectNode body = Answer.JSON.createObjectNode();
        body.put("message_id", id).put("date", Instant.now().getEpochSecond());
        body.set("chat", chatNode());
        body.set("from", from());
        return body;
    }

    private ObjectNode chatNode() {
        return Answer.JSON
                .createObjectNode()
                .put("id", chat)
                .put("type", "private")
                .put("first_name", profile.firstName())
                .put("username", profile.username());
    }

    private ObjectNode from() {
        return Answer.JSON
                .createObjectNode()
                .put("id", chat)
                .put("is_bot", false)
                .put("first_name", profile.firstName())
                .put("username", profile.username())
                .put("language_code", profile.language());
    }
}
