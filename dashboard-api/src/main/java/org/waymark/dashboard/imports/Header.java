package org.waymark.dashboard.imports;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/** Where each column of a table is in a file; they may come in any order. */
final class Header {

    private final Map<String, Integer> places = new HashMap<>();
    private final BitSet named = new BitSet();

    /**
     * @throws InvalidValue naming a column that is there twice or missing, or the place of one that
     *     is unknown
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
            // By its place: where the first row is no header, it says whom the file is about.
            throw new InvalidValue(
                    "column " + (place + 1),
                    "The name in the first row is none of this table: begin with the template.");
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

    /** Name of the column at this place; null when it has none. */
    @Nullable String name(int place) {
        return places.entrySet().stream()
                .filter(column -> column.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Its place in a row; -1 when the file has no such column. */
    int place(String column) {
        return places.getOrDefault(column, -1);
    }
}
