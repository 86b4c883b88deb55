package org.waymark.monitoring.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.monitoring.testing.TestDatabase;

/** A migrated database and master keys, without an application around them. */
record PrivacyDatabase(JdbcClient jdbc, TransactionTemplate transaction, MasterKeys keys) {

    private static final class Shared {
        static final PrivacyDatabase DATABASE = fresh();
    }

    static PrivacyDatabase shared() {
        return Shared.DATABASE;
    }

    static PrivacyDatabase fresh() {
        var source =
                new DriverManagerDataSource(TestDatabase.freshDatabase(), "postgres", "postgres");
        Flyway.configure().dataSource(source).load().migrate();
        return new PrivacyDatabase(
                JdbcClient.create(source),
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                freshKeys());
    }

    private static MasterKeys freshKeys() {
        try {
            Path file = Files.createTempDirectory("waymark-keys").resolve("keys.json");
            KeysFile.create(file);
            return KeysFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
