package org.waymark.dashboard.imports;

import org.waymark.monitoring.kernel.InvalidValue;

/** What is said of rows whose id belongs to a record that says something else. */
final class Taken {

    private Taken() {}

    static InvalidValue by(String idColumn) {
        return new InvalidValue(
                idColumn,
                "This id belongs to a record with other content: choose another one, or correct"
                        + " that record.");
    }
}
