package org.waymark.deploy.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.projection.Rebuild;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.TrainingEvent.TrainingHeld;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events per second when register and ledger are made again, against reading and parsing the same
 * events.
 */
final class Rebuilding {

    private static final List<String> PROJECTIONS = List.of("training-register", "ledger");
    private static final int CHUNK = 1_000;
    private static final int FETCH = 5_000;

    /** As with imports: until then the compiler of the runtime needs one of two processors. */
    private static final int ROUNDS_TO_WARM_UP = 4;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final MetaData METADATA =
            MetaData.from(
                    Map.of(
                            "actor",
                            "benchmark",
                            "role",
                            "STAFF",
                            "source",
                            "import",
                            "correlation",
                            "benchmark"));

    private Rebuilding() {}

    static void measure(Settings settings) throws Exception {
        try (ConfigurableApplicationContext waymark = Application.start("rebuild")) {
            JdbcClient jdbc = waymark.getBean(JdbcClient.class);
            long missing = settings.events() - count(jdbc);
            append(waymark.getBean(EventStorageEngine.class), (int) Math.max(0, missing));
            Application.stopProjections(waymark);
            jdbc.sql("VACUUM ANALYZE event_store.domain_event_entry").update();
            report(waymark, settings, count(jdbc));
        }
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM event_store.domain_event_entry")
                .query(Long.class)
                .single();
    }

    private static void report(
            ConfigurableApplicationContext waymark, Settings settings, long events)
            throws SQLException {
        Rebuild rebuild = waymark.getBean(Rebuild.class);
        JdbcConnectionDetails database = waymark.getBean(JdbcConnectionDetails.class);
        List<Double> limit = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (int round = 0; round < ROUNDS_TO_WARM_UP + settings.rounds(); round++) {
            limit.add(perSecond(events, () -> readAndParse(database)));
            rates.add(perSecond(events, () -> rebuild.run(PROJECTIONS)));
        }
        Report report =
                new Report(
                        "Rebuild from %,d events, events per second".formatted(events),
                        "",
                        "read and parse",
                        "register and ledger",
                        "of the limit");
        row(report, "the first after a start", limit.getFirst(), rates.getFirst());
        row(report, "median of those after it is warm", warm(limit), warm(rates));
    }

    private static double warm(List<Double> rounds) {
        return Report.median(rounds.subList(ROUNDS_TO_WARM_UP, rounds.size()));
    }

    private static void row(Report report, String which, double limit, double rate) {
        report.row(
                which,
                Report.decimal(limit, 0),
                Report.decimal(rate, 0),
                Report.decimal(rate / limit, 2));
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double perSecond(long events, Work work) throws SQLException {
        long since = System.nanoTime();
        work.run();
        return events / ((System.nanoTime() - since) / 1e9);
    }

    /** The limit: every column through a cursor on the server, both documents parsed. */
    private static void readAndParse(JdbcConnectionDetails database) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                database.getJdbcUrl(),
                                database.getUsername(),
                                database.getPassword());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCH);
            try (ResultSet row =
                    statement.executeQuery(
                            "SELECT * FROM event_store.domain_event_entry ORDER BY global_index")) {
                while (row.next()) {
                    read(row);
                }
            }
        }
    }

    private static void read(ResultSet row) throws SQLException {
        row.getLong("global_index");
        row.getString("event_identifier");
        row.getString("aggregate_identifier");
        row.getLong("sequence_number");
        row.getString("type");
        row.getTimestamp("time_stamp");
        row.getString("payload_type");
        row.getString("payload_revision");
        JSON.readTree(row.getString("payload"));
        JSON.readTree(row.getString("meta_data"));
    }

    private static void append(EventStorageEngine store, int events) {
        SplittableRandom random = new SplittableRandom(1);
        for (int done = 0; done < events; done += CHUNK) {
            List<DomainEventMessage<?>> chunk =
                    IntStream.range(0, Math.min(CHUNK, events - done))
                            .<DomainEventMessage<?>>mapToObj(i -> held(random))
                            .toList();
            store.appendEvents(chunk);
        }
    }

    /** A training of some day in ten years, with one to three groups of participants. */
    private static DomainEventMessage<?> held(SplittableRandom random) {
        String id = Examples.freshId();
        String day =
                "%d-%02d-%02d"
                        .formatted(
                                2009 + random.nextInt(10),
                                1 + random.nextInt(12),
                                1 + random.nextInt(28));
        Attendance attendance =
                Attendance.counted(Examples.GROUPS.subList(0, 1 + random.nextInt(3)));
        TrainingHeld held = new TrainingHeld(id, Examples.OUTLINE, day, day, attendance);
        return new GenericDomainEventMessage<>("Training", id, 0, held, METADATA);
    }
}
