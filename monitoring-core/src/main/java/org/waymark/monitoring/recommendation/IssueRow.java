package org.waymark.monitoring.recommendation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.OutlinedRow;
import org.waymark.monitoring.register.RecordRegister;

/**
 * An issue as it stands.
 *
 * @param state raised or retracted
 * @param version number of its events, for {@code If-Match}
 * @param changedAt when it was last changed
 * @param reason why it was last corrected or retracted; null when it never was
 */
public record IssueRow(
        String id,
        String state,
        IssueOutline about,
        long version,
        Instant changedAt,
        @Nullable String reason)
        implements OutlinedRow {

    static IssueRow of(String id, IssueOutline about, Stored at, @Nullable String reason) {
        return new IssueRow(id, "raised", about, at.version(), at.recordedAt(), reason);
    }

    IssueRow retracted(Stored at, String why) {
        return new IssueRow(
                id, RecordRegister.RETRACTED, about, at.version(), at.recordedAt(), why);
    }
}
