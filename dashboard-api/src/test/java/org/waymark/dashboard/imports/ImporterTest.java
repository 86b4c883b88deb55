package org.waymark.dashboard.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.waymark.dashboard.imports.Importer.Task;

/** All of a file is imported or nothing, and whatever is wrong is named by row and column. */
class ImporterTest extends ImportFixture {

    private static final int ROWS = 100_000;
    private static final String HEADER =
            "id,programme,phase,title,country,place,from,to,organiser,profession,sex,count\n";

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
    void dropsNoCellThatHasNoColumn() throws IOException {
        String blankColumn = HEADER.replace("\n", ",\n");
        Path file =
                write(
                        "wide.csv",
                        blankColumn
                                + "w-1,MARIO,II,Title,BG,,2013,,,teacher,,1,\n"
                                + "w-2,MARIO,II,Title, and more,BG,,2013,,,teacher,,1\n"
                                + "w-3,MARIO,II,Title,BG,,2013,,,teacher,,1,,see below\n"
                                + "w-4,MARIO,II,Title,BG,,2013,,,teacher,,1,,,\n");

        assertThat(run("trainings", file, true).problems().kept())
                .extracting(Problem::row, Problem::column)
                .containsExactly(tuple(3L, null), tuple(4L, null));
    }

    @Test
    void passesOverRemarksAndNoFailedFormula() throws IOException {
        Path file =
                write(
                        "formulas.csv",
                        HEADER
                                + "# f-0,MARIO,II,A remark,BG,,2013,,,teacher,,1\n"
                                + "#\n"
                                + "#N/A,MARIO,II,Title,BG,,2013,,,teacher,,1\n"
                                + "#f-2,MARIO,II,Title,BG,,2013,,,teacher,,1\n"
                                + "f-3,MARIO,II,#REF!,BG,,2013,,,teacher,,1\n"
                                + "f-4,MARIO,II,Title #1,BG,,2013,,,teacher,,1\n");

        Tally refused = run("trainings", file, true);

        assertThat(refused.rowsRead()).isEqualTo(4);
        assertThat(refused.problems().kept())
                .extracting(Problem::row, Problem::column)
                .containsExactly(tuple(4L, "id"), tuple(5L, "id"), tuple(6L, "title"));
    }

    @Test
    void furtherRowsOfATrainingMayLeaveOutItsId() throws IOException {
        Path file =
                write(
                        "blank-ids.csv",
                        HEADER
                                + "b-1,MARIO,II,Title,BG,,2013,,,teacher,,1\n"
                                + ",MARIO,II,Title,BG,,2013,,,police-officer,,2\n"
                                + ",,,,,,,,,social-worker,,3\n"
                                + ",MARIO,II,Another,BG,,2013,,,teacher,,4\n");

        Tally done = run("trainings", file, false);

        assertThat(done.problems().kept()).isEmpty();
        assertThat(done.recordsWritten()).isEqualTo(2);
    }

    @Test
    void keepsNoNameOfAFileWithoutAHeader() throws IOException {
        Tally refused = run("trainings", write("bare.csv", "id,Ana Popescu,social-worker\n"), true);

        assertThat(refused.problems().kept())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.column()).isEqualTo("column 2");
                    assertThat(problem.toString()).doesNotContain("Popescu");
                });
    }

    @Test
    void namesWrongRowsBeforeOneThatCannotBeRead() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int n = 0; n < 1_200; n++) {
            String count = n == 3 || n == 1_150 ? "many" : "1";
            rows.append("torn-%d,MARIO,II,Title,BG,,2013,,,,,%s\n".formatted(n, count));
        }
        rows.append("torn,MARIO,II,\"Title\" of it,BG,,2013,,,,,1\n");

        Tally refused = run("trainings", write("torn.csv", rows.toString()), false);

        assertThat(refused.problems().kept())
                .extracting(Problem::row)
                .containsExactly(5L, 1_152L, 1_202L);
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
}
