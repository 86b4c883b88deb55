package org.waymark.hotline.telegram;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.duty.Duty;
import org.waymark.hotline.duty.Loop;
import org.waymark.hotline.outbox.Typing;

/** Telegram as a whole: polls and sends from the start of the application to its stop. */
final class TelegramChannel implements SmartLifecycle, Typing {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);

    private final @Nullable BotToken token;
    private final @Nullable URI server;
    private final ChannelParts parts;
    private @Nullable TelegramShift shift;

    /**
     * @param token null when there is no bot: then nothing is polled or sent
     * @param server null for Telegram itself
     */
    TelegramChannel(@Nullable BotToken token, @Nullable URI server, ChannelParts parts) {
        this.token = token;
        this.server = server;
        this.parts = parts;
    }

    @Override
    public synchronized void start() {
        if (token == null) {
            LOG.warn("waymark.telegram.token is not set: no child can reach the help line");
            return;
        }
        shift = new TelegramShift(token, server, parts);
    }

    @Override
    public synchronized void stop() {
        if (shift != null) {
            shift.end();
            shift = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return shift != null;
    }

    @Override
    public void show(Alias alias) {
        TelegramShift running = running();
        if (running != null) {
            running.actions.show(alias);
        }
    }

    private synchronized @Nullable TelegramShift running() {
        return shift;
    }

    /** What runs between a start and a stop. */
    private static final class TelegramShift {

        private static final Duration PATIENCE = Duration.ofSeconds(5);
        private static final Duration SLACK = Duration.ofSeconds(10);

        private final BotApi polls;
        private final BotApi calls;
        private final Duty duty;
        private final Sender sender;
        private final Loop polling;
        private final Loop sending;
        private final Loop keeping;
        private final ChatActions actions;

        TelegramShift(BotToken token, @Nullable URI server, ChannelParts parts) {
            Duration longPoll = parts.settings().longPoll();
            Duration timeout = parts.settings().callTimeout();
            var transaction = new TransactionTemplate(parts.transactions());
            polls = new BotApi(token, server, longPoll.plus(SLACK));
            calls = new BotApi(token, server, timeout);
            duty = new Duty(parts.source(), "telegram:" + token.bot());
            actions = new ChatActions(calls, parts.vault());
            var store = new UpdateStore(token.bot(), parts.inbox(), parts.vault(), transaction);
            Poller poller = new Poller(polls, calls, store, duty, longPoll);
            var delivery =
                    new Delivery(
                            calls,
                            parts.queue(),
                            parts.notes(),
                            parts.inbox(),
                            parts.vault(),
                            transaction,
                            parts.clock());
            sender =
                    new Sender(
                            delivery,
                            parts.queue(),
                            parts.outbox().bell(),
                            duty,
                            timeout.plus(SLACK),
                            parts.clock());
            polling = new Loop("telegram-poller", poller::round, poller::stop);
            sending = new Loop("telegram-sender", sender::round, parts.outbox().bell()::ring);
            var house = new Housekeeping(parts.inboxCare(), parts.notes(), duty);
            keeping = new Loop("hotline-housekeeping", house::round, house::wake);
            polling.start();
            sending.start();
            keeping.start();
        }

        void end() {
            keeping.stop(PATIENCE);
            polling.stop(PATIENCE);
            sending.stop(PATIENCE);
            sender.drain(PATIENCE);
            duty.close();
            polls.close();
            calls.close();
        }
    }
}
