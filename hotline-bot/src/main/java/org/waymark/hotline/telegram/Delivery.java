package org.waymark.hotline.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessages;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.waymark.hotline.channel.Button;
import org.waymark.hotline.inbox.Arrival;
import org.waymark.hotline.inbox.Inbox;
import org.waymark.hotline.outbox.Letter;
import org.waymark.hotline.outbox.OutboxNotes;
import org.waymark.hotline.outbox.OutboxQueue;
import org.waymark.hotline.outbox.OutboxQueue.Head;
import org.waymark.hotline.vault.Chat;
import org.waymark.hotline.vault.IdentityVault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Sends one message and notes what came of it. */
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    /** How long Telegram lets a bot delete messages of a private chat. */
    private static final Duration DELETABLE = Duration.ofDays(2);

    /** Limit of deleteMessages. */
    private static final int MOST_AT_ONCE = 100;

    private static final Reply NOTHING_LEFT = new Reply.Done(NullNode.getInstance());

    private final BotApi calls;
    private final OutboxQueue queue;
    private final OutboxNotes notes;
    private final Inbox inbox;
    private final IdentityVault vault;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Two aliases may be one chat, when the child came back or had everything erased. */
    private final Pauses<Chat> chats;

    Delivery(
            BotApi calls,
            OutboxQueue queue,
            OutboxNotes notes,
            Inbox inbox,
            IdentityVault vault,
            TransactionTemplate transaction,
            Clock clock,
            Duration chatPause) {
        this.calls = calls;
        this.queue = queue;
        this.notes = notes;
        this.inbox = inbox;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
        this.chats = new Pauses<>(chatPause);
    }

    /** Answers how long nothing at all may be sent: zero unless Telegram said so. */
    Duration deliver(Head head) throws InterruptedException {
        Optional<Chat> chat = vault.chatOf(head.alias());
        Optional<Letter> letter = queue.open(head);
        if (chat.isEmpty() || letter.isEmpty()) {
            notes.erased(head);
            return Duration.ZERO;
        }
        Duration wait = chats.begin(chat.get(), System.nanoTime());
        if (wait.isPositive()) {
            notes.retryLater(head, wait, "Another message to this chat was too short ago");
            return Duration.ZERO;
        }
        try {
            return head.hides()
                    ? hide(head, chat.get())
                    : note(head, chat.get(), calls.call(message(chat.get(), letter.get())));
        } finally {
            chats.end(chat.get(), System.nanoTime());
        }
    }

    /**
     * Deletes both sides' messages, also those under an earlier alias of the chat. What Telegram
     * refuses to delete stays, and the child was told so; ids that are gone already are skipped by
     * Telegram itself.
     */
    private Duration hide(Head head, Chat chat) throws InterruptedException {
        Instant now = clock.instant();
        Instant since = now.minus(DELETABLE);
        List<Long> earlier = vault.earlierIn(chat);
        List<Long> ids =
                Stream.of(
                                earlier,
                                queue.sentBefore(head, since),
                                inbox.messages(head.alias(), since, now))
                        .flatMap(List::stream)
                        .distinct()
                        .toList();
        for (int at = 0; at < ids.size(); at += MOST_AT_ONCE) {
            List<Long> some = ids.subList(at, Math.min(ids.size(), at + MOST_AT_ONCE));
            Reply reply = delete(chat, some);
            if (!(reply instanceof Reply.Done)) {
                return note(head, chat, reply);
            }
        }
        transaction.executeWithoutResult(status -> {
            vault.forgetEarlier(chat, earlier);
            notes.sent(head, null);
        });
        return Duration.ZERO;
    }

    /** One that may not be deleted has Telegram refuse all of them: then each is tried alone. */
    private Reply delete(Chat chat, List<Long> ids) throws InterruptedException {
        String id = Long.toString(chat.id());
        Reply reply =
                calls.call(new DeleteMessages(id, ids.stream().map(Math::toIntExact).toList()));
        if (!deletesNothing(reply)) {
            return reply;
        }
        for (long message : ids) {
            reply = calls.call(new DeleteMessage(id, Math.toIntExact(message)));
            if (!(reply instanceof Reply.Done) && !deletesNothing(reply)) {
                return reply;
            }
        }
        return NOTHING_LEFT;
    }

    private static boolean deletesNothing(Reply reply) {
        return reply instanceof Reply.Refused refused && refused.code() == BAD_REQUEST;
    }

    private Duration note(Head head, Chat chat, Reply reply) {
        switch (reply) {
            case Reply.Done done ->
                    transaction.executeWithoutResult(
                            status -> sent(head, chat, messageId(done.result())));
            case Reply.TooMany many -> {
                notes.retryLater(head, many.retryAfter(), "HTTP 429");
                return many.retryAfter();
            }
            case Reply.Refused refused -> refused(head, chat.bot(), refused.code());
            case Reply.NoAnswer none -> retry(head, none.why());
        }
        return Duration.ZERO;
    }

    /** The alias that it was sent under may be the chat's no more. */
    private void sent(Head head, Chat chat, @Nullable Long message) {
        boolean kept = message != null && vault.keptAsEarlier(head.alias(), chat, message);
        notes.sent(head, kept ? null : message);
    }

    private void refused(Head head, long bot, int code) {
        switch (code) {
            case FORBIDDEN -> transaction.executeWithoutResult(status -> left(head, bot));
            case BAD_REQUEST -> {
                LOG.error("Outbox row {} is set aside: Telegram refuses it", head.number());
                transaction.executeWithoutResult(status -> undelivered(head, bot, code));
            }
            default -> retry(head, "HTTP " + code);
        }
    }

    private void left(Head head, long bot) {
        notes.blocked(head.alias());
        inbox.store(Arrival.left(bot, head.alias()));
    }

    /** Whoever said it has to know that the child has not got it. */
    private void undelivered(Head head, long bot, int code) {
        notes.setAside(head, "HTTP " + code);
        inbox.store(Arrival.undelivered(bot, head.alias()));
    }

    private void retry(Head head, String why) {
        LOG.warn("Outbox row {} was not sent, try {}: {}", head.number(), head.attempts() + 1, why);
        Duration delay = FIRST_RETRY.multipliedBy(1L << Math.min(head.attempts(), 10));
        notes.retryLater(head, delay.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : delay, why);
    }

    private static @Nullable Long messageId(JsonNode message) {
        long id = message.path("message_id").asLong(0);
        return id == 0 ? null : id;
    }

    private static SendMessage message(Chat chat, Letter letter) {
        SendMessage message = new SendMessage(Long.toString(chat.id()), letter.text());
        message.disableWebPagePreview();
        if (!letter.keyboard().isEmpty()) {
            message.setReplyMarkup(new InlineKeyboardMarkup(rows(letter)));
        }
        return message;
    }

    private static List<InlineKeyboardRow> rows(Letter letter) {
        return letter.keyboard().stream()
                .map(row -> new InlineKeyboardRow(row.stream().map(Delivery::button).toList()))
                .toList();
    }

    private static InlineKeyboardButton button(Button button) {
        return InlineKeyboardButton.builder()
                .text(button.label())
                .callbackData(button.data())
                .build();
    }
}
