package org.waymark.dashboard.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.imports.SheetReader.Unreadable;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.BulkRecorder;
import org.waymark.monitoring.eventstore.BulkRecorder.Store;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.projection.Positions;

/**
 * Reads a file once, and gives what it says to the rules row by row. Nothing is stored before the
 * whole file has been read without a complaint, and then all of it is.
 */
@Component
class Importer {

    private static final int PATIENCE = 60;

    /** One import at a time on a database, so that the second sees what the first recorded. */
    private static final String ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(7219001)";

    private final BulkRecorder recorder;
    private final KeyVault vault;
    private final Positions positions;
    private final JdbcClient jdbc;

    Importer(BulkRecorder recorder, KeyVault vault, Positions positions, JdbcClient jdbc) {
        this.recorder = recorder;
        this.vault = vault;
        this.positions = positions;
        this.jdbc = jdbc;
    }

    /**
     * What is to be imported.
     *
     * @param dryRun whether nothing is to be recorded
     */
    record Task(Table table, Format format, Path file, Caller caller, boolean dryRun) {}

    /**
     * Imports a file, or finds out what is wrong with it.
     *
     * @return how far it came; nothing was recorded unless it has no problems
     */
    Tally run(Task task, Progress progress) throws IOException {
        Tally tally = new Tally(progress);
        try {
            if (task.dryRun()) {
                awaitRegister(task.table());
                read(task, tally, nothing -> {});
            } else {
                long position =
                        recorder.record(
                                store -> {
                                    jdbc.sql(ONE_AT_A_TIME).query((row, n) -> 0).list();
                                    awaitRegister(task.table());
                                    read(task, tally, store);
                                    if (!tally.problems().isEmpty()) {
                                        throw new Refused();
                                    }
                                },
                                tally::storing);
                tally.stored(position);
            }
        } catch (Refused e) {
            tally.nothingWritten();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return tally;
    }

    /** Takes everything back. */
    static final class Refused extends RuntimeException {
        Refused() {
            super(null, null, false, false);
        }
    }

    /** What was recorded before the import must be seen by it, also right after a large one. */
    private void awaitRegister(Table table) {
        for (int tried = 1; ; tried++) {
            try {
                positions.awaitHead(table.projection());
                return;
            } catch (Positions.StillBehind e) {
                if (tried == PATIENCE) {
                    throw e;
                }
            }
        }
    }

    private void read(Task task, Tally tally, Store store) {
        try (SheetReader reader = task.format().reader(task.file());
                Chunks chunks = new Chunks(task, tally, recorder, vault, store)) {
            read(reader, chunks, tally);
            chunks.finish();
        } catch (Unreadable e) {
            tally.problems().add(e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with the rows before one that cannot be read is told, too. */
    private static void read(SheetReader reader, Chunks chunks, Tally tally) throws IOException {
        try {
            reader.read(chunks::row);
        } catch (Unreadable e) {
            tally.problems().add(e.problem());
        }
    }
}
