package org.waymark.monitoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

class KeysFileTest {

    @TempDir Path directory;
    private final KeysConfiguration configuration = new KeysConfiguration();

    @Test
    void makesAFileThatOnlyItsOwnerReads() throws IOException {
        Path file = directory.resolve("deeper/keys.json");
        KeysFile.create(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void neverOverwritesKeys() {
        Path file = directory.resolve("keys.json");
        KeysFile.create(file);

        assertThatThrownBy(() -> KeysFile.create(file)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void namesAFileThatHoldsNoKeys() throws IOException {
        Path file = Files.writeString(directory.resolve("keys.json"), "{\"wrapping\":{}}");

        assertThatThrownBy(() -> KeysFile.read(file))
                .hasMessageContaining("waymark.keys.file")
                .hasMessageContaining(file.toString());
    }

    @Test
    void makesItsKeysItselfInTheExampleMode() {
        MasterKeys first = configuration.masterKeys("example", "", directory);
        MasterKeys again = configuration.masterKeys("example", "", directory);

        assertThat(directory.resolve("keys.json")).isRegularFile();
        assertThat(first.fingerprint("a", "b", "c")).isEqualTo(again.fingerprint("a", "b", "c"));
    }

    @Test
    void refusesToStartInProductionWithoutKeys() {
        String missing = directory.resolve("missing.json").toString();

        assertThatThrownBy(() -> configuration.masterKeys("production", "", directory))
                .isInstanceOfSatisfying(
                        FailureAnalyzedException.class,
                        failure -> {
                            assertThat(failure.analysis().getDescription())
                                    .contains("waymark.keys.file is not set");
                            assertThat(failure.analysis().getAction()).contains("make-keys");
                        });
        assertThatThrownBy(() -> configuration.masterKeys("production", missing, directory))
                .hasMessageContaining(missing);
        assertThat(directory.resolve("missing.json")).doesNotExist();
    }
}
