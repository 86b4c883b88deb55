package org.waymark.dashboard.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.register.FindRecords;
import org.waymark.monitoring.register.FindRecords.Cursor;
import org.waymark.monitoring.register.RecordRow;
import org.waymark.monitoring.web.Cursors;

/**
 * The query parameters of every list of records, bound by Spring by their names.
 *
 * @param programme null for all
 * @param country null for all
 * @param state null for all that are not retracted
 * @param cursor value of {@code next} of the page before
 * @param limit null for 50
 * @param atLeast position that the list must have read; null for none
 */
public record ListParameters(
        @Nullable String programme,
        @Nullable String country,
        @Nullable String state,
        @Nullable String cursor,
        @Nullable Integer limit,
        @Nullable Long atLeast) {

    private static final int USUAL = 50;

    /**
     * What is asked for.
     *
     * @param state null for all that are not retracted
     * @throws org.waymark.monitoring.kernel.InvalidValue when {@code country} is none
     */
    FindRecords find(Scope scope, @Nullable String state) {
        return new FindRecords(
                given(programme), Country.optionalCode("country", country), given(state), scope);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    int size() {
        return Cursors.limit(limit == null ? USUAL : limit);
    }

    @Nullable Cursor after() {
        List<String> parts = Cursors.read(cursor, 2);
        return parts.isEmpty() ? null : new Cursor(Cursors.day(parts.get(0)), parts.get(1));
    }

    static String next(RecordRow last) {
        return Cursors.write(last.day().toString(), last.id());
    }
}
