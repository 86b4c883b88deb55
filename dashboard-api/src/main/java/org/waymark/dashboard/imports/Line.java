package org.waymark.dashboard.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/** One row of a file. */
final class Line {

    private final long row;
    private final Header header;
    private final List<String> cells;
    private final Map<String, String> replaced;

    /**
     * @param row its number as a spreadsheet shows it: the header is row 1
     */
    Line(long row, Header header, List<String> cells) {
        this(row, header, cells, Map.of());
    }

    private Line(long row, Header header, List<String> cells, Map<String, String> replaced) {
        this.row = row;
        this.header = header;
        this.cells = cells;
        this.replaced = replaced;
    }

    long row() {
        return row;
    }

    /** What a cell says; null when it is blank. */
    @Nullable String get(String column) {
        String given = replaced.isEmpty() ? null : replaced.get(column);
        if (given == null) {
            int place = header.place(column);
            given = place < 0 || place >= cells.size() ? "" : cells.get(place);
        }
        return given.isEmpty() ? null : given;
    }

    /**
     * A whole number; null when the cell is blank.
     *
     * @throws InvalidValue when it is none
     */
    @Nullable Long number(String column) {
        String given = get(column);
        try {
            return given == null ? null : (Long) Long.parseLong(given);
        } catch (NumberFormatException e) {
            throw new InvalidValue(column, "Give a whole number in digits only.");
        }
    }

    /** The same row with another cell; empty for a blank one. */
    Line with(String column, String value) {
        Map<String, String> more = new HashMap<>(replaced);
        more.put(column, value);
        return new Line(row, header, cells, more);
    }
}
