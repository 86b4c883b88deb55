package org.waymark.hotline.duty;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a round on a thread of its own until it is stopped. It never dies: a round that fails is
 * logged by its class only (a message could hold a child's words) and followed by a pause that
 * grows up to half a minute.
 *
 * <p>A platform thread: there are few loops, and they wait for the database many times in a round,
 * which costs a virtual thread a detour by its poller each time.
 */
public final class Loop {

    /** One turn of a loop; it waits for work itself. */
    @FunctionalInterface
    public interface Round {
        void run() throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String name;
    private final Round round;
    private final Runnable wake;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    /**
     * @param name for logs and thread dumps
     * @param wake ends the waiting of a round that is under way, without breaking its work
     */
    public Loop(String name, Round round, Runnable wake) {
        this.name = name;
        this.round = round;
        this.wake = wake;
    }

    /** Starts it, once. */
    public void start() {
        thread = Thread.ofPlatform().daemon().name(name).start(this::repeat);
    }

    /** Lets the round under way finish within {@code patience}, then interrupts it. */
    public void stop(Duration patience) {
        stopped.countDown();
        wake.run();
        Thread running = thread;
        if (running == null) {
            return;
        }
        try {
            if (!running.join(patience)) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private void repeat() {
        int failures = 0;
        while (stopped.getCount() > 0) {
            try {
                round.run();
                failures = 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                failures++;
                LOG.error("{} failed {} times in a row: {}", name, failures, causes(e));
                pause(failures);
            }
        }
    }

    private void pause(int failures) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        long millis = Math.min(pause.toMillis(), LONGEST_PAUSE.toMillis());
        try {
            if (stopped.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.debug("{} stops while pausing", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Class names of a failure and its causes, without messages. */
    public static String causes(Throwable failure) {
        StringBuilder names = new StringBuilder(failure.getClass().getName());
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < 5; depth++, cause = cause.getCause()) {
            names.append(" < ").append(cause.getClass().getName());
        }
        return names.toString();
    }
}
