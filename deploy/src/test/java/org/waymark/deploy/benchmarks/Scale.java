package org.waymark.deploy.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.ledger.Changes;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.ledger.Records;
import org.waymark.monitoring.results.ProgrammeResults;
import org.waymark.monitoring.results.ProgrammeResults.FindResults;

/** What questions take as the ledger grows, each against the plain SQL of the same answer. */
final class Scale {

    private static final LocalDate FIVE_YEARS_AGO = GeneratedLedger.END.minusYears(5);
    private static final Instant THEN = FIVE_YEARS_AGO.atStartOfDay().toInstant(ZoneOffset.UTC);

    private static final String SERVICES =
            """
            SELECT service, age_band, sum(quantity) FROM projection.ledger_fact fact
            JOIN projection.ledger_dimensions told ON told.id = fact.dimensions
            WHERE kind = 'service-provided' AND %s GROUP BY 1, 2
            """;
    private static final String TRAINED =
            """
            SELECT phase, sum(quantity) FROM projection.ledger_fact fact
            JOIN projection.ledger_dimensions told ON told.id = fact.dimensions
            WHERE kind IN ('person-trained', 'training-held') AND programme = 'MARIO' AND superseded_at IS NULL
            GROUP BY kind, phase
            """;
    private static final String KNOWN_THEN =
            "occurred_on <= DATE '%1$s' AND recorded_at <= '%2$s' AND (superseded_at IS NULL OR superseded_at > '%2$s')"
                    .formatted(FIVE_YEARS_AGO, THEN);
    private static final String ONE_RECORD =
            """
            SELECT record_id, max(occurred_on), sum(quantity) FROM projection.ledger_fact
            WHERE kind = 'service-provided' AND superseded_at IS NULL GROUP BY 1 ORDER BY 2 DESC, 1 DESC LIMIT 50
            """;
    private static final String MOVED =
            """
            SELECT record_id, sum(quantity) FROM projection.ledger_fact WHERE kind = 'service-provided'
            AND (recorded_at > '%1$s'::timestamptz AND recorded_at <= '%1$s'::timestamptz + INTERVAL '1 day'
              OR superseded_at > '%1$s'::timestamptz AND superseded_at <= '%1$s'::timestamptz + INTERVAL '1 day')
            GROUP BY 1 LIMIT 50
            """
                    .formatted(THEN);

    private Scale() {}

    /** A question, and the plain SQL that answers the same. */
    private record Question(String name, Runnable asked, String plain) {}

    static void measure(Settings settings) throws Exception {
        try (ConfigurableApplicationContext waymark = Application.start("scale")) {
            JdbcConnectionDetails database = waymark.getBean(JdbcConnectionDetails.class);
            Application.stopProjections(waymark);
            GeneratedLedger ledger = new GeneratedLedger(database);
            Report table =
                    new Report(
                            "Questions to a growing ledger, milliseconds",
                            "question",
                            "facts",
                            "first time",
                            "from then on",
                            "plain SQL",
                            "of plain",
                            "growth");
            Map<String, Double> smallest = new LinkedHashMap<>();
            for (long size : settings.sizes()) {
                ledger.growTo(size);
                forgetSummaries(database);
                for (Question question : questions(waymark)) {
                    row(table, question, size, settings, database, smallest);
                }
            }
        }
    }

    private static void row(
            Report table,
            Question question,
            long size,
            Settings settings,
            JdbcConnectionDetails database,
            Map<String, Double> smallest)
            throws Exception {
        double first = millis(question.asked());
        do {
            question.asked().run();
        } while (isMakingSummaries(database));
        List<Double> asked = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int round = 0; round < settings.rounds(); round++) {
            asked.add(millis(question.asked()));
            plain.add(millis(() -> run(database, question.plain())));
        }
        double median = Report.median(asked);
        double growth = median / smallest.computeIfAbsent(question.name(), name -> median);
        table.row(
                question.name(),
                "%,d".formatted(size),
                Report.decimal(first, 1),
                Report.decimal(median, 1),
                Report.decimal(Report.median(plain), 1),
                Report.decimal(median / Report.median(plain), 2),
                Report.decimal(growth, 1));
    }

    private static List<Question> questions(ConfigurableApplicationContext waymark) {
        Figures figures = waymark.getBean(Figures.class);
        Records records = waymark.getBean(Records.class);
        Changes changes = waymark.getBean(Changes.class);
        ProgrammeResults results = waymark.getBean(ProgrammeResults.class);
        MeasureQuery now = services(null, null);
        FindResults mario =
                new FindResults("MARIO", null, null, null, List.of(), Scope.everything());
        return List.of(
                new Question("(a) results of a programme", () -> results.find(mario), TRAINED),
                new Question(
                        "(b) services by service and age",
                        () -> figures.table(now),
                        SERVICES.formatted("superseded_at IS NULL")),
                new Question(
                        "(c) the same as known five years ago",
                        () -> figures.table(services(FIVE_YEARS_AGO, THEN)),
                        SERVICES.formatted(KNOWN_THEN)),
                new Question(
                        "(d) a page of the records behind",
                        () -> records.page(now, null, 50),
                        ONE_RECORD),
                new Question(
                        "(e) what changed in a day",
                        () -> changes.between(now, THEN, THEN.plusSeconds(24L * 60 * 60), 50),
                        MOVED));
    }

    private static MeasureQuery services(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new MeasureQuery(
                Measure.SERVICES_PROVIDED,
                Map.of(),
                null,
                null,
                asOf,
                knownAt,
                List.of(Dimension.SERVICE, Dimension.AGE_BAND),
                Scope.everything());
    }

    private static void forgetSummaries(JdbcConnectionDetails database) {
        run(
                database,
                "WITH one AS (DELETE FROM projection.ledger_summary RETURNING id)"
                        + " SELECT count(*) FROM one");
        run(
                database,
                "WITH one AS (DELETE FROM projection.ledger_summary_cell RETURNING summary)"
                        + " SELECT count(*) FROM one");
    }

    private static void run(JdbcConnectionDetails database, String sql) {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.getJdbcUrl(),
                                database.getUsername(),
                                database.getPassword());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The plain question failed", e);
        }
    }

    /** A summary is made under an advisory lock. */
    private static boolean isMakingSummaries(JdbcConnectionDetails database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.getJdbcUrl(),
                                database.getUsername(),
                                database.getPassword());
                Statement statement = connection.createStatement();
                ResultSet locks =
                        statement.executeQuery(
                                "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory'"
                                        + " AND objsubid = 1 AND classid = 1 AND objid ="
                                        + " 2810252705)")) {
            locks.next();
            return locks.getBoolean(1);
        }
    }

    private static double millis(Runnable work) {
        long since = System.nanoTime();
        work.run();
        return (System.nanoTime() - since) / 1e6;
    }
}
