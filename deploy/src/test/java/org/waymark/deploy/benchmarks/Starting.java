package org.waymark.deploy.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.waymark.deploy.LaunchedWaymark;

/** Seconds from launch to health UP on existing data, and memory after a while of light use. */
final class Starting {

    private static final Path DATA = Settings.DIRECTORY.resolve("start");
    private static final List<String> PAGES =
            List.of(
                    "/api/trainings",
                    "/api/measures",
                    "/api/measures/trainings-held?programme=MARIO",
                    "/actuator/health");

    /** A way to launch Waymark. */
    private record Launch(String name, List<String> program) {

        LaunchedWaymark launch() {
            return LaunchedWaymark.launch(DATA, program, Map.of());
        }
    }

    private Starting() {}

    static void measure(Settings settings) throws Exception {
        Launch jar =
                new Launch(
                        "java -jar waymark.jar",
                        List.of(
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-jar",
                                Path.of("deploy/target/waymark.jar").toAbsolutePath().toString()));
        Launch prepared =
                new Launch("java @start, as deploy/prepare lays it out", List.of(prepare()));
        Launch run =
                new Launch(
                        "main class with its class path, as mvn spring-boot:run does",
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.waymark.deploy.Waymark"));
        seconds(run); // makes the data directory
        Report table =
                new Report(
                        "Start on existing data",
                        "launched as",
                        "s to health UP (median)",
                        "fastest",
                        "slowest");
        for (Launch launch : List.of(prepared, jar, run)) {
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < settings.starts(); i++) {
                seconds.add(seconds(launch));
            }
            seconds.sort(Double::compare);
            table.row(
                    launch.name(),
                    Report.decimal(Report.median(seconds), 1),
                    Report.decimal(seconds.getFirst(), 1),
                    Report.decimal(seconds.getLast(), 1));
        }
        memory(prepared, settings.lightUse());
    }

    /** Lays it out, and answers what Java starts it by. */
    private static String prepare() throws Exception {
        Path there = Settings.DIRECTORY.resolve("prepared");
        ProcessBuilder preparing =
                new ProcessBuilder("bash", "deploy/prepare", there.toString())
                        .redirectOutput(Settings.DIRECTORY.resolve("prepare.log").toFile())
                        .redirectErrorStream(true);
        preparing.environment().put("JAVA", ProcessHandle.current().info().command().orElseThrow());
        if (preparing.start().waitFor() != 0) {
            throw new IllegalStateException("deploy/prepare failed: see prepare.log");
        }
        return "@" + there.resolve("start");
    }

    private static double seconds(Launch launch) throws Exception {
        try (LaunchedWaymark waymark = launch.launch()) {
            return waymark.secondsToUp();
        }
    }

    private static void memory(Launch launch, Duration lightUse) throws Exception {
        try (LaunchedWaymark waymark = launch.launch()) {
            waymark.secondsToUp();
            long end = System.nanoTime() + lightUse.toNanos();
            while (System.nanoTime() < end) {
                useLightly(waymark);
            }
            long server =
                    Long.parseLong(
                            Files.readAllLines(DATA.resolve("postgresql/postmaster.pid"))
                                    .getFirst());
            new Report(
                            "Memory after %d minutes of light use".formatted(lightUse.toMinutes()),
                            "process",
                            "MB")
                    .row("Waymark (resident)", Memory.resident(waymark.pid()))
                    .row(
                            "PostgreSQL (shared parts once)",
                            Memory.proportional(ProcessHandle.of(server).orElseThrow()));
        }
    }

    /** About what one member of staff does: a few figures, then a moment of reading. */
    private static void useLightly(LaunchedWaymark waymark) throws Exception {
        for (String page : PAGES) {
            waymark.get("staff", page);
            for (int look = 0; look < 25; look++) {
                waymark.lookAgainSoon();
            }
        }
    }
}
