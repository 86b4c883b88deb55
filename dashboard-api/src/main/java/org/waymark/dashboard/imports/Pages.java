package org.waymark.dashboard.imports;

import java.util.List;
import java.util.function.Consumer;
import org.waymark.monitoring.register.FindRecords;
import org.waymark.monitoring.register.FindRecords.Cursor;
import org.waymark.monitoring.register.RecordRegister;
import org.waymark.monitoring.register.RecordRow;

/** Goes through a register without holding it in memory. */
final class Pages {

    private static final int SIZE = 1_000;

    private Pages() {}

    static <R extends RecordRow> void each(
            RecordRegister<R> register, FindRecords find, Consumer<R> rows) {
        Cursor after = null;
        List<R> page;
        do {
            page = register.list(find, after, SIZE);
            for (R row : page) {
                rows.accept(row);
                after = new Cursor(row.day(), row.id());
            }
        } while (page.size() == SIZE);
    }
}
