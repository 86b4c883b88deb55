package org.waymark.monitoring.projection;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each projection has read, wherever it runs; and waiting until it has read far enough to
 * see one's own write.
 */
@Component
public class Positions {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_AGAIN_MILLIS = 20;
    private static final String SIGNALLED = "waymark.positions.signalled";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private volatile CompletableFuture<@Nullable Void> moved = new CompletableFuture<>();

    Positions(JdbcClient jdbc, Serializer tokenSerializer) {
        this.jdbc = jdbc;
        this.serializer = tokenSerializer;
    }

    /**
     * Waits, at most five seconds, until these projections have read up to {@code position}.
     *
     * @param position as answered by a write; null returns at once
     * @throws StillBehind when they have not
     */
    public void await(@Nullable Long position, String... projections) {
        if (position == null) {
            return;
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!passed(position, Arrays.asList(projections))) {
            if (System.nanoTime() > deadline) {
                throw new StillBehind(position);
            }
            lookAgainSoon();
        }
    }

    /**
     * Whether a reader has gone past an event that is there to be read by now: one that was stored
     * by a transaction that ended after those of its followers.
     *
     * @param reached null when nothing was read
     */
    boolean hasPassedOver(@Nullable TrackingToken reached) {
        return reached instanceof GapAwareTrackingToken token
                && !token.getGaps().isEmpty()
                && jdbc.sql(
                                "SELECT EXISTS (SELECT FROM event_store.domain_event_entry WHERE"
                                        + " global_index IN (:gaps))")
                        .param("gaps", token.getGaps())
                        .query(Boolean.class)
                        .single();
    }

    /** Global position up to which a projection has read; 0 before its first event. */
    public long of(String projection) {
        return tokens(List.of(projection)).stream()
                .mapToLong(token -> token.position().orElse(0))
                .max()
                .orElse(0);
    }

    /**
     * Waits, at most five seconds, until these projections have read all that was stored by now.
     *
     * @throws StillBehind when they have not
     */
    public void awaitHead(String... projections) {
        long head = head();
        if (head > 0) {
            await(head, projections);
        }
    }

    /** Global position of the newest event; 0 in an empty store. */
    public long head() {
        return jdbc.sql("SELECT coalesce(max(global_index), 0) FROM event_store.domain_event_entry")
                .query(Long.class)
                .single();
    }

    private boolean passed(long position, Collection<String> projections) {
        List<TrackingToken> tokens = tokens(projections);
        return tokens.size() >= projections.size()
                && tokens.stream().allMatch(token -> covers(token, position));
    }

    /**
     * A token may have gone past an event that was stored but not visible yet: that is a gap, and
     * is not covered.
     */
    private static boolean covers(TrackingToken token, long position) {
        return token.position().orElse(-1) >= position
                && !(token instanceof GapAwareTrackingToken gaps
                        && gaps.getGaps().contains(position));
    }

    private List<TrackingToken> tokens(Collection<String> projections) {
        return jdbc.sql(
                        "SELECT token, token_type FROM event_store.token_entry WHERE processor_name"
                                + " IN (:names) AND token IS NOT NULL")
                .param("names", projections)
                .query((row, n) -> token(row.getBytes(1), row.getString(2)))
                .list();
    }

    private TrackingToken token(byte[] stored, String type) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(stored, byte[].class, type, null));
    }

    /**
     * Woken by a projection of this process; one of another process is noticed by the next look.
     */
    private void lookAgainSoon() {
        moved.copy().completeOnTimeout(null, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS).join();
    }

    void signalAfter(UnitOfWork<?> work) {
        work.getOrComputeResource(
                SIGNALLED,
                key -> {
                    work.afterCommit(done -> signal());
                    return Boolean.TRUE;
                });
    }

    private void signal() {
        CompletableFuture<@Nullable Void> now = moved;
        moved = new CompletableFuture<>();
        now.complete(null);
    }

    /** The projections have not read far enough yet; asking again shortly will do. */
    public static final class StillBehind extends RuntimeException {
        StillBehind(long position) {
            super(
                    "The figures have not reached position "
                            + position
                            + " yet. Ask again in a second.");
        }
    }
}
