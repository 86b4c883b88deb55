package org.waymark.dashboard.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.waymark.dashboard.imports.Importer.Task;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.programme.ProgrammeCommand.PlanPhase;
import org.waymark.monitoring.programme.ProgrammeCommand.RegisterProgramme;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.testing.TestDatabase;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
class ImporterTest {

    @SpringBootApplication(scanBasePackages = {"org.waymark.monitoring", "org.waymark.dashboard"})
    static class Application {}

    private static final int ROWS = 100_000;
    private static final String HEADER =
            "id,programme,phase,title,country,place,from,to,organiser,profession,sex,count\n";
    private static final String CASES = "case,programme,country,identifiedOn,ageBand,service,on\n";
    private static final Caller STAFF =
            new Caller("an-account", "staff", Set.of(Role.STAFF), Scope.everything());

    @Autowired private Importer importer;
    @Autowired private Tables tables;
    @Autowired private Recorder recorder;
    @Autowired private JdbcClient jdbc;
    @TempDir private Path directory;

    @BeforeEach
    void programmes() {
        programme("MARIO");
        programme("EXPORTED");
    }

    private void programme(String code) {
        Actor actor = Actor.of("test", "STAFF", Source.API);
        ProgrammeCode mario = new ProgrammeCode(code);
        recorder.recordOnce(
                new RegisterProgramme(mario, "Mario", "Safe", List.of(new Country("BG"))),
                actor,
                "programme");
        recorder.recordOnce(
                new PlanPhase(
                        mario,
                        new PhaseCode("II"),
                        "Phase II",
                        new PartialDate("2013"),
                        null,
                        List.of(new Country("BG"))),
                actor,
                "phase");
    }

    @Test
    void namesExactlyTheWrongRowsAndImportsTheMendedFileOnce() throws IOException {
        Map<Long, String> expected = new TreeMap<>();
        Path wrong = file("wrong.csv", HEADER, ROWS, n -> line("many", n, true, expected));
        Path mended = file("mended.csv", HEADER, ROWS, n -> line("many", n, false, expected));
        long before = events();

        Tally dry = run("trainings", wrong, true);

        assertThat(dry.rowsRead()).isEqualTo(ROWS);
        assertThat(expected).hasSize(37);
        assertThat(named(dry)).isEqualTo(expected);
        assertThat(events()).isEqualTo(before);

        Tally done = run("trainings", mended, false);
        assertThat(done.problems().kept()).isEmpty();
        assertThat(done.recordsWritten()).isEqualTo(ROWS / 4);
        assertThat(events()).isEqualTo(before + ROWS / 4);

        Tally again = run("trainings", mended, false);
        assertThat(again.recordsWritten()).isZero();
        assertThat(again.recordsUnchanged()).isEqualTo(ROWS / 4);
        assertThat(events()).isEqualTo(before + ROWS / 4);
    }

    /** Four rows for each training; every 2,700th row is wrong in one of several ways. */
    private static String line(String prefix, int n, boolean wrong, Map<Long, String> expected) {
        String count = "12";
        String sex = "female";
        String profession = "teacher";
        if (wrong && n % 2_700 == 2_699) {
            String column = List.of("count", "sex", "profession").get(n / 2_700 % 3);
            switch (column) {
                case "count" -> count = "twelve";
                case "sex" -> sex = "unknown";
                default -> profession = "wizard";
            }
            expected.put(n + 2L, column);
        }
        return "%s-%d,MARIO,II,Training %d,BG,Burgas,2013-08-%02d,,Animus,%s,%s,%s\n"
                .formatted(prefix, n / 4, n / 4, n / 4 % 28 + 1, profession, sex, count);
    }

    private static Map<Long, String> named(Tally tally) {
        Map<Long, String> named = new TreeMap<>();
        tally.problems()
                .kept()
                .forEach(problem -> named.put(problem.row(), String.valueOf(problem.column())));
        assertThat(tally.problems().kept()).hasSize(named.size());
        return named;
    }

    @Test
    void namesEveryColumnOfARowAndTheRowsOfRulesAndOfThingsThatDoNotExist() throws IOException {
        Path file =
                write(
                        "columns.csv",
                        HEADER
                                + "r-1,MARIO,II,,Bulgaria,,2013-13,,,teacher,?,many\n"
                                + "r-2,NOWHERE,II,Title,BG,,2013,,,teacher,,1\n"
                                + "r-3,MARIO,IX,Title,BG,,2013,,,teacher,,1\n"
                                + "r-4,MARIO,II,Title,BG,,2031,,,teacher,,1\n"
                                + "r-5,MARIO,II,Title,BG,,2013,,,teacher,,1\n"
                                + "r-5,MARIO,II,Another,BG,,2013,,,teacher,,1\n"
                                + "r-6,MARIO,II,Title,BG,,2013,,,teacher,,1\n"
                                + "r-5,MARIO,II,Title,BG,,2013,,,teacher,,1\n");

        assertThat(run("trainings", file, true).problems().kept())
                .extracting(problem -> problem.row() + " " + problem.column())
                .containsExactlyInAnyOrder(
                        "2 title",
                        "2 country",
                        "2 from",
                        "2 sex",
                        "2 count",
                        "3 programme",
                        "4 phase",
                        "5 from",
                        "7 title",
                        "9 id");
    }

    @Test
    void aLateConflictTakesEverythingBack() throws IOException {
        run(
                "trainings",
                write("one.csv", HEADER + "late-1,MARIO,II,Title,BG,,2013,,,,,1\n"),
                false);
        StringBuilder rows = new StringBuilder(HEADER);
        for (int n = 0; n < 3_000; n++) {
            rows.append(line("early", n, false, Map.of()));
        }
        rows.append("late-1,MARIO,II,Another title,BG,,2013,,,,,1\n");
        long before = events();

        Tally refused = run("trainings", write("conflict.csv", rows.toString()), false);

        assertThat(refused.problems().kept())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.row()).isEqualTo(3_002);
                    assertThat(problem.column()).isEqualTo("id");
                });
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void anImportThatBreaksOffLeavesNothing() throws IOException {
        StringBuilder rows = new StringBuilder("id,programme,title,country,from,name\n");
        for (int n = 0; n < 5_000; n++) {
            rows.append("broken-%d,MARIO,Title,BG,2013,Person Number%d\n".formatted(n, n));
        }
        Task task = task("trainings", write("broken.csv", rows.toString()), false);
        long before = events();
        long keys = count("privacy.data_key");

        assertThatThrownBy(() ->
                        importer.run(
                                task,
                                (tally, state) -> {
                                    if (tally.rowsRead() > 3_000) {
                                        throw new IllegalStateException("killed");
                                    }
                                }))
                .hasMessage("killed");

        assertThat(events()).isEqualTo(before);
        assertThat(count("privacy.data_key")).isEqualTo(keys);
    }

    @Test
    void servicesOpenACaseThatIsNewAndAreAddedToOneThatIsThere() throws IOException {
        Path first =
                write(
                        "first.csv",
                        CASES
                                + "child-1,MARIO,BG,2013-01,10-12,education,2013-02\n"
                                + "child-1,,,,,health,2013-03\n");
        Path more =
                write(
                        "more.csv",
                        CASES
                                + "child-1,,,,,health,2013-03\n"
                                + "child-1,,,,,health,2013-03\n"
                                + "child-1,,,,,shelter,2013-04\n");
        Path early =
                write("early.csv", CASES + "child-1,,,,,shelter,2012\nchild-1,,,,,health,2014\n");
        long before = events();

        run("support-services", first, false);
        assertThat(events()).isEqualTo(before + 1);
        run("support-services", first, false);
        run("support-services", more, false);
        run("support-services", more, false);
        assertThat(events()).isEqualTo(before + 3);

        assertThat(run("support-services", early, false).problems().kept())
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo("on"));
        assertThat(events()).isEqualTo(before + 3);
    }

    @Test
    void contactsAreKnownByATraceOfTheirNumberWhichIsNotKept() throws IOException {
        String header = "contact,programme,channel,on,country,category,subCategory,outcome\n";
        String first =
                """
                +359888123456,MARIO,phone,2014-03,BG,violence,bullying,listened
                2,MARIO,phone,2014-03,BG,violence,bullying,listened
                """;
        Path wrong =
                write(
                        "wrong-contacts.csv",
                        header
                                + """
                                3,MARIO,drum,2014,BG,violence,loneliness,listened
                                ,MARIO,phone,2014,BG,violence,,
                                4,MARIO,phone,2044,BG,violence,,unknown
                                4,MARIO,phone,2014,BG,violence,,
                                """);
        long before = events();

        Tally done = run("contacts", write("contacts.csv", header + first), false);
        Tally again = run("contacts", write("again.csv", header + first), false);
        Tally other =
                run(
                        "contacts",
                        write("other.csv", header + "2,MARIO,phone,2014,BG,violence,,\n"),
                        false);

        assertThat(done.problems().kept()).isEmpty();
        assertThat(done.recordsWritten()).isEqualTo(2);
        assertThat(again.recordsUnchanged()).isEqualTo(2);
        assertThat(events()).isEqualTo(before + 2);
        assertThat(other.problems().kept()).extracting(Problem::column).containsExactly("contact");
        assertThat(run("contacts", wrong, true).problems().kept())
                .extracting(problem -> problem.row() + " " + problem.column())
                .contains("2 channel", "2 subCategory", "3 contact", "5 on");
        assertThat(count("event_store.domain_event_entry WHERE payload LIKE '%888123456%'"))
                .isZero();
    }

    @Test
    void anExportOfEachTableImportsUnchanged() throws IOException {
        run(
                "trainings",
                write(
                        "t.csv",
                        """
                        id,programme,title,country,from,topics,trainers,issuesRaised,name,institution,count
                        x-1,EXPORTED,'=1+1,BG,2013-08,a|b \\| c,NL;psychologist|;lawyer,Funds; staff,Zdravka Canarieva,School,
                        x-2,EXPORTED,- none,BG,2013,,,,,Police,4
                        """),
                false);
        run(
                "activities",
                write(
                        "a.csv",
                        """
                        id,type,programme,title,from,evidence,role,count
                        y-1,peer-session,EXPORTED,@home,2013,Minutes;;file 1,child,8
                        y-2,peer-session,EXPORTED,Unknown,2013,,,
                        """),
                false);
        run(
                "support-services",
                write("s.csv", CASES + "z-1,EXPORTED,BG,2013,10-12,education,2013\n"),
                false);
        run(
                "contacts",
                write(
                        "c.csv",
                        """
                        contact,programme,partner,channel,on,language,sex,category,moreCategories,waitSeconds
                        1,EXPORTED,Animus,phone,2014-03-12,bg,female,violence,mental-health/loneliness,90
                        2,EXPORTED,,post,2014,,unknown,mental-health,,
                        """),
                false);
        for (String table : tables.names()) {
            for (Format format : Format.values()) {
                Path export = export(table, format);
                long before = events();

                Tally again = importer.run(task(table, export, false), (tally, state) -> {});

                assertThat(again.problems().kept()).as(table).isEmpty();
                assertThat(again.recordsWritten()).as(table).isZero();
                assertThat(again.recordsUnchanged()).as(table).isPositive();
                assertThat(events()).isEqualTo(before);
            }
        }
        assertThat(Files.readString(export("trainings", Format.CSV)))
                .contains("'=1+1", "'- none")
                .doesNotContain("Canarieva");
    }

    private Path export(String name, Format format) throws IOException {
        Table table = tables.named(name);
        Path file = directory.resolve("export-" + name + "." + format.ending());
        List<Map<String, String>> rows = new ArrayList<>();
        table.export("EXPORTED", STAFF, rows::add);
        try (OutputStream out = Files.newOutputStream(file);
                SheetWriter writer = format.writer(out)) {
            List<String> columns = table.columns().stream().map(Column::name).toList();
            writer.row(columns);
            for (Map<String, String> row : rows) {
                writer.row(columns.stream().map(column -> row.getOrDefault(column, "")).toList());
            }
        }
        return file;
    }

    private Tally run(String table, Path file, boolean dryRun) throws IOException {
        return importer.run(task(table, file, dryRun), (tally, state) -> {});
    }

    private Task task(String table, Path file, boolean dryRun) {
        return new Task(tables.named(table), Format.ofFile(file.toString()), file, STAFF, dryRun);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Path file(String name, String header, int rows, IntFunction<String> line)
            throws IOException {
        Path file = directory.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
            out.write(header);
            for (int n = 0; n < rows; n++) {
                out.write(line.apply(n));
            }
        }
        return file;
    }

    private long events() {
        return count("event_store.domain_event_entry");
    }

    private long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
