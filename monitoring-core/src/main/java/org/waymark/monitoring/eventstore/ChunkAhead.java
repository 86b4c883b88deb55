package org.waymark.monitoring.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A stream of stored events that asks for its next chunk while the present one is being handled. It
 * looks ahead only after a full chunk, so a reader at the head never holds what was read too early.
 */
final class ChunkAhead extends Spliterators.AbstractSpliterator<TrackedEventData<?>> {

    private final Function<@Nullable TrackingToken, List<? extends TrackedEventData<?>>> fetch;
    private final int chunkSize;
    private final Executor executor;
    private Iterator<? extends TrackedEventData<?>> chunk =
            List.<TrackedEventData<?>>of().iterator();
    private @Nullable TrackingToken last;
    private @Nullable CompletableFuture<List<? extends TrackedEventData<?>>> ahead;

    ChunkAhead(
            @Nullable TrackingToken start,
            Function<@Nullable TrackingToken, List<? extends TrackedEventData<?>>> fetch,
            int chunkSize,
            Executor executor) {
        super(Long.MAX_VALUE, Spliterator.NONNULL | Spliterator.ORDERED);
        this.last = start;
        this.fetch = fetch;
        this.chunkSize = chunkSize;
        this.executor = executor;
    }

    Stream<TrackedEventData<?>> stream() {
        return StreamSupport.stream(this, false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super TrackedEventData<?>> action) {
        if (!chunk.hasNext()) {
            chunk = next().iterator();
        }
        if (!chunk.hasNext()) {
            return false;
        }
        action.accept(chunk.next());
        return true;
    }

    private List<? extends TrackedEventData<?>> next() {
        List<? extends TrackedEventData<?>> events =
                ahead == null ? fetch.apply(last) : ahead.join();
        ahead = null;
        if (!events.isEmpty()) {
            TrackingToken reached = events.getLast().trackingToken();
            last = reached;
            if (events.size() >= chunkSize) {
                ahead = CompletableFuture.supplyAsync(() -> fetch.apply(reached), executor);
            }
        }
        return events;
    }
}
