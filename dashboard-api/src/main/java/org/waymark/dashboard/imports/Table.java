package org.waymark.dashboard.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.Sealers;

/** One kind of record as rows of a spreadsheet. */
interface Table {

    /** As in the path, for example {@code trainings}. */
    String name();

    /** All columns, in the order of the template. */
    List<Column> columns();

    /** The column that holds the record's id. */
    String idColumn();

    /** Whether a record without an id is refused; otherwise its description makes one. */
    boolean needsId();

    /** The column that a rule about days looks at. */
    String dayColumn();

    /** The projection that holds the register, which must have read what was recorded before. */
    String projection();

    /** Whether its rows are exported to this caller. */
    default boolean isReadBy(Caller caller) {
        return true;
    }

    /**
     * The id of the record of a row.
     *
     * @param given what the column of the id says
     */
    default String id(Line line, String given) {
        return given;
    }

    /** What the keys of its people are for; empty when it has none. */
    default String purpose() {
        return "";
    }

    /** The identities for which keys are needed. */
    default List<String> identities(Entry entry) {
        return List.of();
    }

    /**
     * The commands that record a new record, by the same rules as the API.
     *
     * @throws InvalidValue naming the field of the API's request
     */
    List<?> commands(Entry entry, Caller caller, Sealers sealers);

    /** The same row with nothing but the record in it, to check that alone. */
    Line recordOnly(Line line);

    /**
     * Checks what a row says besides the record.
     *
     * @throws InvalidValue naming the field of the API's request
     */
    void checkRow(Line line);

    /** What there is of these ids. */
    Map<String, Existing> existing(Collection<String> ids);

    /** A record that was there before the import. */
    @FunctionalInterface
    interface Existing {

        /**
         * The commands that are left to be given until the record holds what the rows say; none
         * when it does already.
         *
         * @throws InvalidValue when it is another record
         */
        List<?> missing(Entry entry, Caller caller);
    }

    /**
     * Writes all records within reach as rows, each by its columns; a blank cell is left out.
     *
     * @param programme null for all
     */
    void export(@Nullable String programme, Caller caller, Consumer<Map<String, String>> rows);

    /** The column that is meant by a field of the API's request. */
    default String column(String field) {
        String[] steps = field.replaceAll("\\[\\d+]", "").split("\\.", -1);
        String last = steps[steps.length - 1];
        return switch (last) {
            case "id" -> idColumn();
            case "date" -> dayColumn();
            case "people" -> "name";
            case "counts" -> "count";
            default ->
                    switch (steps[0]) {
                        case "attendance", "participants", "counts", "people", "services" -> last;
                        case "intake" -> last.equals("on") ? "intakeOn" : last;
                        default -> steps[0];
                    };
        };
    }
}
