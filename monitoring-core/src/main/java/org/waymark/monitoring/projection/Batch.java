package org.waymark.monitoring.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Gathers a projection's writes over all events of one transaction, to make them at its end by few
 * statements.
 */
public final class Batch {

    /** The schema in which pages and queries read. */
    public static final String LIVE = "projection";

    static final String SCHEMA = "waymark.projection.schema";

    private Batch() {}

    /**
     * Adds a write.
     *
     * @param owner the projection or table; its first write of a transaction decides the flush
     * @param write what to write; must be checked already, since a failing flush fails its whole
     *     batch
     * @param flush makes all writes of this owner in the schema it is given, which is not the live
     *     one during a rebuild
     */
    public static <W> void gather(Object owner, W write, BiConsumer<String, List<W>> flush) {
        UnitOfWork<?> work = CurrentUnitOfWork.get();
        List<W> gathered =
                work.getOrComputeResource(
                        "waymark.batch." + System.identityHashCode(owner),
                        key -> {
                            List<W> writes = new ArrayList<>();
                            work.onPrepareCommit(ending -> flush.accept(schema(ending), writes));
                            return writes;
                        });
        gathered.add(write);
    }

    private static String schema(UnitOfWork<?> work) {
        return work.getOrDefaultResource(SCHEMA, LIVE);
    }
}
