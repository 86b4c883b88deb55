package org.waymark.deploy.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How long and how much is measured, from the environment. */
record Settings(
        Duration round,
        int rounds,
        int events,
        int rows,
        int starts,
        Duration lightUse,
        List<Long> sizes) {

    /** Databases, logs and nothing else. */
    static final Path DIRECTORY = Path.of("deploy/target/benchmarks").toAbsolutePath();

    static Settings fromEnvironment() {
        return new Settings(
                Duration.ofSeconds(number("ROUND_SECONDS", 2)),
                number("ROUNDS", 5),
                number("EVENTS", 300_000),
                number("ROWS", 100_000),
                number("STARTS", 5),
                Duration.ofMinutes(number("LIGHT_MINUTES", 10)),
                factsFromEnvironment());
    }

    private static List<Long> factsFromEnvironment() {
        String given = System.getenv("SIZES");
        String sizes = given == null ? "100000 1000000 10000000" : given;
        return Arrays.stream(sizes.split(" ")).map(Long::valueOf).toList();
    }

    private static int number(String name, int otherwise) {
        String given = System.getenv(name);
        return given == null ? otherwise : Integer.parseInt(given);
    }
}
