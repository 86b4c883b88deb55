package org.waymark.dashboard.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** Imports that wait for others, longer than one keeps silent that lives. */
class ImportsTest extends ImportFixture {

    @Autowired private ImportRuns runs;
    @Autowired private ImportFiles files;
    @Autowired private JdbcClient jdbc;
    @Autowired private DataSource database;

    @Test
    void showsThatThoseWhichWaitAreAlive() throws SQLException {
        Imports imports = new Imports(tables, importer, runs, files, Duration.ofMillis(50));
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(7219001)");
            String waitsForAnotherProcess = begin(imports, "alive-1");
            String waitsForTheOneBefore = begin(imports, "alive-2");

            hearNothingForAnHour(waitsForAnotherProcess, waitsForTheOneBefore);
            await(() -> isWaiting(imports, waitsForAnotherProcess));
            await(() -> isWaiting(imports, waitsForTheOneBefore));

            statement.execute("SELECT pg_advisory_unlock(7219001)");
            await(() -> state(imports, waitsForTheOneBefore).equals("done"));
            assertThat(state(imports, waitsForAnotherProcess)).isEqualTo("done");
        } finally {
            imports.destroy();
        }
    }

    @Test
    void showsThatOneOfADeadProcessHasFailed() {
        runs.add("dead", "trainings", false, STAFF.accountId());
        hearNothingForAnHour("dead");

        assertThat(runs.find("dead", STAFF.accountId()).orElseThrow().state()).isEqualTo("failed");
    }

    private static String begin(Imports imports, String record) {
        String sheet =
                """
                id,programme,title,country,from,profession,count
                %s,MARIO,Title,BG,2013,teacher,1
                """
                        .formatted(record);
        return imports.begin(
                "trainings",
                new MockMultipartFile("file", "sheet.csv", "text/csv", sheet.getBytes(UTF_8)),
                false,
                false,
                STAFF);
    }

    private void hearNothingForAnHour(String... ids) {
        int aged =
                jdbc.sql(
                                "UPDATE imports.run SET heard_at = heard_at - interval '1 hour'"
                                        + " WHERE id = ANY (?)")
                        .param(ids)
                        .update();
        assertThat(aged).isEqualTo(ids.length);
    }

    private static boolean isWaiting(Imports imports, String id) {
        return state(imports, id).equals("waiting");
    }

    private static String state(Imports imports, String id) {
        return imports.find(id, STAFF).state();
    }

    private static void await(BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
        }
    }
}
