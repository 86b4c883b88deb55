package org.waymark.deploy.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.monitoring.access.Account;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.access.ApiTokens;
import org.waymark.monitoring.projection.Positions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows per second from the upload of a spreadsheet until all of it is stored, against two limits:
 * {@code COPY} of the same rows as they are stored, events and the data keys of new people, into
 * empty tables like theirs, and {@code COPY} of the bare file into a table of texts.
 */
final class Importing {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** Until then the compiler of the Java runtime takes processors from the import. */
    private static final int ROUNDS_TO_WARM_UP = 4;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext waymark;
    private final String address;
    private final String token;

    private Importing(ConfigurableApplicationContext waymark) {
        this.waymark = waymark;
        this.address =
                "http://localhost:%s/api/imports/"
                        .formatted(
                                waymark.getEnvironment().getRequiredProperty("local.server.port"));
        Account staff = waymark.getBean(Accounts.class).byName("staff").orElseThrow();
        this.token =
                waymark.getBean(ApiTokens.class)
                        .issue(staff.id(), staff, "benchmark", Duration.ofDays(1))
                        .secret();
    }

    static void measure(Settings settings) throws Exception {
        try (ConfigurableApplicationContext waymark = Application.start("import")) {
            new Importing(waymark).report(settings);
        }
    }

    private void report(Settings settings) throws Exception {
        Report report =
                new Report(
                        "Import of a file of %,d rows, rows per second".formatted(settings.rows()),
                        "file",
                        "import",
                        "COPY as stored",
                        "of that",
                        "COPY into texts",
                        "of that");
        for (Sheet sheet : Sheet.ALL) {
            List<Double> copied = new ArrayList<>();
            List<Double> stored = new ArrayList<>();
            List<Double> imported = new ArrayList<>();
            for (int round = 0; round < ROUNDS_TO_WARM_UP + settings.rounds(); round++) {
                String csv = sheet.csv(settings.rows(), "r" + round + sheet.header().hashCode());
                long before = waymark.getBean(Positions.class).head();
                Instant began = Instant.now();
                double copy = settings.rows() / seconds(() -> copy(sheet, csv));
                double own = settings.rows() / seconds(() -> send(sheet, csv));
                catchUp();
                double same = settings.rows() / copyStored(before, began);
                if (round >= ROUNDS_TO_WARM_UP) {
                    copied.add(copy);
                    imported.add(own);
                    stored.add(same);
                }
            }
            report.row(
                    sheet.name(),
                    Report.decimal(Report.median(imported), 0),
                    Report.decimal(Report.median(stored), 0),
                    Report.decimal(Report.median(imported) / Report.median(stored), 2),
                    Report.decimal(Report.median(copied), 0),
                    Report.decimal(Report.median(imported) / Report.median(copied), 2));
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long since = System.nanoTime();
        work.run();
        return (System.nanoTime() - since) / 1e9;
    }

    private void copy(Sheet sheet, String csv) throws SQLException, IOException {
        JdbcConnectionDetails database = waymark.getBean(JdbcConnectionDetails.class);
        String columns =
                Arrays.stream(sheet.header().split(",", -1))
                        .map(column -> '"' + column + "\" text")
                        .collect(Collectors.joining(", "));
        try (Connection connection =
                        DriverManager.getConnection(
                                database.getJdbcUrl(),
                                database.getUsername(),
                                database.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS copied_%s (%s)".formatted(id(sheet), columns));
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY copied_%s FROM STDIN (FORMAT csv, HEADER)".formatted(id(sheet)),
                            new StringReader(csv));
        }
    }

    /**
     * Seconds for all rows that one import stored, into empty tables with the indexes of theirs.
     */
    private double copyStored(long position, Instant since) throws Exception {
        return copyRows("event_store.domain_event_entry", "stored.global_index > " + position)
                + copyRows("privacy.data_key", "stored.created_at >= '%s'".formatted(since));
    }

    private double copyRows(String table, String which) throws Exception {
        JdbcConnectionDetails database = waymark.getBean(JdbcConnectionDetails.class);
        try (Connection connection =
                        DriverManager.getConnection(
                                database.getJdbcUrl(),
                                database.getUsername(),
                                database.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS copied_rows");
            statement.execute("CREATE TABLE copied_rows (LIKE %s INCLUDING ALL)".formatted(table));
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            copying.copyOut(
                    "COPY (SELECT * FROM %s AS stored WHERE %s) TO STDOUT".formatted(table, which),
                    rows);
            return seconds(() ->
                    copying.copyIn(
                            "COPY copied_rows FROM STDIN",
                            new ByteArrayInputStream(rows.toByteArray())));
        }
    }

    private static String id(Sheet sheet) {
        return Integer.toHexString(sheet.header().hashCode());
    }

    private void send(Sheet sheet, String csv) throws Exception {
        String body =
                "--waymark\r\n"
                    + "Content-Disposition: form-data; name=\"file\"; filename=\"rows.csv\"\r\n\r\n"
                        + csv
                        + "\r\n--waymark--\r\n";
        JsonNode run =
                answer(
                        to(sheet.table() + "?dryRun=false")
                                .header("Content-Type", "multipart/form-data; boundary=waymark")
                                .POST(BodyPublishers.ofString(body, UTF_8)));
        String id = run.get("id").asString();
        while (run.get("finishedAt").isNull()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            run = answer(to(id).GET());
        }
        if (!run.get("state").asString().equals("done")) {
            throw new IOException("Not imported: " + run.get("state") + run.get("problems").get(0));
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(http.send(request.build(), BodyHandlers.ofString()).body());
    }

    /** So that no round pays for the one before it. */
    private void catchUp() {
        Positions positions = waymark.getBean(Positions.class);
        String[] all =
                waymark.getBean(EventProcessingConfiguration.class)
                        .eventProcessors()
                        .keySet()
                        .toArray(String[]::new);
        for (boolean behind = true; behind; ) {
            try {
                positions.awaitHead(all);
                behind = false;
            } catch (Positions.StillBehind e) {
                behind = true;
            }
        }
    }
}
