package org.waymark.dashboard.imports;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts rows that stand together and are of one record into one entry. */
final class Grouping {

    private static final int MOST_ROWS_OF_A_RECORD = 5_000;

    private final Table table;
    private final Problems problems;
    private final Consumer<Entry> entries;
    private final Set<String> seen = new HashSet<>();
    private @Nullable Entry open;

    Grouping(Table table, Problems problems, Consumer<Entry> entries) {
        this.table = table;
        this.problems = problems;
        this.entries = entries;
    }

    void add(Line line) {
        Entry before = open;
        if (before != null && before.goesOnWith(line, table)) {
            if (before.lines().size() == MOST_ROWS_OF_A_RECORD) {
                problems.add(
                        new Problem(
                                line.row(),
                                table.idColumn(),
                                "One record has at most " + MOST_ROWS_OF_A_RECORD + " rows."));
            } else {
                before.add(line, table);
            }
            return;
        }
        finish();
        begin(line);
    }

    private void begin(Line line) {
        String id = Entry.id(line, table);
        if (!id.isEmpty() && !seen.add(id)) {
            problems.add(
                    new Problem(
                            line.row(),
                            table.idColumn(),
                            "Rows of this record stand further up: move this one there."));
            return;
        }
        open = new Entry(id, line);
    }

    /** Hands over the last one. */
    void finish() {
        Entry done = open;
        open = null;
        if (done != null) {
            entries.accept(done);
        }
    }
}
