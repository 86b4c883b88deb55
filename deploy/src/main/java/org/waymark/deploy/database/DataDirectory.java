package org.waymark.deploy.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/**
 * The directory {@code waymark.data-dir}, held by this process alone while it is open. The lock
 * goes with the process, however that ends.
 */
final class DataDirectory implements AutoCloseable {

    private static final int PASSWORD_BYTES = 24;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the directory, making it when it is missing.
     *
     * @throws FailureAnalyzedException when another process has it open
     */
    static DataDirectory open(Path given) throws IOException {
        Path path = given.toAbsolutePath().normalize();
        Files.createDirectories(path);
        restrictToOwner(path);
        FileChannel lock = FileChannel.open(path.resolve("waymark.lock"), CREATE, WRITE);
        if (!locked(lock)) {
            lock.close();
            throw new FailureAnalyzedException(
                    "Another Waymark is running on the data directory %s.".formatted(path),
                    "Stop it, or give this one a directory of its own with waymark.data-dir"
                            + " (WAYMARK_DATA_DIR).");
        }
        return new DataDirectory(path, lock);
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /**
     * The secret kept under this name, made at random on first use and readable by its owner only.
     */
    String secret(String name) throws IOException {
        Path file = path.resolve(name);
        if (!Files.exists(file)) {
            write(file, random());
        }
        return Files.readString(file, UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /** The programs, the cluster and the keys are below; no other user may reach them. */
    private static void restrictToOwner(Path path) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static String random() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void write(Path file, String secret) throws IOException {
        // Permissions at creation: at no moment may another user read it.
        try (var channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), ownerOnly(file))) {
            channel.write(ByteBuffer.wrap(secret.getBytes(UTF_8)));
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        if (!isPosix(file)) {
            return new FileAttribute<?>[0];
        }
        var owner = PosixFilePermissions.fromString("rw-------");
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(owner)};
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
