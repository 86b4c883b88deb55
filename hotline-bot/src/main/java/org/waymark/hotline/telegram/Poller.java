package org.waymark.hotline.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.waymark.hotline.duty.Duty;
import tools.jackson.databind.JsonNode;

/**
 * Asks Telegram for updates and stores them before it asks for more: only the next offset confirms
 * them, so nothing is lost when this process dies in between. One node on duty asks.
 *
 * <p>Whoever takes the duty begins with everything that is not confirmed. What the table has
 * already stays as it is; an offset from the table would confirm what a webhook could not deliver.
 */
final class Poller implements Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
    private static final int BATCH = 100;
    private static final Duration OFF_DUTY = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int CONFLICT = 409;
    private static final int UNCONFIRMED = 0;

    private final BotApi polls;
    private final BotApi calls;
    private final UpdateStore store;
    private final CallbackAnswers callbacks;
    private final Duty duty;
    private final Duration longPoll;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private int offset = UNCONFIRMED;
    private long turn;
    private int failures;
    private volatile long heardAt = System.nanoTime();

    Poller(
            BotApi polls,
            BotApi calls,
            UpdateStore store,
            CallbackAnswers callbacks,
            Duty duty,
            Duration longPoll) {
        this.polls = polls;
        this.calls = calls;
        this.store = store;
        this.callbacks = callbacks;
        this.duty = duty;
        this.longPoll = longPoll;
    }

    @Override
    public void round() throws InterruptedException {
        if (!duty.held()) {
            heardAt = System.nanoTime();
            pause(OFF_DUTY);
            return;
        }
        beginTurn();
        switch (polls.call(request())) {
            case Reply.Done done -> take(done.result().values().stream().toList());
            case Reply.TooMany many -> pause(many.retryAfter());
            case Reply.Refused refused -> refused(refused.code());
            case Reply.NoAnswer none -> failed(none.why());
        }
    }

    @Override
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    /** Ends a poll that waits. */
    @Override
    public void stop() {
        stopped.countDown();
        polls.cancel();
    }

    private void beginTurn() throws InterruptedException {
        if (turn != duty.turns()) {
            turn = duty.turns();
            offset = UNCONFIRMED;
            calls.call(new DeleteWebhook());
        }
    }

    private GetUpdates request() {
        return GetUpdates.builder()
                .offset(offset)
                .limit(BATCH)
                .timeout(Math.toIntExact(longPoll.toSeconds()))
                .allowedUpdates(UpdateReader.WANTED)
                .build();
    }

    private void take(List<JsonNode> updates) {
        failures = 0;
        heardAt = System.nanoTime();
        if (updates.isEmpty()) {
            // All before it are confirmed. After a quiet week the ids go on from a random number,
            // which may be lower: asked for by the old one, Telegram would take it for confirmed.
            offset = UNCONFIRMED;
        } else {
            // Update ids are 32-bit in the Bot API.
            offset = Math.toIntExact(store.store(updates) + 1);
            callbacks.answer(updates);
        }
    }

    private void refused(int code) throws InterruptedException {
        if (code == CONFLICT) {
            // Another poller, or a webhook that was left behind, which only the bot itself can
            // remove.
            calls.call(new DeleteWebhook());
        }
        failed("HTTP " + code);
    }

    private void failed(String why) throws InterruptedException {
        if (stopped.getCount() == 0) {
            return;
        }
        failures++;
        LOG.warn("Telegram gave no updates, {} times in a row: {}", failures, why);
        pause(FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 7)));
    }

    private void pause(Duration pause) throws InterruptedException {
        if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("The poller stops while pausing");
        }
    }
}
