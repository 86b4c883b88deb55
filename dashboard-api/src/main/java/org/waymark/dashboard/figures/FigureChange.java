package org.waymark.dashboard.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.figures.MeasureAnswer.Counted;
import org.waymark.dashboard.history.EventView;

/**
 * What changed about a figure between two moments of knowledge.
 *
 * @param knownFrom the earlier moment
 * @param knownAt the later one
 * @param difference after less before, an unknown figure taken as 0; the changes of the records and
 *     {@code others} add up to it
 * @param records those that caused it, the latest change first
 * @param others what further records changed, that are not shown
 */
public record FigureChange(
        String measure,
        @Nullable LocalDate asOf,
        Instant knownFrom,
        Instant knownAt,
        Counted before,
        Counted after,
        long difference,
        List<Cause> records,
        long others)
        implements ChangeAnswer {

    /**
     * One record that caused a change.
     *
     * @param record where it is read; null for what is not opened one by one
     * @param history where all its events are read; null when nobody reads them
     * @param before what it added before and no longer does
     * @param after what it adds now and did not before
     * @param change what it changed of the figure
     * @param events what happened to the record in between: who, when and why; none for records
     *     that the caller may not open
     */
    public record Cause(
            String type,
            String id,
            @Nullable String record,
            @Nullable String history,
            long before,
            long after,
            long change,
            Instant changedAt,
            List<EventView> events) {}
}
