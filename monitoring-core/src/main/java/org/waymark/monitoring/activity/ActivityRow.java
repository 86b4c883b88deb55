package org.waymark.monitoring.activity;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRow;

/**
 * An activity as it stands.
 *
 * @param state planned, held, reported, cancelled or retracted
 * @param participants null as long as it was not held
 * @param changedAt when it was last changed
 * @param reason why it was last cancelled, corrected or retracted; null when it never was
 */
public record ActivityRow(
        String id,
        String state,
        ActivityOutline outline,
        @Nullable Participants participants,
        long version,
        Instant changedAt,
        @Nullable String reason)
        implements RecordRow {

    @Override
    public String programme() {
        return outline.programme();
    }

    @Override
    public @Nullable String country() {
        return outline.country();
    }

    @Override
    public @Nullable String partner() {
        return outline.organiser();
    }

    @Override
    public LocalDate day() {
        return outline.period().to().last();
    }

    ActivityRow ended(String as, String why, Stored at) {
        return new ActivityRow(id, as, outline, participants, at.version(), at.recordedAt(), why);
    }
}
