package org.waymark.dashboard.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.waymark.monitoring.access.Caller;

/**
 * What the tables have alike. A table says once what its columns are and what they tell of a
 * record, and how its rows become commands.
 *
 * @param <R> the record as it stands
 * @param <P> a part of it that has a row of its own, for example a group of participants
 */
abstract class RecordTable<R, P> implements Table {

    private final String name;
    private final String dayColumn;
    private final String projection;
    private final List<Told<R>> ofRecord;
    private final List<Told<P>> ofRow;
    private final List<Column> columns;

    /**
     * @param ofRecord what describes the record; its id first
     * @param ofRow what each row says besides
     */
    RecordTable(
            String name,
            String dayColumn,
            String projection,
            List<Told<R>> ofRecord,
            List<Told<P>> ofRow) {
        this.name = name;
        this.dayColumn = dayColumn;
        this.projection = projection;
        this.ofRecord = ofRecord;
        this.ofRow = ofRow;
        List<Column> all = new ArrayList<>(Told.columns(ofRecord));
        all.addAll(Told.columns(ofRow));
        this.columns = List.copyOf(all);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<Column> columns() {
        return columns;
    }

    @Override
    public final String idColumn() {
        return columns.getFirst().name();
    }

    @Override
    public final String dayColumn() {
        return dayColumn;
    }

    @Override
    public final String projection() {
        return projection;
    }

    /** Those of these ids that there are. */
    abstract Collection<R> find(Collection<String> ids);

    /** The commands that are left for a record that is there: see {@link Existing#missing}. */
    abstract List<?> missing(R row, Entry entry, Caller caller);

    @Override
    public final Map<String, Existing> existing(Collection<String> ids) {
        Map<String, Existing> found = new HashMap<>();
        for (R row : find(ids)) {
            String id = String.valueOf(ofRecord.getFirst().says().of(row));
            found.put(id, (entry, caller) -> missing(row, entry, caller));
        }
        return found;
    }

    @Override
    public Line recordOnly(Line line) {
        Line alone = line;
        for (Column column : Told.columns(ofRow)) {
            alone = alone.with(column.name(), "");
        }
        return alone;
    }

    /** Whether there is nothing but the record: what its rows could say is not known. */
    final boolean isRecordOnly(List<Line> lines) {
        return lines.size() == 1
                && Told.columns(ofRow).stream()
                        .allMatch(column -> lines.getFirst().get(column.name()) == null);
    }

    /** The row of a record that has no parts. */
    final void write(R row, Consumer<Map<String, String>> rows) {
        rows.accept(Told.cells(ofRecord, row));
    }

    /** The rows of a record, one for each of its parts. */
    final void write(R row, List<P> parts, Consumer<Map<String, String>> rows) {
        Map<String, String> about = Told.cells(ofRecord, row);
        for (P part : parts) {
            Map<String, String> line = new HashMap<>(about);
            line.putAll(Told.cells(ofRow, part));
            rows.accept(line);
        }
    }
}
