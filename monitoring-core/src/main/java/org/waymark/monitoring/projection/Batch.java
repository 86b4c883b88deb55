package org.waymark.monitoring.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Gathers a projection's writes over all events of one transaction, to make them at its end by few
 * statements.
 */
public final class Batch {

    /** Names the {@link ScratchWriter} among the resources of a rebuild's unit of work. */
    static final String SCRATCH = "waymark.projection.scratch";

    private Batch() {}

    /**
     * Adds a write.
     *
     * @param owner the projection or table; its first write of a transaction decides the flush
     * @param write what to write; must be checked already, since a failing flush fails its whole
     *     batch
     * @param flush makes all writes of this owner where it is told to, which is not in the live
     *     tables during a rebuild
     */
    public static <W> void gather(Object owner, W write, BiConsumer<Destination, List<W>> flush) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        List<W> gathered =
                work.getOrComputeResource(
                        "waymark.batch." + System.identityHashCode(owner),
                        key -> {
                            List<W> writes = new ArrayList<>();
                            ScratchWriter scratch = work.getResource(SCRATCH);
                            work.onPrepareCommit(ending -> write(scratch, writes, flush));
                            return writes;
                        });
        gathered.add(write);
    }

    private static <W> void write(
            @Nullable ScratchWriter scratch,
            List<W> writes,
            BiConsumer<Destination, List<W>> flush) {
        if (scratch == null) {
            flush.accept(Destination.LIVE, writes);
        } else {
            scratch.write(destination -> flush.accept(destination, writes));
        }
    }
}
