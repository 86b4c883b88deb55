package org.waymark.monitoring.advocacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.OutlinedRow;
import org.waymark.monitoring.register.RecordRegister;

/**
 * An advocacy action as it stands.
 *
 * @param state taken or retracted
 * @param version number of its events, for {@code If-Match}
 * @param changedAt when it was last changed
 * @param reason why it was last corrected or retracted; null when it never was
 */
public record ActionRow(
        String id,
        String state,
        ActionOutline about,
        long version,
        Instant changedAt,
        @Nullable String reason)
        implements OutlinedRow {

    static ActionRow of(String id, ActionOutline about, Stored at, @Nullable String reason) {
        return new ActionRow(id, "taken", about, at.version(), at.recordedAt(), reason);
    }

    ActionRow retracted(Stored at, String why) {
        return new ActionRow(
                id, RecordRegister.RETRACTED, about, at.version(), at.recordedAt(), why);
    }
}
