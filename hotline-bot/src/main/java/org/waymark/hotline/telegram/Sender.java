package org.waymark.hotline.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.hotline.duty.Doorbell;
import org.waymark.hotline.duty.Duty;
import org.waymark.hotline.duty.Loop;
import org.waymark.hotline.outbox.OutboxQueue;
import org.waymark.hotline.outbox.OutboxQueue.Head;

/**
 * Sends what waits in the outbox, within Telegram's limits: urgent first, then whoever has waited
 * longest, one message of a chat at a time. The node on duty sends.
 */
final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final int PLACES = 30;
    private static final int LOOK_AT = 100;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration HAND_OVER = Duration.ofSeconds(1);
    private static final Duration WHEN_FULL = Duration.ofMillis(20);

    private final Delivery delivery;
    private final OutboxQueue queue;
    private final Doorbell bell;
    private final Duty duty;
    private final Duration lease;
    private final Clock clock;
    private final Pace pace;
    private final ExecutorService calls =
            Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("telegram-send-", 0).factory());
    private volatile Instant silentUntil = Instant.MIN;
    private long turn;

    /**
     * @param lease longer than any call takes
     * @param chatPause between two messages to one chat
     */
    Sender(
            Delivery delivery,
            OutboxQueue queue,
            Doorbell bell,
            Duty duty,
            Duration lease,
            Duration chatPause,
            Clock clock) {
        this.delivery = delivery;
        this.queue = queue;
        this.bell = bell;
        this.duty = duty;
        this.lease = lease;
        this.pace = new Pace(PLACES, chatPause);
        this.clock = clock;
    }

    void round() throws InterruptedException {
        long heard = bell.rings();
        if (!onDuty()) {
            bell.await(heard, BETWEEN_LOOKS);
            return;
        }
        Duration silence = Duration.between(clock.instant(), silentUntil);
        if (silence.isPositive()) {
            bell.await(bell.rings(), shorter(silence, BETWEEN_LOOKS));
            return;
        }
        List<Head> heads = queue.heads(LOOK_AT);
        long started = heads.stream().filter(this::start).count();
        if (started > 0) {
            return;
        }
        if (heads.isEmpty()) {
            bell.await(heard, untilDue());
        } else {
            // Not by the bell, which rings for each message that joins the queue.
            Thread.sleep(WHEN_FULL);
        }
    }

    /** Lets messages in flight arrive, so that they need not be repeated after a restart. */
    void drain(Duration patience) {
        calls.shutdown();
        try {
            if (!calls.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                calls.shutdownNow();
            }
        } catch (InterruptedException e) {
            calls.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Whoever takes over sends again what the one before had in flight, and waits a second first:
     * the one before may have sent to any chat a moment ago.
     */
    private boolean onDuty() {
        boolean held = duty.held();
        if (held && turn != duty.turns()) {
            turn = duty.turns();
            queue.endLeases();
            silentUntil = clock.instant().plus(HAND_OVER);
        }
        return held;
    }

    private boolean start(Head head) {
        long now = System.nanoTime();
        if (!pace.ready(head.alias(), now) || !pace.start(head.alias(), head.urgent(), now)) {
            return false;
        }
        calls.execute(() -> send(head));
        return true;
    }

    private void send(Head head) {
        try {
            if (queue.lease(head, lease)) {
                silence(delivery.deliver(head));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // It stays leased, and is tried again when the lease ends.
            LOG.error("Outbox row {} could not be noted: {}", head.number(), Loop.causes(e));
        } finally {
            pace.end(head.alias(), System.nanoTime());
            bell.ring();
        }
    }

    /**
     * Telegram does not say whether one chat or the whole bot was too quick. As the limits are
     * kept, it is nearly always the bot: sending on would lengthen the ban.
     */
    private synchronized void silence(Duration retryAfter) {
        if (retryAfter.isPositive()) {
            LOG.warn("Telegram asks for silence for {}", retryAfter);
            Instant until = clock.instant().plus(retryAfter);
            // Of several answers the one that came last may ask for less.
            silentUntil = until.isAfter(silentUntil) ? until : silentUntil;
        }
    }

    private Duration untilDue() {
        return queue.nextDue()
                .map(due -> Duration.between(clock.instant(), due))
                .map(wait -> shorter(wait.isPositive() ? wait : WHEN_FULL, BETWEEN_LOOKS))
                .orElse(BETWEEN_LOOKS);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
