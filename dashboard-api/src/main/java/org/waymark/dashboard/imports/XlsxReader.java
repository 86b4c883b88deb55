package org.waymark.dashboard.imports;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel workbook. */
final class XlsxReader implements SheetReader {

    /** Texts that cells share are held in memory, all the others are not. */
    private static final long MOST_SHARED = 64L << 20;

    private static final long MOST_UNPACKED = 1L << 30;
    private static final int MOST_CELLS = 200;
    private static final Pattern OF_DATES = Pattern.compile("(?i).*[dy].*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private final ReadableWorkbook workbook;

    private XlsxReader(ReadableWorkbook workbook) {
        this.workbook = workbook;
    }

    static XlsxReader open(Path file) throws IOException {
        try {
            refuseWhenTooLarge(file);
            return new XlsxReader(
                    new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
        } catch (ZipException | ExcelReaderException e) {
            throw notExcel();
        }
    }

    private static void refuseWhenTooLarge(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unpacked = 0;
            for (ZipEntry part : Collections.list(zip.entries())) {
                unpacked += Math.max(0, part.getSize());
                if (unpacked > MOST_UNPACKED
                        || (part.getName().endsWith("sharedStrings.xml")
                                && part.getSize() > MOST_SHARED)) {
                    throw new Unreadable(
                            0,
                            "The workbook is too large: save the sheet as CSV UTF-8, or split it.");
                }
            }
        }
    }

    private static Unreadable notExcel() {
        return new Unreadable(0, "This is no Excel workbook: save it as .xlsx.");
    }

    @Override
    public void read(Rows rows) throws IOException {
        try (Stream<Row> all = workbook.getFirstSheet().openStream()) {
            all.forEach(row -> rows.row(row.getRowNum(), cells(row)));
        } catch (ExcelReaderException e) {
            throw notExcel();
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int place = 0; place < Math.min(row.getCellCount(), MOST_CELLS); place++) {
            cells.add(text(row.getOptionalCell(place).orElse(null)));
        }
        return cells;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(cell);
        }
        return cell.getText();
    }

    /** A day that Excel took for a number of days is a day again. */
    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        String shown = format == null ? "" : QUOTED.matcher(format).replaceAll("");
        if (OF_DATES.matcher(shown).matches()) {
            return date(cell.asDate().toLocalDate(), shown.toLowerCase(Locale.ROOT));
        }
        BigDecimal number = cell.asNumber();
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * Excel makes the first day of a month that somebody typed, and shows the month: nobody said
     * which day.
     */
    private static String date(LocalDate day, String shown) {
        if (shown.contains("d") || day.getDayOfMonth() > 1) {
            return day.toString();
        }
        return shown.contains("m") || day.getMonthValue() > 1
                ? YearMonth.from(day).toString()
                : Year.from(day).toString();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
