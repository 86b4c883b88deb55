package org.waymark.monitoring.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.waymark.monitoring.projection.RegisterTable.Change;

/**
 * A register while a rebuild fills it: new rows need not be found, so they are written without a
 * key. Changes of rows that were written before wait until there are many, or nothing else is left.
 *
 * @param <R> the row
 */
final class RegisterFilling<R> implements Filling {

    /** Few enough to be held in memory. */
    private static final int WAITING = 5_000;

    private final Consumer<List<Change<R>>> table;
    private final Runnable store;
    private final KeyMadeLast key;
    private final List<Change<R>> waiting = new ArrayList<>();

    /**
     * @param name of the table
     * @param table writes changes; finds those rows by the key that they do not begin
     * @param store stores what was written
     */
    RegisterFilling(
            String name, JdbcTemplate jdbc, Consumer<List<Change<R>>> table, Runnable store) {
        this.table = table;
        this.store = store;
        this.key = new KeyMadeLast(name, jdbc);
    }

    void write(List<Change<R>> changes) {
        Set<String> begun = new HashSet<>();
        List<Change<R>> now = new ArrayList<>();
        for (Change<R> change : changes) {
            if (change.isFirst()) {
                begun.add(change.id());
            }
            (begun.contains(change.id()) ? now : waiting).add(change);
        }
        table.accept(now);
        if (waiting.size() > WAITING) {
            writeWaiting();
        }
    }

    private void writeWaiting() {
        store.run();
        key.make();
        table.accept(waiting);
        waiting.clear();
    }

    @Override
    public void finish() {
        writeWaiting();
        store.run();
    }
}
