package org.waymark.monitoring.curriculum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.register.RecordRow;

/**
 * A curriculum module as it stands.
 *
 * @param state in-use, retired or retracted
 * @param versions in the order in which they were issued
 * @param changedAt when it was last changed
 * @param reason why it was last retired, corrected or retracted; null when it never was
 */
public record ModuleRow(
        String id,
        String state,
        ModuleOutline outline,
        List<ModuleVersion> versions,
        long version,
        Instant changedAt,
        @Nullable String reason)
        implements RecordRow {

    @Override
    public String programme() {
        return outline.programme();
    }

    /** Modules are of no one country. */
    @Override
    public @Nullable String country() {
        return null;
    }

    @Override
    public @Nullable String partner() {
        return outline.author();
    }

    /** The day of its newest version; modules without a dated one are listed last. */
    @Override
    public LocalDate day() {
        return versions.stream()
                .map(ModuleVersion::date)
                .filter(Objects::nonNull)
                .map(date -> new PartialDate(date).last())
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
    }

    /** Whether there is, or was, a version of this code. */
    public boolean includes(String code) {
        return versions.stream().anyMatch(one -> one.version().equals(code));
    }
}
