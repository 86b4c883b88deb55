package org.waymark.monitoring.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;
import org.waymark.monitoring.register.RecordRow;

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
        implements RecordRow {

    static IssueRow of(String id, IssueOutline about, Stored at, @Nullable String reason) {
        return new IssueRow(id, "raised", about, at.version(), at.recordedAt(), reason);
    }

    IssueRow retracted(Stored at, String why) {
        return new IssueRow(
                id, RecordRegister.RETRACTED, about, at.version(), at.recordedAt(), why);
    }

    @Override
    public String programme() {
        return about.programme();
    }

    @Override
    public @Nullable String country() {
        return about.country();
    }

    @Override
    public @Nullable String partner() {
        return about.organisation();
    }

    /** The last on which it can have been. */
    @Override
    public LocalDate day() {
        return about.period().to().last();
    }
}
