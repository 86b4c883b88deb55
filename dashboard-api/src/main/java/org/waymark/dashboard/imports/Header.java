package org.waymark.dashboard.imports;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.monitoring.kernel.InvalidValue;

/** Where each column of a table is in a file; they may come in any order. */
final class Header {

    private final Map<String, Integer> places = new HashMap<>();
    private final BitSet named = new BitSet();

    /**
     * @throws InvalidValue naming a column that is unknown, there twice, or missing
     */
    Header(List<String> names, Table table) {
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place).strip();
            if (!name.isEmpty()) {
                add(name, place, table);
                named.set(place);
            }
        }
        for (Column column : table.columns()) {
            if (column.kind() == Column.Kind.NEEDED && !places.containsKey(column.name())) {
                throw new InvalidValue(
                        column.name(), "This column is missing: begin with the template.");
            }
        }
    }

    private void add(String name, int place, Table table) {
        if (table.columns().stream().noneMatch(column -> column.name().equals(name))) {
            throw new InvalidValue(
                    name.substring(0, Math.min(name.length(), 80)),
                    "There is no such column in this table: begin with the template.");
        }
        if (places.put(name, place) != null) {
            throw new InvalidValue(name, "This column is there twice: keep one.");
        }
    }

    /** Whether a row says something where the file has no column. */
    boolean misses(List<String> cells) {
        for (int place = named.nextClearBit(0);
                place < cells.size();
                place = named.nextClearBit(place + 1)) {
            if (!cells.get(place).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Its place in a row; -1 when the file has no such column. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }
}
