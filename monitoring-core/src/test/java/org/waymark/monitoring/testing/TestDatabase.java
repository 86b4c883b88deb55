package org.waymark.monitoring.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.waymark.monitoring.privacy.KeysFile;

/**
 * One embedded PostgreSQL for the whole test run, and a fresh database in it for each application
 * context.
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Unless a test asks for something else. */
    private static final Map<String, Object> EXAMPLE_ACCOUNTS = Map.of("waymark.mode", "example");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final Queue<ConfigurableApplicationContext> APPLICATIONS =
            new ConcurrentLinkedQueue<>();

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();
        static final Path DATA = directory();

        private static Path directory() {
            try {
                Path made = Files.createTempDirectory("waymark-test");
                // Before applications that start at the same time would all make them.
                KeysFile.create(made.resolve("keys.json"));
                return made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("max_connections", "200")
                                .setRegisterShutdownHook(false)
                                .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** After the applications: without it they would wait for it, one timeout after another. */
    private static void stop(EmbeddedPostgres server) {
        APPLICATIONS.forEach(ConfigurableApplicationContext::close);
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        APPLICATIONS.add(context);
        TestPropertyValues.of(
                        "spring.datasource.url=" + freshDatabase(),
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "waymark.data-dir=" + Server.DATA)
                .applyTo(context);
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource("test defaults", EXAMPLE_ACCOUNTS));
    }

    /**
     * Makes an empty database and answers its JDBC address; user and password are {@code postgres}.
     */
    public static String freshDatabase() {
        String name = "test" + COUNT.incrementAndGet();
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No test database", e);
        }
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }
}
