package org.waymark.monitoring.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.Scope;

/**
 * Which records to list.
 *
 * @param programme null for all
 * @param country null for all
 * @param state null for all that are not retracted
 * @param scope what the caller may see
 */
public record FindRecords(
        @Nullable String programme, @Nullable String country, @Nullable String state, Scope scope) {

    /** All records that are not retracted and within reach. */
    public static FindRecords all(Scope scope) {
        return new FindRecords(null, null, null, scope);
    }

    /** Those of one programme. */
    public static FindRecords of(String programme, Scope scope) {
        return new FindRecords(programme, null, null, scope);
    }

    /** Where a page begins: after the record with this day and id. */
    public record Cursor(LocalDate day, String id) {}
}
