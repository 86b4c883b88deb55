package org.waymark.dashboard.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.dashboard.imports.Table.Existing;
import org.waymark.monitoring.eventstore.BulkRecorder.Handled;
import org.waymark.monitoring.privacy.Sealers;

/**
 * Some hundreds of entries, with what was looked up for all of them by few statements.
 *
 * @param prints fingerprints of what the entries say, in the same order
 * @param known the records of these entries that there are, each with the fingerprints of the
 *     commands that it was made and changed by
 * @param there those of them that are of the table
 */
record Chunk(
        List<Entry> entries,
        List<String> prints,
        Map<String, Set<String>> known,
        Map<String, Existing> there,
        Sealers sealers) {

    boolean isNew(Entry entry) {
        return !known.containsKey(entry.id());
    }

    /** What has become of its entries. */
    static final class Outcome {

        private final List<Problem> problems = new ArrayList<>();
        private long written;
        private long unchanged;
        private Handled handled = Handled.NOTHING;

        void written() {
            written++;
        }

        void unchanged() {
            unchanged++;
        }

        void refused(List<Problem> found) {
            problems.addAll(found);
        }

        void handled(Handled commands) {
            handled = commands;
        }

        List<Problem> problems() {
            return problems;
        }

        long recordsWritten() {
            return written;
        }

        long recordsUnchanged() {
            return unchanged;
        }

        /** What is to be stored. */
        Handled handled() {
            return handled;
        }
    }
}
