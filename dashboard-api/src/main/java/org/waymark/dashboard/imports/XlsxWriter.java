package org.waymark.dashboard.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An Excel workbook with one sheet, whose cells are all texts. */
final class XlsxWriter implements SheetWriter {

    private static final int ROWS_IN_MEMORY = 1_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    XlsxWriter(OutputStream out) {
        workbook = new Workbook(out, "Waymark", "1.0");
        sheet = workbook.newWorksheet("Waymark");
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int place = 0; place < cells.size(); place++) {
            if (!cells.get(place).isEmpty()) {
                // Not shared between cells, which would keep all of them in memory.
                sheet.inlineString(next, place, Cells.guarded(cells.get(place)));
            }
        }
        next++;
        if (next % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
