package org.waymark.hotline.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A child's phone, as Telegram shows it to the bot: everything done here becomes an update. Safe to
 * use from any thread.
 */
public final class ChildPhone {

    private static final AtomicLong CALLBACKS = new AtomicLong();

    private final Chat chat;
    private final UpdateQueue updates;
    private final Chats chats;
    private volatile Profile profile;

    ChildPhone(Chat chat, UpdateQueue updates, Chats chats, Profile profile) {
        this.chat = chat;
        this.updates = updates;
        this.chats = chats;
        this.profile = profile;
    }

    /** The chat id, which the help line must never show. */
    public long chatId() {
        return chat.id;
    }

    /** Telegram's view of the owner. */
    public Profile profile() {
        return profile;
    }

    /** The owner changes name or language; seen by the bot with the next update. */
    public void use(Profile changed) {
        profile = changed;
    }

    /** Writes a message; answers its id. */
    public long write(String text) {
        long id = chats.nextMessageId();
        show(id, text);
        updates.add("message", update("message", id, message -> message.put("text", text)));
        return id;
    }

    /** Changes an own message. */
    public void edit(long id, String text) {
        chat.edit(id, text, List.of());
        updates.add(
                "edited_message",
                update("edited_message", id, message -> message.put("text", text)));
    }

    /** Sends a photo, with a caption or an empty one. */
    public void photo(String caption) {
        long id = chats.nextMessageId();
        show(id, caption.isEmpty() ? "[photo]" : "[photo] " + caption);
        updates.add(
                "message",
                update(
                        "message",
                        id,
                        message -> {
                            message.putArray("photo").addObject().put("file_id", "photo-" + id);
                            if (!caption.isEmpty()) {
                                message.put("caption", caption);
                            }
                        }));
    }

    /** Sends a voice message. */
    public void voice() {
        long id = chats.nextMessageId();
        show(id, "[voice]");
        updates.add(
                "message",
                update("message", id, m -> m.putObject("voice").put("file_id", "voice-" + id)));
    }

    /** Sends a sticker. */
    public void sticker() {
        long id = chats.nextMessageId();
        show(id, "[sticker]");
        updates.add(
                "message",
                update("message", id, m -> m.putObject("sticker").put("file_id", "sticker-" + id)));
    }

    /**
     * Presses the newest button that sends {@code data}.
     *
     * @throws IllegalArgumentException when no message has such a button
     */
    public void press(String data) {
        PhoneMessage message =
                messages().reversed().stream()
                        .filter(m -> m.offers(data))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No such button."));
        ObjectNode update = Answer.JSON.createObjectNode();
        ObjectNode query = update.putObject("callback_query");
        query.put("id", Long.toString(CALLBACKS.incrementAndGet()));
        query.put("data", data).put("chat_instance", "1");
        query.set("from", from());
        query.set("message", body(message.id()).put("text", message.text()));
        updates.add("callback_query", update);
    }

    /**
     * Blocks the bot: it is told so, and every send is refused with 403 until {@link #unblock()}.
     */
    public void block() {
        chat.block(true);
        member("member", "kicked");
    }

    /** Blocks the bot without an update about it, as when an account is deleted. */
    public void blockSilently() {
        chat.block(true);
    }

    /** Lets the bot write again. */
    public void unblock() {
        chat.block(false);
        member("kicked", "member");
    }

    /** What the phone shows now. */
    public PhoneScreen screen() {
        return chat.screen();
    }

    /** Messages of both sides, oldest first. */
    public List<PhoneMessage> messages() {
        return chat.screen().messages();
    }

    /** Texts that the bot sent, oldest first. */
    public List<String> heard() {
        return messages().stream().filter(m -> !m.mine()).map(PhoneMessage::text).toList();
    }

    /**
     * Waits for a screen with another version than {@code seen}; answers the present one when
     * patience runs out.
     */
    public PhoneScreen next(long seen, Duration patience) {
        PhoneScreen screen = chat.await(s -> s.version() != seen, patience);
        return screen == null ? chat.screen() : screen;
    }

    /**
     * Waits until the bot has sent a message of this kind, and answers the newest.
     *
     * @throws IllegalStateException when patience ran out; the message holds no text
     */
    public PhoneMessage await(Predicate<PhoneMessage> wanted, Duration patience) {
        PhoneScreen screen = chat.await(s -> newest(s, wanted) != null, patience);
        PhoneMessage found = screen == null ? null : newest(screen, wanted);
        if (found == null) {
            throw new IllegalStateException("No such message within " + patience + ".");
        }
        return found;
    }

    /** Waits until the bot has sent a message that contains {@code part}. */
    public PhoneMessage await(String part, Duration patience) {
        return await(message -> message.text().contains(part), patience);
    }

    private static @Nullable PhoneMessage newest(
            PhoneScreen screen, Predicate<PhoneMessage> wanted) {
        return screen.messages().reversed().stream()
                .filter(m -> !m.mine() && wanted.test(m))
                .findFirst()
                .orElse(null);
    }

    private void show(long id, String text) {
        chat.add(new PhoneMessage(id, true, text, List.of(), false, Instant.now()));
    }

    private void member(String before, String after) {
        ObjectNode update = Answer.JSON.createObjectNode();
        ObjectNode member = update.putObject("my_chat_member");
        member.put("date", Instant.now().getEpochSecond());
        member.set("chat", chatNode());
        member.set("from", from());
        member.putObject("old_chat_member").put("status", before);
        member.putObject("new_chat_member").put("status", after);
        updates.add("my_chat_member", update);
    }

    private ObjectNode update(String kind, long id, Consumer<ObjectNode> content) {
        ObjectNode body = body(id);
        content.accept(body);
        return Answer.JSON.createObjectNode().set(kind, body);
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
                .put("id", chat.id)
                .put("type", "private")
                .put("first_name", profile.firstName())
                .put("username", profile.username());
    }

    private ObjectNode from() {
        return Answer.JSON
                .createObjectNode()
                .put("id", chat.id)
                .put("is_bot", false)
                .put("first_name", profile.firstName())
                .put("username", profile.username())
                .put("language_code", profile.language());
    }
}
