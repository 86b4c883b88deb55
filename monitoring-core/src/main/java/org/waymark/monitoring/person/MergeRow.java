package org.waymark.monitoring.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.register.RecordRow;

/**
 * What is decided about two pseudonyms.
 *
 * @param state merged or split
 * @param reason why
 * @param changedAt when it was decided
 */
public record MergeRow(
        String id, String state, Merger merger, String reason, long version, Instant changedAt)
        implements RecordRow {

    /** That of the training in which the first of the two was met. */
    @Override
    public @Nullable String programme() {
        return merger.programme();
    }

    @Override
    public @Nullable String country() {
        return merger.country();
    }

    @Override
    public @Nullable String partner() {
        return merger.partner();
    }

    @Override
    public LocalDate day() {
        return LocalDate.ofInstant(changedAt, ZoneOffset.UTC);
    }
}
