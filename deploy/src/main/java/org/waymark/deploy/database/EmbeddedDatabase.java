package org.waymark.deploy.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * PostgreSQL as a child of this process, with its files under {@code waymark.data-dir}. What was
 * committed survives a kill of either process and a power cut.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

    private static final String NAME = "waymark";
    private static final String USER = "postgres";

    /** Recovery after a power cut replays at most {@code max_wal_size} of log. */
    private static final Duration START_UP = Duration.ofSeconds(60);

    private final DataDirectory directory;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(DataDirectory directory, EmbeddedPostgres server, String password) {
        this.directory = directory;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server and makes the database when it is missing.
     *
     * @throws FailureAnalyzedException saying what to do, when the directory is in use or the
     *     server does not start
     */
    static EmbeddedDatabase start(Path dataDirectory) {
        try {
            DataDirectory directory = DataDirectory.open(dataDirectory);
            String password = directory.secret("postgresql.password");
            EmbeddedPostgres server = server(directory, password);
            createDatabase(server);
            return new EmbeddedDatabase(directory, server, password);
        } catch (IOException | SQLException e) {
            throw new FailureAnalyzedException(
                    "The embedded PostgreSQL does not start: " + e.getMessage(),
                    "See postgresql.log in the data directory %s, or give a database of your own with spring.datasource.url."
                            .formatted(dataDirectory.toAbsolutePath()),
                    e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), NAME);
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Stops the server; the connection pool was closed before, since it depends on this. */
    @Override
    public void close() {
        try {
            server.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL was not stopped cleanly.", e);
        }
    }

    private static EmbeddedPostgres server(DataDirectory directory, String password)
            throws IOException {
        Path cluster = cluster(directory);
        var orphan = OrphanedServer.of(cluster);
        if (orphan.isPresent()) {
            orphan.get().stop();
        }
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(cluster)
                        .setCleanDataDirectory(false)
                        // Not in a directory all users share, where another could have planted
                        // them.
                        .setOverrideWorkingDirectory(
                                directory.resolve("postgresql-programs").toFile())
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(START_UP)
                        .setOutputRedirector(
                                Redirect.appendTo(directory.resolve("postgresql.log").toFile()))
                        .setErrorRedirector(
                                Redirect.appendTo(directory.resolve("postgresql.log").toFile()))
                        .setConnectConfig("password", password);
        ServerSettings.atCreation(directory.resolve("postgresql.password"))
                .forEach(builder::setLocaleConfig);
        ServerSettings.atStart().forEach(builder::setServerConfig);
        EmbeddedPostgres server = builder.start();
        Files.writeString(directory.resolve("postgresql.made"), "");
        return server;
    }

    /**
     * Where the cluster is; one whose making was interrupted never held anything, and is put aside.
     */
    private static Path cluster(DataDirectory directory) throws IOException {
        Path cluster = directory.resolve("postgresql");
        if (Files.exists(cluster) && !Files.exists(directory.resolve("postgresql.made"))) {
            Files.move(cluster, directory.resolve("postgresql-unfinished-" + UUID.randomUUID()));
        }
        return cluster;
    }

    private static void createDatabase(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        }
    }
}
