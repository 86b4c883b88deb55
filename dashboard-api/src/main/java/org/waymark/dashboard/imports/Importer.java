package org.waymark.dashboard.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.imports.SheetReader.Unreadable;
import org.waymark.dashboard.imports.Table.Existing;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.BulkRecorder;
import org.waymark.monitoring.eventstore.BulkRecorder.Bulk;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealers;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.web.OutOfReach;

/**
 * Reads a file once, and gives what it says to the rules row by row. Nothing is stored before the
 * whole file has been read without a complaint, and then all of it is.
 */
@Component
class Importer {

    /** Rows of a file. */
    static final long MOST_ROWS = 300_000;

    private static final int ROWS_AT_ONCE = 1_000;
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
        Actor actor = task.caller().actor(Source.IMPORT);
        try {
            if (task.dryRun()) {
                awaitRegister(task.table());
                recorder.rehearse(actor, bulk -> read(task, bulk, tally, actor));
            } else {
                long position =
                        recorder.record(
                                actor,
                                bulk -> {
                                    jdbc.sql(ONE_AT_A_TIME).query((row, n) -> 0).list();
                                    awaitRegister(task.table());
                                    read(task, bulk, tally, actor);
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
    private static final class Refused extends RuntimeException {
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

    private void read(Task task, Bulk bulk, Tally tally, Actor actor) {
        Chunks chunks = new Chunks(task, bulk, tally, actor);
        try (SheetReader reader = task.format().reader(task.file())) {
            reader.read(chunks::row);
            chunks.finish();
        } catch (Unreadable e) {
            tally.problems().add(e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entries, some hundreds at once, so that what they need is asked for by few statements. */
    private final class Chunks {

        private final Task task;
        private final Bulk bulk;
        private final Tally tally;
        private final Table table;
        private final Grouping grouping;
        private final Complaints complaints;
        private final List<Entry> gathered = new ArrayList<>();
        private Map<String, Set<String>> known = Map.of();
        private Map<String, Existing> there = Map.of();
        private @Nullable Header header;
        private int rows;

        Chunks(Task task, Bulk bulk, Tally tally, Actor actor) {
            this.task = task;
            this.bulk = bulk;
            this.tally = tally;
            this.table = task.table();
            this.grouping = new Grouping(table, tally.problems(), this::gather);
            this.complaints = new Complaints(table, this::check, entry -> rehearse(entry, actor));
        }

        /**
         * Of a case that is there the description may be blank; of every other record the row alone
         * would seem to be another record than the one that is there.
         */
        private void check(Entry entry) {
            if (table.needsId()) {
                commands(entry, Sealers.NOBODY);
            } else {
                table.commands(entry, task.caller(), Sealers.NOBODY);
            }
        }

        private void rehearse(Entry entry, Actor actor) {
            List<?> commands = commands(entry, Sealers.NOBODY);
            if (!commands.isEmpty()) {
                recorder.rehearse(actor, probe -> probe.record(commands, ""));
            }
        }

        void row(long row, List<String> cells) {
            Header known = header;
            if (known == null) {
                header = header(row, cells);
                return;
            }
            List<String> plain = cells.stream().map(Cells::plain).toList();
            if (plain.stream().allMatch(String::isEmpty) || plain.getFirst().startsWith("#")) {
                return;
            }
            tally.read();
            if (tally.rowsRead() > MOST_ROWS) {
                throw new Unreadable(
                        row, "A file has at most " + MOST_ROWS + " rows: divide it into several.");
            }
            grouping.add(new Line(row, known, plain));
        }

        private Header header(long row, List<String> cells) {
            try {
                return new Header(cells, table);
            } catch (InvalidValue e) {
                tally.problems().add(new Problem(row, e.field(), String.valueOf(e.getMessage())));
                throw new Refused();
            }
        }

        private void gather(Entry entry) {
            gathered.add(entry);
            rows += entry.lines().size();
            if (rows >= ROWS_AT_ONCE) {
                flush();
            }
        }

        void finish() {
            grouping.finish();
            flush();
            if (header == null) {
                throw new Unreadable(0, "The file is empty: begin with the template.");
            }
        }

        private void flush() {
            if (Thread.interrupted()) {
                throw new IllegalStateException("The import was stopped");
            }
            if (!gathered.isEmpty()) {
                known = recorder.known(gathered.stream().map(Entry::id).toList());
                there = known.isEmpty() ? Map.of() : table.existing(known.keySet());
                Sealers sealers = sealers();
                gathered.forEach(entry -> take(entry, sealers));
            }
            gathered.clear();
            rows = 0;
            tally.report();
        }

        private Sealers sealers() {
            if (task.dryRun() || !tally.problems().isEmpty()) {
                return Sealers.NOBODY;
            }
            List<String> identities = new ArrayList<>();
            for (Entry entry : gathered) {
                if (!known.containsKey(entry.id())) {
                    identities.addAll(identities(entry));
                }
            }
            return identities.isEmpty()
                    ? Sealers.NOBODY
                    : vault.sealers(table.purpose(), identities);
        }

        /** Of rows that are wrong nobody's: they are refused anyway. */
        private List<String> identities(Entry entry) {
            try {
                return table.identities(entry);
            } catch (InvalidValue e) {
                return List.of();
            }
        }

        private void take(Entry entry, Sealers sealers) {
            String print = vault.fingerprint("import", entry.words(table));
            if (known.getOrDefault(entry.id(), Set.of()).contains(print)) {
                tally.unchanged();
                return;
            }
            try {
                List<?> commands = commands(entry, sealers);
                if (!entry.problems().isEmpty()) {
                    tally.problems().addAll(entry.problems());
                } else if (commands.isEmpty()) {
                    tally.unchanged();
                } else {
                    bulk.record(commands, print);
                    tally.written();
                }
            } catch (InvalidValue | RuleBroken | OutOfReach e) {
                tally.problems().addAll(complaints.about(entry, e));
            }
        }

        private List<?> commands(Entry entry, Sealers sealers) {
            if (!known.containsKey(entry.id())) {
                return table.commands(entry, task.caller(), sealers);
            }
            Existing existing = there.get(entry.id());
            if (existing == null) {
                throw Taken.by(table.idColumn());
            }
            return existing.missing(entry, task.caller());
        }
    }
}
