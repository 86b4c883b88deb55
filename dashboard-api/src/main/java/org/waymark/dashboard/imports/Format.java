package org.waymark.dashboard.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.InvalidValue;

/** How a file is written. */
public enum Format {
    CSV("text/csv;charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** For {@code Content-Type}. */
    String mediaType() {
        return mediaType;
    }

    /** The ending of a file's name. */
    String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Reads a parameter; a missing one is CSV. */
    static Format of(@Nullable String code) {
        return switch (code) {
            case null -> CSV;
            case "csv" -> CSV;
            case "xlsx" -> XLSX;
            default -> throw new InvalidValue("format", "Use csv or xlsx.");
        };
    }

    /** The format of a file with this name. */
    static Format ofFile(@Nullable String name) {
        String lower = name == null ? "" : name.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith(".csv")) {
            return CSV;
        }
        if (lower.endsWith(".xlsx")) {
            return XLSX;
        }
        throw new InvalidValue("file", "Give a file whose name ends in .csv or .xlsx.");
    }

    /** Opens a file to be read row by row. */
    SheetReader reader(Path file) throws IOException {
        return this == CSV ? CsvReader.open(file) : XlsxReader.open(file);
    }

    /** Begins a file. */
    SheetWriter writer(OutputStream out) throws IOException {
        return this == CSV ? new CsvWriter(out) : new XlsxWriter(out);
    }
}
