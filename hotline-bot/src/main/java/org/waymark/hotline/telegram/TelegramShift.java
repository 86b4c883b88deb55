package org.waymark.hotline.telegram;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.hotline.duty.Duty;
import org.waymark.hotline.duty.Loop;

/** What runs between a start and a stop: how updates come in, what goes out, and housekeeping. */
final class TelegramShift {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SLACK = Duration.ofSeconds(10);

    private final BotApi polls;
    private final BotApi calls;
    private final Duty duty;
    private final Intake intake;
    private final Sender sender;
    private final Loop coming;
    private final Loop sending;
    private final Loop keeping;
    private final Loop showing;
    private final ChatActions actions;

    TelegramShift(
            BotToken token, @Nullable URI server, TelegramSettings settings, ChannelParts parts) {
        Duration timeout = parts.settings().callTimeout();
        polls = new BotApi(token, server, parts.settings().longPoll().plus(SLACK));
        calls = new BotApi(token, server, timeout);
        duty = new Duty(parts.source(), "telegram:" + token.bot());
        actions = new ChatActions(calls, parts.vault());
        intake = intake(token, settings, parts);
        sender =
                new Sender(
                        delivery(parts),
                        parts.queue(),
                        parts.outbox().bell(),
                        duty,
                        timeout.plus(SLACK),
                        parts.settings().chatPause(),
                        parts.clock());
        coming = new Loop("telegram-updates", intake::round, intake::stop);
        sending = new Loop("telegram-sender", sender::round, parts.outbox().bell()::ring);
        var house =
                new Housekeeping(
                        parts.inboxCare(), parts.notes(), parts.vault(), parts.unused(), duty);
        keeping = new Loop("hotline-housekeeping", house::round, house::wake);
        var menu = new MenuOfCommands(calls, parts.menus(), duty);
        showing = new Loop("telegram-menu", menu::round, menu::wake);
    }

    void begin() {
        coming.start();
        sending.start();
        keeping.start();
        showing.start();
    }

    void end() {
        showing.stop(PATIENCE);
        keeping.stop(PATIENCE);
        coming.stop(PATIENCE);
        sending.stop(PATIENCE);
        sender.drain(PATIENCE);
        duty.close();
        polls.close();
        calls.close();
    }

    boolean onDuty() {
        return duty.wasHeld();
    }

    /** Zero on the nodes that do not speak with Telegram. */
    Duration silence() {
        return onDuty() ? intake.silence() : Duration.ZERO;
    }

    ChatActions actions() {
        return actions;
    }

    /** Null in the polling mode. */
    @Nullable Webhook webhook() {
        return intake instanceof Webhook webhook ? webhook : null;
    }

    private Intake intake(BotToken token, TelegramSettings settings, ChannelParts parts) {
        var store = new UpdateStore(token.bot(), parts.inbox(), parts.vault(), transaction(parts));
        var callbacks = new CallbackAnswers(calls);
        if (settings.mode() == UpdateMode.POLLING) {
            return new Poller(polls, calls, store, callbacks, duty, parts.settings().longPoll());
        }
        URI url = Objects.requireNonNull(settings.webhookUrl()).resolve(WebhookDoor.PATH);
        // All nodes have the same master keys, so they expect the same secret, and nobody stores
        // it.
        String secret = parts.keys().fingerprint("telegram-webhook", token.value());
        return new Webhook(calls, store, callbacks, duty, url, secret);
    }

    private Delivery delivery(ChannelParts parts) {
        return new Delivery(
                calls,
                parts.queue(),
                parts.notes(),
                parts.inbox(),
                parts.vault(),
                transaction(parts),
                parts.clock(),
                parts.settings().chatPause());
    }

    private static TransactionTemplate transaction(ChannelParts parts) {
        return new TransactionTemplate(parts.transactions());
    }
}
