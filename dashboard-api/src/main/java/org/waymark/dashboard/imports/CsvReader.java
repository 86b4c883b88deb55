package org.waymark.dashboard.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file in UTF-8, divided by commas, semicolons or tabs as its header is. */
final class CsvReader implements SheetReader {

    private static final int LONGEST_HEADER = 10_000;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CSVParser parser;

    private CsvReader(CSVParser parser) {
        this.parser = parser;
    }

    static CsvReader open(Path file) throws IOException {
        // Refuses what is not UTF-8, instead of putting question marks into names.
        BufferedReader reader = Files.newBufferedReader(file, UTF_8);
        try {
            CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(reader)).get();
            return new CsvReader(CSVParser.parse(reader, format));
        } catch (CharacterCodingException e) {
            reader.close();
            throw notUtf8();
        } catch (IOException e) {
            reader.close();
            throw e;
        }
    }

    /** The one that stands most often in the first row. Leaves the reader behind the mark. */
    private static char delimiter(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        reader.mark(LONGEST_HEADER);
        int[] counts = new int[3];
        for (int n = 0; n < LONGEST_HEADER; n++) {
            int c = reader.read();
            if (c < 0 || c == '\n') {
                break;
            }
            int which = ",;\t".indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        reader.reset();
        if (counts[1] > counts[0] && counts[1] >= counts[2]) {
            return ';';
        }
        return counts[2] > counts[0] ? '\t' : ',';
    }

    @Override
    public void read(Rows rows) {
        try {
            for (CSVRecord line : parser) {
                rows.row(line.getRecordNumber(), List.of(line.values()));
            }
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    private Unreadable unreadable(@Nullable Throwable e) {
        return e instanceof CharacterCodingException
                ? notUtf8()
                : new Unreadable(
                        parser.getRecordNumber() + 1,
                        "The quotes of this row are not in order: put a cell that holds quotes,"
                                + " commas or line ends into quotes, and double the quotes in it.");
    }

    private static Unreadable notUtf8() {
        return new Unreadable(0, "The file is not in UTF-8: save it as “CSV UTF-8”.");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
