package org.waymark.deploy.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tables in Markdown, so that they can be pasted into the README. */
final class Report {

    private static final PrintStream OUT = new PrintStream(System.out, true);

    private final String title;
    private final List<String> lines = new ArrayList<>();

    Report(String title, String... columns) {
        this.title = title;
        row((Object[]) columns);
        row(Arrays.stream(columns).map(column -> "---").toArray());
    }

    Report row(Object... cells) {
        lines.add(
                Arrays.stream(cells)
                        .map(String::valueOf)
                        .collect(Collectors.joining(" | ", "| ", " |")));
        return this;
    }

    void print() {
        OUT.println();
        OUT.println("**" + title + "**");
        OUT.println();
        lines.forEach(OUT::println);
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
