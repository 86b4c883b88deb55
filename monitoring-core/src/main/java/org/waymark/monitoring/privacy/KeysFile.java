package org.waymark.monitoring.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.config.TinkConfig2026;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of the master keys: JSON with two Tink keysets, {@code wrapping} and {@code
 * fingerprints}. Whoever has this file and the database can read every sealed value; without it
 * nobody can.
 */
public final class KeysFile {

    private static final Configuration ALGORITHMS = TinkConfig2026.get();
    private static final JsonMapper JSON = JsonMapper.shared();

    private KeysFile() {}

    /**
     * Makes new keys in a new file that only its owner may read.
     *
     * @throws UncheckedIOException when the file exists already or cannot be written
     */
    public static void create(Path file) {
        try {
            String content =
                    "{\"wrapping\":%s,\"fingerprints\":%s}"
                            .formatted(
                                    fresh(PredefinedAeadParameters.AES256_GCM),
                                    fresh(PredefinedPrfParameters.HMAC_SHA256_PRF));
            write(file.toAbsolutePath(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the master keys to " + file + ".", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java runtime cannot make AES-256 keys.", e);
        }
    }

    /**
     * Reads the keys.
     *
     * @throws IllegalStateException naming the file when it is unreadable or no keys file
     */
    public static MasterKeys read(Path file) {
        try {
            JsonNode json = JSON.readTree(Files.readString(file, UTF_8));
            return new MasterKeys(
                    keyset(json, "wrapping").getPrimitive(ALGORITHMS, Aead.class),
                    keyset(json, "fingerprints").getPrimitive(ALGORITHMS, PrfSet.class));
        } catch (IOException | GeneralSecurityException | JacksonException e) {
            throw new IllegalStateException(
                    "waymark.keys.file: " + file + " cannot be read as a file of master keys.", e);
        }
    }

    private static String fresh(Parameters parameters) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(parameters, ALGORITHMS),
                ALGORITHMS,
                InsecureSecretKeyAccess.get());
    }

    private static KeysetHandle keyset(JsonNode json, String name) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                json.path(name).toString(), ALGORITHMS, InsecureSecretKeyAccess.get());
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        // The permissions are set as the file is made, so that it is at no moment readable by
        // others.
        try (var channel = Files.newByteChannel(file, Set.of(CREATE_NEW, WRITE), ownerOnly(file))) {
            channel.write(ByteBuffer.wrap(content.getBytes(UTF_8)));
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
