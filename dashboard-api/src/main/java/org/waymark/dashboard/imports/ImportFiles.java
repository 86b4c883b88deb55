package org.waymark.dashboard.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where uploaded files lie while they are being imported. There are names of people in them, so
 * none outlives its import, nor the process that was importing it.
 */
@Component
class ImportFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ImportFiles.class);

    private final Path directory;

    ImportFiles(@Value("${waymark.data-dir:data}") Path dataDirectory) throws IOException {
        this.directory = dataDirectory.toAbsolutePath().resolve("imports");
        Files.createDirectories(directory);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory)) {
            left.forEach(this::delete);
        }
    }

    /** The place of the file of an import. */
    Path of(String id, Format format) {
        return directory.resolve(id + "." + format.ending());
    }

    /** Keeps an upload until it is deleted. */
    void keep(MultipartFile upload, Path file) {
        try {
            upload.transferTo(file);
        } catch (IOException e) {
            delete(file);
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file; one that is not there is fine. */
    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.error("An uploaded file could not be deleted: {}", file, e);
        }
    }
}
