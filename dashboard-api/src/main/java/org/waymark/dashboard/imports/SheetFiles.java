package org.waymark.dashboard.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.Caller;

/** Files to download, written while they are being sent. */
@Component
class SheetFiles {

    /** The header, and below it what goes where and an example; rows with # are never imported. */
    void template(Table table, Format format, HttpServletResponse response) throws IOException {
        try (SheetWriter writer = begin(table.name() + "-template", format, response)) {
            writer.row(names(table));
            writer.row(remarked(table.columns().stream().map(Column::remark).toList()));
            writer.row(remarked(table.columns().stream().map(Column::example).toList()));
        }
    }

    /** All records within reach. */
    void export(
            Table table,
            Format format,
            @Nullable String programme,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        try (SheetWriter writer = begin(table.name(), format, response)) {
            writer.row(names(table));
            table.export(programme, caller, row -> write(writer, table, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(SheetWriter writer, Table table, Map<String, String> row) {
        try {
            writer.row(
                    table.columns().stream()
                            .map(column -> row.getOrDefault(column.name(), ""))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Table table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static List<String> remarked(List<String> cells) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("# " + cells.getFirst()), cells.stream().skip(1))
                .toList();
    }

    private static SheetWriter begin(String name, Format format, HttpServletResponse response)
            throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + format.ending())
                        .build()
                        .toString());
        return format.writer(response.getOutputStream());
    }
}
