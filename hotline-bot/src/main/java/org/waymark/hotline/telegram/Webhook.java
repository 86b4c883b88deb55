package org.waymark.hotline.telegram;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetWebhookInfo;
import org.waymark.hotline.duty.Duty;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The webhook mode. The node on duty tells Telegram where to post and looks now and then whether it
 * still holds; every node takes what is posted. Telegram posts the updates of one chat one after
 * another, and each again until it was answered with 200, which is after it was stored.
 */
final class Webhook implements Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Webhook.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration OFF_DUTY = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final BotApi calls;
    private final UpdateStore store;
    private final CallbackAnswers callbacks;
    private final Duty duty;
    private final URI url;
    private final String secret;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** The secret may have changed since the last start, which Telegram does not show. */
    private boolean aimedBefore;

    private volatile long heardAt = System.nanoTime();

    /**
     * @param secret what Telegram has to show with each update, the same on all nodes
     */
    Webhook(
            BotApi calls,
            UpdateStore store,
            CallbackAnswers callbacks,
            Duty duty,
            URI url,
            String secret) {
        this.calls = calls;
        this.store = store;
        this.callbacks = callbacks;
        this.duty = duty;
        this.url = url;
        this.secret = secret;
    }

    @Override
    public void round() throws InterruptedException {
        boolean held = duty.held();
        if (!held) {
            heardAt = System.nanoTime();
        }
        boolean aimed = held && aimed();
        pause(aimed ? BETWEEN_LOOKS : OFF_DUTY);
    }

    @Override
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    /** Compared in constant time, so that nobody can guess it letter by letter. */
    boolean knows(String shown) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    /** Stores one update; false when this is none. */
    boolean take(byte[] body) {
        JsonNode update;
        try {
            update = JSON.readTree(body);
        } catch (JacksonException e) {
            return false;
        }
        if (!update.path("update_id").isIntegralNumber()) {
            return false;
        }
        store.store(List.of(update));
        callbacks.answer(List.of(update));
        return true;
    }

    /** Whether Telegram posts to us now. Aims when it does not, also when somebody else took it. */
    private boolean aimed() throws InterruptedException {
        if (aimedBefore
                && calls.call(new GetWebhookInfo()) instanceof Reply.Done done
                && done.result().path("url").asString("").equals(url.toString())) {
            if (!warnsOfTrouble(done.result())) {
                heardAt = System.nanoTime();
            }
            return true;
        }
        return aim();
    }

    private boolean aim() throws InterruptedException {
        Reply reply = calls.call(new AimWebhook(url, secret));
        if (reply instanceof Reply.Done) {
            aimedBefore = true;
            heardAt = System.nanoTime();
            LOG.info("Telegram posts updates to {}", url);
            return true;
        }
        LOG.warn("Telegram does not post updates to {} yet: {}", url, reply);
        return false;
    }

    private static boolean warnsOfTrouble(JsonNode info) {
        long waiting = info.path("pending_update_count").asLong(0);
        if (waiting > 0 && info.has("last_error_date")) {
            LOG.warn("{} updates wait at Telegram, which could not post some of them", waiting);
            return true;
        }
        return false;
    }

    private void pause(Duration pause) throws InterruptedException {
        if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("The webhook is looked after no more");
        }
    }
}
