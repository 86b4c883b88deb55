package org.waymark.dashboard.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import, as its sender sees it.
 *
 * @param state waiting, checking, importing, done, refused, failed
 * @param rowsWrong number of rows with at least one problem
 * @param recordsWritten new and changed records; of a dry run, those that there would be
 * @param recordsUnchanged records that were there already as the file says
 * @param problems at most 10,000
 * @param problemsNotShown number of further ones
 * @param position for {@code atLeast}; 0 when nothing was recorded
 */
public record ImportRun(
        String id,
        String table,
        boolean dryRun,
        String state,
        long rowsRead,
        long rowsWrong,
        long recordsWritten,
        long recordsUnchanged,
        List<Problem> problems,
        long problemsNotShown,
        long position,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Whether it is still going on. */
    public boolean isRunning() {
        return finishedAt == null;
    }
}
