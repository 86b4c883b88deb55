package org.waymark.dashboard.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.history.FieldChange;
import org.waymark.monitoring.history.RecordHistory.Entry;

/**
 * One event of a record, for people.
 *
 * @param version the record's version that it made
 * @param what for example {@code Training corrected}
 * @param actor id of the account that caused it, or the fixed word of an automation
 * @param actorName the account's user name; only for those who may see it
 * @param changes the fields that it changed; sealed values are never opened
 * @param reason null when none was needed
 */
public record EventView(
        long version,
        Instant recordedAt,
        String what,
        String actor,
        @Nullable String actorName,
        String role,
        String source,
        List<FieldChange> changes,
        @Nullable String reason) {

    static EventView of(Entry entry, @Nullable String actorName) {
        return new EventView(
                entry.version(),
                entry.recordedAt(),
                entry.what(),
                entry.actor(),
                actorName,
                entry.role(),
                entry.source(),
                entry.changes(),
                entry.reason());
    }
}
