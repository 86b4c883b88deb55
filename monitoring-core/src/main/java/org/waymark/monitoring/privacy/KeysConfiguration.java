package org.waymark.monitoring.privacy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the master keys come from: a file that must exist in production, and is made by itself in
 * the example mode.
 */
@Configuration(proxyBeanMethods = false)
class KeysConfiguration {

    @Bean
    MasterKeys masterKeys(
            @Value("${waymark.mode:production}") String mode,
            @Value("${waymark.keys.file:}") String setting,
            @Value("${waymark.data-dir:data}") Path dataDirectory) {
        boolean example = mode.equals("example");
        Path file =
                setting.isBlank() && example
                        ? dataDirectory.resolve("keys.json")
                        : Path.of(setting);
        if (!Files.isRegularFile(file)) {
            require(example, setting);
            KeysFile.create(file);
        }
        return KeysFile.read(file);
    }

    private static void require(boolean example, String setting) {
        if (!example) {
            throw new FailureAnalyzedException(
                    "waymark.keys.file "
                            + (setting.isBlank() ? "is not set." : "names no file: " + setting),
                    "Make the master keys once with `java -jar waymark.jar make-keys FILE`, keep a"
                            + " copy apart from the database's backups, and set waymark.keys.file"
                            + " (WAYMARK_KEYS_FILE) to its path.");
        }
    }
}
