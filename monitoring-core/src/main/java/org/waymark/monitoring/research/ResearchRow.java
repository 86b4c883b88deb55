package org.waymark.monitoring.research;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.OutlinedRow;
import org.waymark.monitoring.register.RecordRegister;

/**
 * A piece of research as it stands.
 *
 * @param state recorded or retracted
 * @param version number of its events, for {@code If-Match}
 * @param changedAt when it was last changed
 * @param reason why it was last corrected or retracted; null when it never was
 */
public record ResearchRow(
        String id,
        String state,
        ResearchOutline about,
        long version,
        Instant changedAt,
        @Nullable String reason)
        implements OutlinedRow {

    static ResearchRow of(String id, ResearchOutline about, Stored at, @Nullable String reason) {
        return new ResearchRow(id, "recorded", about, at.version(), at.recordedAt(), reason);
    }

    ResearchRow retracted(Stored at, String why) {
        return new ResearchRow(
                id, RecordRegister.RETRACTED, about, at.version(), at.recordedAt(), why);
    }
}
