package org.waymark.dashboard.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is particular to each table, and that what it exports imports unchanged. */
class TablesTest extends ImportFixture {

    private static final String CASES = "case,programme,country,identifiedOn,ageBand,service,on\n";

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
    void somebodyListedTwiceInATrainingIsNamedByBothRowsAndNobodyElse() throws IOException {
        String header = "id,programme,title,country,from,name,institution\n";
        Path twice =
                write(
                        "twice.csv",
                        header
                                + "tw-1,MARIO,Title,BG,2013,Ana Ivanova,School 1\n"
                                + "tw-1,,,,,Ana Ivanova,School 2\n"
                                + "tw-1,,,,,ana  ivanova,school 1\n"
                                + "tw-2,MARIO,Title,BG,2013,Ana Ivanova,School 1\n");

        assertThat(run("trainings", twice, true).problems().kept())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.column()).isEqualTo("name");
                    assertThat(problem.message()).contains("rows 2 and 4").doesNotContain("Ana");
                });
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
        String ofTwo = "7,MARIO,phone,2014,BG,violence,,\n7,EXPORTED,phone,2014,BG,violence,,\n";
        Tally two = run("contacts", write("two.csv", header + ofTwo), true);
        assertThat(two.problems().kept()).isEmpty();
        assertThat(two.recordsWritten()).isEqualTo(2);
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
}
