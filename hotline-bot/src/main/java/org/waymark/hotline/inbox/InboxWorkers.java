package org.waymark.hotline.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.waymark.hotline.HotlineSettings;
import org.waymark.hotline.channel.Conversing;
import org.waymark.hotline.duty.Loop;
import org.waymark.hotline.duty.OnHotlineRole;

/**
 * The workers of this node, started and stopped with it. Work of this node's poller wakes them at
 * once, that of others within half a second.
 */
@Component
@Conditional(OnHotlineRole.class)
class InboxWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWorkers.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration SOONEST = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final InboxQueue queue;
    private final InboxWorker worker;
    private final Clock clock;
    private final int count;
    private final boolean somebodyListens;
    private List<Loop> loops = List.of();

    InboxWorkers(
            Inbox inbox,
            InboxQueue queue,
            InboxWorker worker,
            Clock clock,
            ObjectProvider<Conversing> conversing,
            HotlineSettings settings) {
        this.inbox = inbox;
        this.queue = queue;
        this.worker = worker;
        this.clock = clock;
        this.count = settings.workers();
        this.somebodyListens = conversing.stream().findAny().isPresent();
    }

    @Override
    public synchronized void start() {
        if (!somebodyListens) {
            LOG.error("Nobody converses on this node: what comes in waits in the inbox");
            return;
        }
        loops = IntStream.rangeClosed(1, count).mapToObj(this::loop).toList();
        loops.forEach(Loop::start);
    }

    @Override
    public synchronized void stop() {
        loops.parallelStream().forEach(loop -> loop.stop(PATIENCE));
        loops = List.of();
    }

    @Override
    public synchronized boolean isRunning() {
        return !loops.isEmpty();
    }

    private Loop loop(int number) {
        return new Loop("inbox-worker-" + number, this::round, inbox.bell()::ring);
    }

    private void round() throws InterruptedException {
        long heard = inbox.bell().rings();
        if (!worker.handleNext()) {
            inbox.bell().await(heard, pause());
        }
    }

    private Duration pause() {
        Duration due =
                queue.nextDue()
                        .map(then -> Duration.between(clock.instant(), then))
                        .orElse(BETWEEN_LOOKS);
        if (due.compareTo(SOONEST) < 0) {
            return SOONEST;
        }
        return due.compareTo(BETWEEN_LOOKS) > 0 ? BETWEEN_LOOKS : due;
    }
}
