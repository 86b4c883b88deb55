package org.waymark.hotline.telegram;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.outbox.Typing;

/** Telegram as a whole: takes updates and sends from the start of the application to its stop. */
final class TelegramChannel implements SmartLifecycle, Typing {

    private static final Logger LOG = LoggerFactory.getLogger(TelegramChannel.class);

    private final @Nullable BotToken token;
    private final @Nullable URI server;
    private final TelegramSettings settings;
    private final ChannelParts parts;
    private @Nullable TelegramShift shift;

    /**
     * @param token null when there is no bot: then nothing is polled or sent
     * @param server null for Telegram itself
     */
    TelegramChannel(
            @Nullable BotToken token,
            @Nullable URI server,
            TelegramSettings settings,
            ChannelParts parts) {
        this.token = token;
        this.server = server;
        this.settings = settings;
        this.parts = parts;
    }

    @Override
    public synchronized void start() {
        if (token == null) {
            LOG.warn("waymark.telegram.token is not set: no child can reach the help line");
            return;
        }
        shift = new TelegramShift(token, server, settings, parts);
        shift.begin();
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
            running.actions().show(alias);
        }
    }

    /** Whether this node is the one that asks Telegram, or aims its webhook, and sends. */
    boolean onDuty() {
        TelegramShift running = running();
        return running != null && running.onDuty();
    }

    /** How long Telegram has not answered this node, which asks it; zero on the others. */
    Duration silence() {
        TelegramShift running = running();
        return running == null ? Duration.ZERO : running.silence();
    }

    /** Where Telegram's updates go in the webhook mode; null in any other and while stopped. */
    @Nullable Webhook webhook() {
        TelegramShift running = running();
        return running == null ? null : running.webhook();
    }

    private synchronized @Nullable TelegramShift running() {
        return shift;
    }
}
