package org.waymark.monitoring.projection;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills tables of a rebuild on a thread of its own, in the order of the events, while further
 * events are read and parsed. All of it is the transaction that makes the tables; what comes after
 * they were filled is written at once.
 */
final class ScratchWriter implements AutoCloseable {

    /** Enough to read on while rows are copied, and few enough to be held in memory. */
    private static final int WAITING = 8;

    private static final long LOOK_AGAIN_MILLIS = 100;

    private final TransactionTemplate transaction;

    /** What is to be written; an empty one ends it. */
    private final BlockingQueue<Optional<Consumer<Destination>>> waiting =
            new ArrayBlockingQueue<>(WAITING);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Void> filled;

    /** What is filled; called on this writer's thread, in its transaction. */
    interface Tables {

        /** Makes them, as empty as possible. */
        void make();

        /** Makes what only readers need, once the rows are there. */
        void makeIndexes();
    }

    ScratchWriter(Tables tables, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.filled =
                CompletableFuture.runAsync(
                        () -> transaction.executeWithoutResult(status -> fill(tables)), thread);
    }

    private void fill(Tables tables) {
        tables.make();
        Filling.All.during(this::writeAll);
        tables.makeIndexes();
    }

    private void writeAll() {
        try {
            for (var write = waiting.take(); write.isPresent(); write = waiting.take()) {
                write.get().accept(Destination.NEW);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rebuild was interrupted.", e);
        }
    }

    /**
     * Writes after all that was given before.
     *
     * @throws IllegalStateException when an earlier write failed, or this one
     */
    void write(Consumer<Destination> write) {
        if (!handedOver(Optional.of(write))) {
            join();
            transaction.executeWithoutResult(status -> write.accept(Destination.SCRATCH));
        }
    }

    /** Says that all was given; what comes later is written at once. */
    void end() {
        handedOver(Optional.empty());
    }

    /** Waits for room; false when the tables are filled already, or never will be. */
    private boolean handedOver(Optional<Consumer<Destination>> write) {
        try {
            boolean handedOver = false;
            while (!handedOver && !filled.isDone()) {
                handedOver = waiting.offer(write, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
            return handedOver;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The rebuild was interrupted.", e);
        }
    }

    /**
     * Returns when the tables hold all that was given until its end.
     *
     * @throws IllegalStateException when a write failed
     */
    void join() {
        try {
            filled.join();
        } catch (CompletionException e) {
            throw new IllegalStateException("The rebuilt tables could not be written.", e);
        }
    }

    /** Takes back what was not finished. */
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
