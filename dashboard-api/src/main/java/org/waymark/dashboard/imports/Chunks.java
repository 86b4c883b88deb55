package org.waymark.dashboard.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.imports.Chunk.Outcome;
import org.waymark.dashboard.imports.Importer.Refused;
import org.waymark.dashboard.imports.Importer.Task;
import org.waymark.dashboard.imports.SheetReader.Unreadable;
import org.waymark.monitoring.eventstore.BulkRecorder;
import org.waymark.monitoring.eventstore.BulkRecorder.Store;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealers;

/**
 * The rows of a file on their way. They are read, looked up and put aside in the thread and
 * transaction of the import; meanwhile another thread gives those before them to the rules.
 */
final class Chunks implements AutoCloseable {

    /** Rows of a file. */
    static final long MOST_ROWS = 300_000;

    private static final int ROWS_AT_ONCE = 1_000;

    /** As the template writes them. */
    private static final Pattern REMARK = Pattern.compile("^#(\\s|$)");

    /** What spreadsheets show, and save, in place of a value. */
    private static final Pattern FAILED_FORMULA =
            Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!)");

    private final Task task;
    private final Table table;
    private final Tally tally;
    private final BulkRecorder recorder;
    private final KeyVault vault;
    private final Store store;
    private final ChunkHandler handler;
    private final Grouping grouping;
    private final ExecutorService rules =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("import-rules").factory());
    private CompletableFuture<Outcome> handling = CompletableFuture.completedFuture(new Outcome());
    private List<Entry> gathered = new ArrayList<>();
    private @Nullable Header header;
    private int rows;

    /**
     * @param store takes what the rules let pass
     */
    Chunks(Task task, Tally tally, BulkRecorder recorder, KeyVault vault, Store store) {
        this.task = task;
        this.table = task.table();
        this.tally = tally;
        this.recorder = recorder;
        this.vault = vault;
        this.store = store;
        this.handler = new ChunkHandler(task, recorder);
        this.grouping = new Grouping(table, tally.problems(), this::gather);
    }

    /** The next row of the file; the first one is its header. */
    void row(long row, List<String> cells) {
        Header known = header;
        if (known == null) {
            header = header(row, cells);
            return;
        }
        List<String> plain = cells.stream().map(Cells::plain).toList();
        if (plain.stream().allMatch(String::isEmpty) || REMARK.matcher(plain.getFirst()).find()) {
            return;
        }
        tally.read();
        if (tally.rowsRead() > MOST_ROWS) {
            throw new Unreadable(
                    row, "A file has at most " + MOST_ROWS + " rows: divide it into several.");
        }
        if (known.misses(plain)) {
            tally.problems()
                    .add(
                            new Problem(
                                    row,
                                    null,
                                    "Has a cell where the header has no column: put a cell that"
                                            + " holds a comma into quotes, or give the column its"
                                            + " name."));
            return;
        }
        int broken = broken(plain);
        if (broken >= 0) {
            tally.problems()
                    .add(
                            new Problem(
                                    row,
                                    known.name(broken),
                                    broken == 0
                                            ? "Begins with # and is no remark: a remark has a blank"
                                                    + " after it, and an error of the spreadsheet"
                                                    + " has to be mended there."
                                            : "An error of the spreadsheet stands here: mend it"
                                                    + " there, or leave the cell blank."));
            return;
        }
        grouping.add(new Line(row, known, plain));
    }

    /** Where a formula failed, or the first cell looks like a remark; -1 for nowhere. */
    private static int broken(List<String> cells) {
        for (int place = 0; place < cells.size(); place++) {
            String cell = cells.get(place);
            if (FAILED_FORMULA.matcher(cell).matches() || (place == 0 && cell.startsWith("#"))) {
                return place;
            }
        }
        return -1;
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

    /** After the last row: returns when all of them went through the rules. */
    void finish() {
        grouping.finish();
        flush();
        settle();
        if (header == null && tally.problems().isEmpty()) {
            throw new Unreadable(0, "The file is empty: begin with the template.");
        }
    }

    private void flush() {
        if (Thread.interrupted()) {
            throw new IllegalStateException("The import was stopped");
        }
        if (!gathered.isEmpty()) {
            Chunk next = lookUp(gathered);
            gathered = new ArrayList<>();
            rows = 0;
            settle();
            handling = CompletableFuture.supplyAsync(() -> handler.handle(next), rules);
        }
        tally.report();
    }

    private Chunk lookUp(List<Entry> entries) {
        Map<String, Set<String>> known = recorder.known(entries.stream().map(Entry::id).toList());
        return new Chunk(
                entries,
                entries.stream()
                        .map(entry -> vault.fingerprint("import", entry.words(table)))
                        .toList(),
                known,
                known.isEmpty() ? Map.of() : table.existing(known.keySet()),
                sealers(entries, known));
    }

    private Sealers sealers(List<Entry> entries, Map<String, Set<String>> known) {
        if (task.dryRun() || !tally.problems().isEmpty()) {
            return Sealers.NOBODY;
        }
        List<String> identities = new ArrayList<>();
        for (Entry entry : entries) {
            if (!known.containsKey(entry.id())) {
                identities.addAll(identities(entry));
            }
        }
        return identities.isEmpty() ? Sealers.NOBODY : vault.sealers(table.purpose(), identities);
    }

    /** Of rows that are wrong nobody's: they are refused anyway. */
    private List<String> identities(Entry entry) {
        try {
            return table.identities(entry);
        } catch (InvalidValue e) {
            return List.of();
        }
    }

    /** Waits for the rules, and puts aside what they let pass. */
    private void settle() {
        Outcome outcome = await(handling);
        handling = CompletableFuture.completedFuture(new Outcome());
        tally.add(outcome);
        store.put(outcome.handled());
    }

    private static Outcome await(CompletableFuture<Outcome> handling) {
        try {
            return handling.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        rules.close();
    }
}
