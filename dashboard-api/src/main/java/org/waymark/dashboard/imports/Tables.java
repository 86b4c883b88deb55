package org.waymark.dashboard.imports;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.web.NotFound;
import org.waymark.monitoring.web.OutOfReach;

/** All tables that are imported and exported. */
@Component
public class Tables {

    private final List<Table> tables;

    Tables(List<Table> tables) {
        this.tables = tables;
    }

    /**
     * The table of this name.
     *
     * @throws NotFound when there is none
     */
    Table named(String name) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new NotFound("table", "table " + name + ": use one of " + names()));
    }

    /** The same for an export. */
    Table readable(String name, Caller caller) {
        Table table = named(name);
        if (!table.isReadBy(caller)) {
            throw new OutOfReach();
        }
        return table;
    }

    /** The names of those that may be exported to this caller. */
    public Set<String> readableBy(Caller caller) {
        return tables.stream()
                .filter(table -> table.isReadBy(caller))
                .map(Table::name)
                .collect(Collectors.toSet());
    }

    /** The names of all. */
    public List<String> names() {
        return tables.stream().map(Table::name).sorted().toList();
    }
}
