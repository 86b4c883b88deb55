package org.waymark.dashboard.imports;

/**
 * A column of a table.
 *
 * @param name in the header row
 * @param kind whose it is
 * @param remark for the template: what goes in, and from which list
 * @param example a value that can be taken; empty for none
 */
public record Column(String name, Kind kind, String remark, String example) {

    /** Whose a column is. */
    public enum Kind {
        /** Of the record, and never left out of a file. */
        NEEDED,
        /** Of the record: the same in all of its rows. */
        OF_RECORD,
        /** Of the single row. */
        OF_ROW
    }

    boolean isOfRecord() {
        return kind != Kind.OF_ROW;
    }
}
