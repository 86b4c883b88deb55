package org.waymark.deploy.benchmarks;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Ten years of facts of forty programmes in eight countries, the same ones at every run: services
 * to children, people trained, contacts with the help line and trainings, of which four in a
 * hundred were corrected later. Written into the ledger as a rebuild would write them, in the order
 * in which they were recorded.
 */
final class GeneratedLedger {

    /** The facts were recorded from here on. */
    static final LocalDate BEGIN = LocalDate.of(2016, 1, 1);

    /** The last day on which anything was recorded. */
    static final LocalDate END = LocalDate.of(2025, 12, 31);

    private static final long SEED = 20_261_121;
    private static final long FIRST_POSITION = 1_000_000_000L;
    private static final int CHUNK = 50_000;
    private static final int CORRECTED_IN_A_HUNDRED = 4;
    private static final List<String> COUNTRIES =
            List.of("AL", "BG", "GR", "IT", "MK", "NL", "RO", "XK");
    private static final List<String> SERVICES =
            List.of(
                    "education",
                    "health",
                    "registration",
                    "shelter",
                    "drop-in",
                    "counselling",
                    "legal-aid",
                    "assisted-return");
    private static final List<String> AGES = List.of("0-5", "6-11", "12-15", "16-17");
    private static final List<String> SEXES = List.of("female", "male");
    private static final List<String> PROFESSIONS =
            List.of("social-worker", "police-officer", "teacher", "psychologist", "prosecutor");
    private static final List<String> CATEGORIES =
            List.of("violence", "family", "migration", "mental-health", "basic-needs");

    private final JdbcConnectionDetails database;
    private final List<Kind> kinds = new ArrayList<>();
    private long rows;

    GeneratedLedger(JdbcConnectionDetails database) {
        this.database = database;
    }

    /** A kind of fact, how many of a hundred are of it, and the combinations that occur. */
    private record Kind(
            String code, String record, int ofHundred, long most, List<Combination> combinations) {}

    private record Combination(UUID id, String programme, String columns) {}

    /** Adds facts until there are so many. */
    void growTo(long wanted) throws Exception {
        try (Connection connection =
                DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword())) {
            if (kinds.isEmpty()) {
                addCombinations(connection);
            }
            List<String> indexes = dropIndexes(connection);
            while (rows < wanted) {
                int chunk = (int) Math.min(CHUNK, wanted - rows);
                copy(connection, FACTS, facts(chunk, wanted));
                copy(connection, EVENTS, events(chunk));
                rows += chunk;
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET maintenance_work_mem = '512MB'");
                for (String index : indexes) {
                    statement.execute(index);
                }
                statement.execute("VACUUM ANALYZE projection.ledger_fact");
                statement.execute("VACUUM ANALYZE projection.ledger_dimensions");
                statement.execute("VACUUM ANALYZE event_store.domain_event_entry");
            }
        }
    }

    private static final String FACTS =
            "COPY projection.ledger_fact (position, ordinal, occurred_from, occurred_on, quantity,"
                    + " recorded_at, superseded_at, dimensions, kind, record_id, programme, person)"
                    + " FROM STDIN";

    /** By which the facts of a record are found. */
    private static final String EVENTS =
            "COPY event_store.domain_event_entry (global_index, event_identifier,"
                    + " aggregate_identifier, sequence_number, time_stamp, payload_type, payload,"
                    + " meta_data) FROM STDIN";

    /**
     * Sizes follow each other, so each fills ten years anew: the rows of one size are recorded over
     * the same span as those of another.
     */
    private String facts(int count, long wanted) {
        SplittableRandom random = new SplittableRandom(SEED + rows);
        StringBuilder lines = new StringBuilder();
        long seconds = ChronoUnit.SECONDS.between(BEGIN.atStartOfDay(), END.atStartOfDay());
        for (int n = 0; n < count; n++) {
            long number = rows + n;
            Kind kind = kind(random.nextInt(100));
            Combination combination =
                    kind.combinations().get(random.nextInt(kind.combinations().size()));
            LocalDateTime recorded =
                    BEGIN.atStartOfDay().plusSeconds((long) (seconds * (number / (double) wanted)));
            LocalDate day = recorded.toLocalDate().minusDays(random.nextInt(30));
            boolean corrected = random.nextInt(100) < CORRECTED_IN_A_HUNDRED;
            String superseded =
                    corrected ? recorded.plusHours(1 + random.nextInt(4_000)) + "Z" : "\\N";
            lines.append(FIRST_POSITION + number / 2)
                    .append('\t')
                    .append(number % 2)
                    .append('\t')
                    .append(day)
                    .append('\t')
                    .append(day)
                    .append('\t')
                    .append(1 + random.nextLong(kind.most()))
                    .append('\t')
                    .append(recorded)
                    .append("Z\t")
                    .append(superseded)
                    .append('\t')
                    .append(combination.id())
                    .append('\t')
                    .append(kind.code())
                    .append('\t')
                    .append(new UUID(SEED, number / 2))
                    .append('\t')
                    .append(combination.programme())
                    .append("\t\\N\n");
        }
        return lines.toString();
    }

    /** Two facts each. */
    private String events(int count) {
        StringBuilder lines = new StringBuilder();
        for (long number = rows; number < rows + count; number += 2) {
            String record = new UUID(SEED, number / 2).toString();
            lines.append(FIRST_POSITION + number / 2)
                    .append('\t')
                    .append(record)
                    .append('\t')
                    .append(record)
                    .append("\t0\t")
                    .append(BEGIN)
                    .append("\tgenerated\t{}\t{}\n");
        }
        return lines.toString();
    }

    private Kind kind(int ofHundred) {
        int sum = 0;
        for (Kind kind : kinds) {
            sum += kind.ofHundred();
            if (ofHundred < sum) {
                return kind;
            }
        }
        return kinds.getLast();
    }

    private void addCombinations(Connection connection) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<List<String>> homes = homes(random);
        kinds.add(
                kind(
                        random,
                        "service-provided",
                        "support-case",
                        60,
                        1,
                        homes,
                        List.of(SERVICES, AGES, SEXES)));
        kinds.add(
                kind(
                        random,
                        "person-trained",
                        "training",
                        25,
                        12,
                        homes,
                        List.of(PROFESSIONS, SEXES)));
        kinds.add(
                kind(
                        random,
                        "helpline-contact",
                        "helpline-contact",
                        10,
                        1,
                        homes,
                        List.of(CATEGORIES, AGES)));
        kinds.add(kind(random, "training-held", "training", 5, 1, homes, List.of()));
        List<String> told =
                List.of("service, age_band, sex", "profession, sex", "category, age_band", "mode");
        for (int n = 0; n < kinds.size(); n++) {
            StringBuilder lines = new StringBuilder();
            Kind kind = kinds.get(n);
            kind.combinations()
                    .forEach(combination ->
                            lines.append(combination.id())
                                    .append('\t')
                                    .append(combination.columns())
                                    .append("\texact\t")
                                    .append(kind.record())
                                    .append('\n'));
            copy(
                    connection,
                    "COPY projection.ledger_dimensions (id, phase, partner, country, place, %s, precision, record_type) FROM STDIN"
                            .formatted(told.get(n)),
                    lines.toString());
        }
    }

    /** Where the programmes work: programme, phase, partner, country and place. */
    private static List<List<String>> homes(SplittableRandom random) {
        List<List<String>> homes = new ArrayList<>();
        for (int programme = 0; programme < 40; programme++) {
            for (int n = 0; n < 20; n++) {
                String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
                homes.add(
                        List.of(
                                programme == 0 ? "MARIO" : "GENERATED-" + programme,
                                random.nextBoolean() ? "I" : "II",
                                "Partner " + random.nextInt(6),
                                country,
                                country + " town " + random.nextInt(5)));
            }
        }
        return homes;
    }

    private static Kind kind(
            SplittableRandom random,
            String code,
            String record,
            int ofHundred,
            long most,
            List<List<String>> homes,
            List<List<String>> lists) {
        List<Combination> combinations = new ArrayList<>();
        for (List<String> home : homes) {
            for (String rest : products(lists)) {
                combinations.add(
                        new Combination(
                                new UUID(random.nextLong(), random.nextLong()),
                                home.getFirst(),
                                String.join("\t", home.subList(1, home.size())) + "\t" + rest));
            }
        }
        return new Kind(code, record, ofHundred, most, combinations);
    }

    private static List<String> products(List<List<String>> lists) {
        List<String> products = List.of("");
        for (List<String> list : lists) {
            products =
                    products.stream()
                            .flatMap(head ->
                                    list.stream()
                                            .map(tail ->
                                                    head.isEmpty() ? tail : head + "\t" + tail))
                            .toList();
        }
        return lists.isEmpty() ? List.of("in-person") : products;
    }

    private static List<String> dropIndexes(Connection connection) throws Exception {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                """
                                SELECT indexrelid::regclass, pg_get_indexdef(indexrelid) FROM pg_index
                                WHERE indrelid = 'projection.ledger_fact'::regclass AND NOT indisunique
                                """)) {
            while (found.next()) {
                names.add(found.getString(1));
                definitions.add(found.getString(2));
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String name : names) {
                statement.execute("DROP INDEX " + name);
            }
        }
        return definitions;
    }

    private static void copy(Connection connection, String sql, String lines) throws Exception {
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new StringReader(lines));
    }
}
