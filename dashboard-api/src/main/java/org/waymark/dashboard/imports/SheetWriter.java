package org.waymark.dashboard.imports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a file row by row, without holding it in memory. */
interface SheetWriter extends Closeable {

    /** Writes one row; texts that a spreadsheet would run as formulas are guarded. */
    void row(List<String> cells) throws IOException;
}
