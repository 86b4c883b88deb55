package org.waymark.dashboard.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The rows of a file, one at a time. */
interface SheetReader extends Closeable {

    /** Takes the rows. */
    @FunctionalInterface
    interface Rows {

        /**
         * One row.
         *
         * @param row its number as a spreadsheet shows it, from 1
         */
        void row(long row, List<String> cells);
    }

    /**
     * Hands over all rows.
     *
     * @throws Unreadable when the file is not what its name says
     */
    void read(Rows rows) throws IOException;

    /** A file, or a row of it, that cannot be read. */
    final class Unreadable extends RuntimeException {

        private final long row;

        /**
         * @param row the row at fault; 0 for the whole file
         */
        Unreadable(long row, String remedy) {
            super(remedy);
            this.row = row;
        }

        Problem problem() {
            return new Problem(row, null, String.valueOf(getMessage()));
        }
    }
}
