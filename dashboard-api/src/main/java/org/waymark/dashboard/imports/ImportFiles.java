package org.waymark.dashboard.imports;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where uploaded files lie while they are being imported. There are names of people in them, so
 * none outlives its import, nor the process that was importing it: each process has a directory of
 * its own, holds the lock of it as long as it lives, and deletes those of the dead when it begins.
 */
@Component
class ImportFiles implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportFiles.class);
    private static final String LOCK = "lock";

    /** Of this process: to look whether their lock is free would end it. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel held;

    ImportFiles(@Value("${waymark.data-dir:data}") Path dataDirectory) throws IOException {
        Path all = Files.createDirectories(dataDirectory.toAbsolutePath().resolve("imports"));
        this.directory = all.resolve(UUID.randomUUID().toString());
        // One at a time: nobody finds a directory whose lock is not held yet, or not any more.
        synchronized (ImportFiles.class) {
            try (var _ = locked(all.resolve(LOCK))) {
                Files.createDirectory(directory);
                this.held = locked(directory.resolve(LOCK));
                OWN.add(directory);
                deleteThoseOfTheDead(all);
            }
        }
    }

    /** The lock ends with the channel, and that with the process. */
    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        channel.lock();
        return channel;
    }

    private static void deleteThoseOfTheDead(Path all) throws IOException {
        try (DirectoryStream<Path> there = Files.newDirectoryStream(all)) {
            for (Path left : there) {
                if (!left.endsWith(LOCK) && !OWN.contains(left) && !isHeld(left.resolve(LOCK))) {
                    deleteAll(left);
                }
            }
        }
    }

    private static boolean isHeld(Path lock) throws IOException {
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, WRITE);
                FileLock free = channel.tryLock()) {
            return free == null;
        }
    }

    private static void deleteAll(Path left) {
        try {
            FileSystemUtils.deleteRecursively(left);
        } catch (IOException e) {
            LOG.error("Uploaded files could not be deleted: {}", left, e);
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

    /** Leaves nothing behind. */
    @Override
    public void destroy() throws IOException {
        synchronized (ImportFiles.class) {
            try (var _ = locked(directory.resolveSibling(LOCK))) {
                deleteAll(directory);
                held.close();
                OWN.remove(directory);
            }
        }
    }
}
