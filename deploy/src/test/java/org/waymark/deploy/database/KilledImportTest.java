package org.waymark.deploy.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.deploy.LaunchedWaymark;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kill -9} in the middle of an import. */
class KilledImportTest {

    private static final int RECORDS = 20_000;
    private static final List<String> JVM =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    @TempDir Path directory;

    @AfterEach
    void stopWhatAFailedTestLeftBehind() throws IOException {
        var orphan = OrphanedServer.of(directory.resolve("data/postgresql"));
        if (orphan.isPresent()) {
            orphan.get().stop();
        }
    }

    @Test
    void nothingOfItIsThereAndItsRepetitionRecordsAll() throws Exception {
        try (LaunchedWaymark first = launch()) {
            JsonNode run = begin(first);
            while (run.get("rowsRead").asInt() == 0) {
                run = look(first, run);
            }
            first.kill();
            assertThat(run.get("finishedAt").isNull()).as("killed midway: %s", run).isTrue();
        }
        try (LaunchedWaymark second = launch()) {
            JsonNode run = begin(second);
            while (run.get("finishedAt").isNull()) {
                run = look(second, run);
            }
            assertThat(run.get("state").asString()).isEqualTo("done");
            assertThat(run.get("recordsUnchanged").asInt()).isZero();
            assertThat(run.get("recordsWritten").asInt()).isEqualTo(RECORDS);
        }
    }

    private LaunchedWaymark launch() throws InterruptedException {
        LaunchedWaymark waymark =
                LaunchedWaymark.ofThisClassPath(directory.resolve("data"), JVM, Map.of());
        waymark.secondsToUp();
        return waymark;
    }

    private static JsonNode begin(LaunchedWaymark waymark)
            throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(
                        waymark.upload(
                                        "staff",
                                        "/api/imports/trainings?dryRun=false",
                                        "rows.csv",
                                        sheet())
                                .body());
    }

    private static JsonNode look(LaunchedWaymark waymark, JsonNode run)
            throws IOException, InterruptedException {
        waymark.lookAgainSoon();
        return JsonMapper.shared()
                .readTree(waymark.get("staff", "/api/imports/" + run.get("id").asString()).body());
    }

    /** A training on two rows each. */
    private static String sheet() {
        StringBuilder rows =
                new StringBuilder("id,programme,phase,title,country,from,profession,count\n");
        for (int n = 0; n < RECORDS; n++) {
            rows.append("sheet-").append(n).append(",MARIO,II,Dying,BG,2014-03-14,teacher,2\n");
            rows.append("sheet-").append(n).append(",,,,,,psychologist,3\n");
        }
        return rows.toString();
    }
}
