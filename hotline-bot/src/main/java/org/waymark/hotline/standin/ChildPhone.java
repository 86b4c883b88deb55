package org.waymark.hotline.standin;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A child's phone, as Telegram shows it to the bot: everything done here becomes an update. Safe to
 * use from any thread.
 */
public final class ChildPhone {

    private final Chat chat;
    private final UpdateQueue updates;
    private final Chats chats;
    private final StandInClock clock;
    private volatile Profile profile;

    ChildPhone(Chat chat, UpdateQueue updates, Chats chats, StandInClock clock, Profile profile) {
        this.chat = chat;
        this.updates = updates;
        this.chats = chats;
        this.clock = clock;
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
        return send(text, message -> message.put("text", text));
    }

    /** Changes an own message. */
    public void edit(long id, String text) {
        chat.edit(id, text, List.of());
        updates.add(
                chat.id,
                "edited_message",
                json().message("edited_message", id, message -> message.put("text", text)));
    }

    /** Sends a photo, with a caption or an empty one. */
    public void photo(String caption) {
        send(
                "[photo] " + caption,
                message -> {
                    message.putArray("photo").addObject().put("file_id", "photo");
                    if (!caption.isEmpty()) {
                        message.put("caption", caption);
                    }
                });
    }

    /** Sends a voice message. */
    public void voice() {
        send("[voice]", message -> message.putObject("voice").put("file_id", "voice"));
    }

    /** Sends a sticker. */
    public void sticker() {
        send("[sticker]", message -> message.putObject("sticker").put("file_id", "sticker"));
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
        updates.add(chat.id, "callback_query", json().press(message, data));
    }

    /**
     * Blocks the bot: it is told so, and every send is refused with 403 until {@link #unblock()}.
     */
    public void block() {
        chat.block(true);
        updates.add(chat.id, "my_chat_member", json().member("member", "kicked"));
    }

    /** Blocks the bot without an update about it, as when an account is deleted. */
    public void blockSilently() {
        chat.block(true);
    }

    /** Lets the bot write again. */
    public void unblock() {
        chat.block(false);
        updates.add(chat.id, "my_chat_member", json().member("kicked", "member"));
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

    private long send(String shown, Consumer<ObjectNode> content) {
        long id = chats.nextMessageId();
        chat.add(new PhoneMessage(id, true, shown, List.of(), false, clock.now()));
        updates.add(chat.id, "message", json().message("message", id, content));
        return id;
    }

    private UpdateJson json() {
        return new UpdateJson(chat.id, profile);
    }
}
