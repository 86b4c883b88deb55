package org.waymark.hotline.desk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.waymark.hotline.conversation.Consequence;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.ConversationEvent;

/**
 * Tells open desks that something changed, by server-sent events that carry an alias and nothing
 * else: at once for what this node did, within a second for what another did. An open desk is what
 * makes its owner be on shift.
 */
@Component
@Order(9)
class DeskFeed implements Consequence, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeskFeed.class);
    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final Queue queue;
    private final Presence presence;
    private final Clock clock;
    private final Map<String, OpenDesk> desks = new ConcurrentHashMap<>();
    private final Map<String, Instant> told = new ConcurrentHashMap<>();
    private volatile Instant lookedAt;
    private volatile Instant beatAt;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("desk-feed").factory());
    private volatile boolean running;

    DeskFeed(Queue queue, Presence presence, Clock clock) {
        this.queue = queue;
        this.presence = presence;
        this.clock = clock;
        this.lookedAt = clock.instant();
        this.beatAt = clock.instant();
    }

    private record OpenDesk(Person person, SseEmitter emitter) {}

    /** A new listener; it is on shift as long as it listens. */
    SseEmitter open(Person person) {
        String id = UUID.randomUUID().toString();
        SseEmitter emitter = new SseEmitter(TimeUnit.MINUTES.toMillis(30));
        presence.seen(id, person.account(), person.role());
        desks.put(id, new OpenDesk(person, emitter));
        emitter.onCompletion(() -> closed(id));
        emitter.onError(failure -> closed(id));
        emitter.onTimeout(emitter::complete);
        worker.execute(() -> send(id, "hello", ""));
        return emitter;
    }

    private void closed(String id) {
        if (desks.remove(id) != null) {
            presence.leaving(id);
        }
    }

    @Override
    public void follow(ConversationEvent event, long position) {
        boolean alarm = event instanceof ConversationEvent.DangerRaised;
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        if (running) {
                            worker.execute(() -> tell(event.alias(), alarm));
                        }
                    }
                });
    }

    private void tell(String alias, boolean alarm) {
        for (String id : List.copyOf(desks.keySet())) {
            send(id, alarm ? "alarm" : "change", alias);
        }
    }

    private void send(String id, String name, String data) {
        OpenDesk desk = desks.get(id);
        if (desk == null) {
            return;
        }
        try {
            desk.emitter().send(SseEmitter.event().name(name).data(data));
        } catch (IOException | IllegalStateException e) {
            // The browser has gone; it comes back by itself if its page is still open.
            closed(id);
        }
    }

    /** What other nodes did, and a beat that finds desks that were closed. */
    private void look() {
        try {
            Instant now = clock.instant();
            if (!desks.isEmpty()) {
                queue.changedSince(lookedAt.minus(OVERLAP)).forEach(this::tellOnce);
                beat(now);
            }
            told.values().removeIf(at -> at.isBefore(now.minus(OVERLAP.multipliedBy(4))));
            lookedAt = now;
        } catch (DataAccessException e) {
            LOG.warn("The desk could not look for news: {}", e.getClass().getSimpleName());
        }
    }

    private void tellOnce(Queue.Change change) {
        if (!change.at().equals(told.put(change.alias(), change.at()))) {
            tell(change.alias(), false);
        }
    }

    private void beat(Instant now) {
        if (now.isAfter(beatAt.plus(BEAT))) {
            beatAt = now;
            desks.forEach((id, desk) -> {
                send(id, "beat", "");
                presence.seen(id, desk.person().account(), desk.person().role());
            });
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = worker.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        worker.shutdownNow();
        desks.values().forEach(desk -> desk.emitter().complete());
        desks.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
