package org.waymark.deploy.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tables in Markdown, so that they can be pasted into the README. Each row shows at once, since the
 * last may be an hour away.
 */
final class Report {

    private static final PrintStream OUT = new PrintStream(System.out, true);

    Report(String title, String... columns) {
        OUT.println();
        OUT.println("**" + title + "**");
        OUT.println();
        row((Object[]) columns);
        row(Arrays.stream(columns).map(column -> "---").toArray());
    }

    Report row(Object... cells) {
        OUT.println(
                Arrays.stream(cells)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" | ", "| ", " |")));
        return this;
    }

    static void say(String line) {
        OUT.println(line);
    }

    static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    /** The middle one: the machine may be busy with something else in some of the rounds. */
    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
