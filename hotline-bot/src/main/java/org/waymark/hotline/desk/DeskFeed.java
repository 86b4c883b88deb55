package org.waymark.hotline.desk;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.waymark.hotline.conversation.Consequence;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.ConversationEvent;
import org.waymark.hotline.duty.Loop;

/**
 * Tells open desks what is new, by server-sent events that carry an alias and nothing else: at once
 * for what this node did, within a second for what another did. Both are read from the queue's
 * table, so that every node tells the same. An open desk is what makes its owner be on shift.
 */
@Component
@Order(9)
class DeskFeed implements Consequence, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DeskFeed.class);
    private static final Duration OVERLAP = Duration.ofSeconds(5);
    private static final Duration BEAT = Duration.ofSeconds(10);

    /** So that a flood of messages is one look, and not one each. */
    private static final Duration GATHER = Duration.ofMillis(40);

    private final Queue queue;
    private final Presence presence;
    private final Peers peers;
    private final Care care;
    private final Clock clock;
    private final Map<String, OpenDesk> desks = new ConcurrentHashMap<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean shiftChanged = new AtomicBoolean();
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("desk-feed").factory());

    /** The worker's own, like the two times. */
    private final Map<String, Change> told = new ConcurrentHashMap<>();

    private volatile Instant lookedAt;
    private volatile Instant beatAt;
    private volatile boolean running;

    DeskFeed(Queue queue, Presence presence, Peers peers, Care care, Clock clock) {
        this.queue = queue;
        this.presence = presence;
        this.peers = peers;
        this.care = care;
        this.clock = clock;
        this.lookedAt = clock.instant();
        this.beatAt = clock.instant();
    }

    private record OpenDesk(Person person, SseEmitter emitter) {}

    /**
     * A new listener; it is on shift as long as it listens. The greeting carries the id by which
     * its page may tell that it is there; a page that has told so once is asked for it with every
     * beat.
     *
     * @throws IOException if the greeting cannot be kept for it
     */
    SseEmitter open(Person person) throws IOException {
        String id = UUID.randomUUID().toString();
        SseEmitter emitter = new SseEmitter(TimeUnit.MINUTES.toMillis(30));
        // Kept until the request's own thread sends it, and the answer's head with it. Filters of
        // that thread write headers too: sent by the worker, the head was spoilt now and then, and
        // the desk waited for it in vain.
        emitter.send(event("hello", id));
        var _ = presence.seen(id, person.account(), person.role());
        desks.put(id, new OpenDesk(person, emitter));
        emitter.onCompletion(() -> closed(id));
        emitter.onError(failure -> closed(id));
        emitter.onTimeout(emitter::complete);
        shiftChanged.set(true);
        return emitter;
    }

    private void closed(String id) {
        if (desks.remove(id) != null) {
            // Apart: a database that is away must not keep other desks from what they are told.
            later(() -> presence.leaving(id), Duration.ZERO);
            later(() -> shiftChanged.set(true), Presence.LEFT_AFTER.plusSeconds(1));
        }
    }

    @Override
    public void follow(ConversationEvent event, long position) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        lookSoon();
                    }
                });
    }

    private void lookSoon() {
        if (running && !desks.isEmpty() && asked.compareAndSet(false, true)) {
            later(this::look, GATHER);
        }
    }

    private void later(Runnable task, Duration wait) {
        try {
            var _ = worker.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The desk is being shut down");
        }
    }

    /** What is new anywhere, and a beat that finds desks that were closed. */
    private void look() {
        asked.set(false);
        try {
            Instant now = clock.instant();
            if (!desks.isEmpty()) {
                List<Change> recent =
                        queue.changedWithin(Duration.between(lookedAt, now).plus(OVERLAP));
                tell(recent);
                tellOfShift();
                beat(now);
                Set<String> again = recent.stream().map(Change::alias).collect(Collectors.toSet());
                told.values().removeIf(change -> !change.open() && !again.contains(change.alias()));
            }
            lookedAt = now;
        } catch (RuntimeException e) {
            // Whatever fails in one second must not end the seconds after it.
            LOG.warn("The desk could not look for news: {}", Loop.causes(e));
        }
    }

    private void tell(List<Change> changes) {
        List<Change> fresh =
                changes.stream()
                        .filter(change -> {
                            Change before = told.get(change.alias());
                            return before == null || !change.at().equals(before.at());
                        })
                        .toList();
        if (!fresh.isEmpty()) {
            Set<String> resting = care.resting().keySet();
            // When all who could answer rest, an alarm calls them all the same.
            Set<String> spared = presence.onShift() > 0 ? resting : Set.of();
            fresh.forEach(change -> tell(change, resting, spared));
        }
    }

    /** Who came or went on this node, told once for all of a second. */
    private void tellOfShift() {
        if (shiftChanged.getAndSet(false)) {
            desks.keySet().forEach(id -> send(id, "change", ""));
        }
    }

    private void tell(Change change, Set<String> resting, Set<String> spared) {
        Change before = told.put(change.alias(), change);
        desks.forEach((id, desk) -> {
            Person person = desk.person();
            boolean rests = resting.contains(person.account());
            if (change.asksForOverride(person, before)) {
                send(id, "override", change.alias());
            }
            boolean alarm = change.alarmFor(person, spared.contains(person.account()), before);
            String news = alarm ? "alarm" : change.newsFor(person, rests, before, peers::current);
            send(id, news, change.alias());
        });
    }

    private void send(String id, String name, String data) {
        OpenDesk desk = desks.get(id);
        if (desk == null) {
            return;
        }
        try {
            desk.emitter().send(event(name, data));
        } catch (IOException | IllegalStateException e) {
            end(id, desk);
        }
    }

    /**
     * A browser whose page is still open comes back by itself when its line ends; one whose line
     * only falls silent would wait.
     */
    private void end(String id, OpenDesk desk) {
        closed(id);
        // Here and not in what the emitter calls when it ends: that holds a lock which sending
        // wants.
        try {
            desk.emitter().complete();
        } catch (IllegalStateException e) {
            LOG.debug("The line had ended by itself: {}", Loop.causes(e));
        }
    }

    private static SseEmitter.SseEventBuilder event(String name, String data) {
        return SseEmitter.event().name(name).data(data);
    }

    private void beat(Instant now) {
        if (now.isAfter(beatAt.plus(BEAT))) {
            beatAt = now;
            desks.forEach((id, desk) -> {
                if (presence.seen(id, desk.person().account(), desk.person().role())) {
                    // Last: it finds a desk that was closed, whose person has not been seen then.
                    send(id, "beat", "");
                } else {
                    end(id, desk);
                }
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
