package org.waymark.deploy.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

class EmbeddedDatabaseTest {

    @TempDir Path data;

    @AfterEach
    void stopWhatAFailedTestLeftBehind() throws IOException {
        var orphan = OrphanedServer.of(data.resolve("postgresql"));
        if (orphan.isPresent()) {
            orphan.get().stop();
        }
    }

    @Test
    void keepsWhatWasCommittedAndRefusesStrangers() throws SQLException, IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(answer(database, "SHOW fsync")).isEqualTo("on");
            assertThat(answer(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(answer(database, "SHOW listen_addresses")).isEqualTo("localhost");
            assertThat(answer(database, "SELECT upper('дете')")).isEqualTo("ДЕТЕ");
            assertThatThrownBy(() -> connect(database, "guessed")).hasMessageContaining("password");
            answer(database, "CREATE TABLE kept AS SELECT 'word' AS word; SELECT word FROM kept");
        }
        try (EmbeddedDatabase again = EmbeddedDatabase.start(data)) {
            assertThat(answer(again, "SELECT word FROM kept")).isEqualTo("word");
        }
        assertThat(Files.getPosixFilePermissions(data.resolve("postgresql.password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void leavesNoServerBehindAfterClosing() throws IOException {
        EmbeddedDatabase.start(data).close();

        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesTheDataDirectoryOfARunningWaymark() throws IOException {
        try (DataDirectory held = DataDirectory.open(data)) {
            assertThat(held.resolve("waymark.lock")).exists();
            assertThatThrownBy(() -> EmbeddedDatabase.start(data))
                    .isInstanceOf(FailureAnalyzedException.class)
                    .hasMessageContaining("Another Waymark is running");
        }
    }

    @Test
    void takesOverFromAKilledProcess() throws Exception {
        Process killed = keptDatabase();
        try {
            assertThat(linesUntilCommitted(killed)).endsWith("committed");
        } finally {
            killed.destroyForcibly();
        }
        assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(OrphanedServer.of(data.resolve("postgresql"))).isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(answer(database, "SELECT word FROM kept")).isEqualTo("acknowledged");
        }
    }

    @Test
    void putsAsideAClusterWhoseMakingWasInterrupted() throws Exception {
        Files.createDirectory(data.resolve("postgresql"));
        Files.writeString(data.resolve("postgresql/PG_VERSION"), "18");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(answer(database, "SELECT 'served'")).isEqualTo("served");
        }
    }

    private Process keptDatabase() throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx192m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeptDatabase.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static List<String> linesUntilCommitted(Process process) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
            if (line.equals("committed")) {
                break;
            }
        }
        return lines;
    }

    private static String answer(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database, database.getPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
            while (statement.getResultSet() == null) {
                statement.getMoreResults();
            }
            statement.getResultSet().next();
            return statement.getResultSet().getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database, String password)
            throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), password);
    }
}
