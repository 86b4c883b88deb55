package org.waymark.dashboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {

    @TempDir private Path directory;

    @Test
    void aMonthThatExcelTookForADayIsAMonthAgain() throws IOException {
        LocalDate first = LocalDate.of(2013, 8, 1);
        LocalDate newYear = LocalDate.of(2013, 1, 1);

        assertThat(read(first, "mmm-yy")).isEqualTo("2013-08");
        assertThat(read(newYear, "mmm-yy")).isEqualTo("2013-01");
        assertThat(read(newYear, "yyyy")).isEqualTo("2013");
        assertThat(read(first, "yyyy-mm-dd")).isEqualTo("2013-08-01");
        assertThat(read(first, "d-mmm-yy")).isEqualTo("2013-08-01");
        assertThat(read(first.plusDays(11), "mmm-yy"))
                .as("a day was typed")
                .isEqualTo("2013-08-12");
    }

    private String read(LocalDate day, String format) throws IOException {
        Path file = directory.resolve("one.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("sheet");
            sheet.value(0, 0, day);
            sheet.style(0, 0).format(format).set();
        }
        List<String> cells = new ArrayList<>();
        try (XlsxReader reader = XlsxReader.open(file)) {
            reader.read((row, read) -> cells.addAll(read));
        }
        return cells.getFirst();
    }
}
