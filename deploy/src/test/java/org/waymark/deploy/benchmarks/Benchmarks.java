package org.waymark.deploy.benchmarks;

import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.util.FileSystemUtils;

/** The program behind {@code deploy/benchmarks/run}. */
final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws Exception {
        // A thread of a half started application must not keep a failed run alive.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        run(args);
        System.exit(0);
    }

    private static void run(String[] args) throws Exception {
        Settings settings = Settings.fromEnvironment();
        FileSystemUtils.deleteRecursively(Settings.DIRECTORY);
        Files.createDirectories(Settings.DIRECTORY);
        Report.say(
                "%s, %d processors, %d MB, Java %s"
                        .formatted(
                                LocalDate.now(ZoneOffset.UTC),
                                Runtime.getRuntime().availableProcessors(),
                                Memory.ofTheMachine(),
                                Runtime.version()));
        for (String what : args) {
            switch (what) {
                case "recording" -> Recording.measure(settings);
                case "rebuild" -> Rebuilding.measure(settings);
                case "import" -> Importing.measure(settings);
                case "scale" -> Scale.measure(settings);
                case "start" -> Starting.measure(settings);
                case "flood" -> Flood.measure(settings);
                default ->
                        throw new IllegalArgumentException(
                                "No benchmark "
                                        + what
                                        + ": recording, rebuild, import, scale, start, flood");
            }
        }
    }
}
