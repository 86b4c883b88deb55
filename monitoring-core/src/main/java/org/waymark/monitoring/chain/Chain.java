package org.waymark.monitoring.chain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.RecordRef;

/**
 * Everything that led to a record, however many steps away.
 *
 * @param links the oldest first; of two from the same day, first the one that led to the other
 * @param notShown how many records are pointed to that were retracted, never recorded, or are
 *     beyond reach; what led to them is not followed
 */
public record Chain(List<Link> links, int notShown) {

    /**
     * A record in the chain.
     *
     * @param ledTo what it led to, within the chain
     */
    public record Link(LinkedRecord record, List<LedTo> ledTo) {}

    /**
     * What a record led to.
     *
     * @param as evidence, origin, issue, recommendation or contribution
     * @param certainty how sure; null where the link itself says so
     * @param how in words; null when not recorded
     */
    public record LedTo(
            RecordRef to, String as, @Nullable String certainty, @Nullable String how) {}
}
