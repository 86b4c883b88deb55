package org.waymark.monitoring.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a table keeps in mind while a rebuild fills it: it lives as long as the transaction that
 * makes and fills the table, {@link Destination#NEW}.
 */
public interface Filling {

    /** Everything was given, and nothing was found by others yet. */
    void finish();

    /**
     * The one of this owner, begun when it is first asked for.
     *
     * @throws java.util.NoSuchElementException where no table is being filled
     */
    @SuppressWarnings("unchecked") // the owner is the only one who asks for its own
    static <F extends Filling> F of(Object owner, Supplier<F> begin) {
        return (F) All.PRESENT.get().byOwner.computeIfAbsent(owner, key -> begin.get());
    }

    /** Those of one transaction. */
    final class All {

        private static final ScopedValue<All> PRESENT = ScopedValue.newInstance();

        private final Map<Object, Filling> byOwner = new LinkedHashMap<>();

        private All() {}

        /** Fills tables, and finishes what was begun meanwhile. */
        static void during(Runnable filling) {
            All all = new All();
            ScopedValue.where(PRESENT, all)
                    .run(() -> {
                        filling.run();
                        List.copyOf(all.byOwner.values()).forEach(Filling::finish);
                    });
        }
    }
}
