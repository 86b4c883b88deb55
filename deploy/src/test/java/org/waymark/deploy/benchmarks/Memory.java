package org.waymark.deploy.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory figures of Linux, in MB. */
final class Memory {

    private static final long KB_PER_MB = 1024;

    private Memory() {}

    static long ofTheMachine() throws IOException {
        return line(Path.of("/proc/meminfo"), "MemTotal:");
    }

    /** Resident memory of one process. */
    static long resident(long pid) throws IOException {
        return line(Path.of("/proc/" + pid + "/status"), "VmRSS:");
    }

    /** Memory of a PostgreSQL server: what its processes share is counted once. */
    static long proportional(ProcessHandle server) throws IOException {
        long sum = 0;
        for (ProcessHandle process :
                Stream.concat(Stream.of(server), server.descendants()).toList()) {
            sum += line(Path.of("/proc/" + process.pid() + "/smaps_rollup"), "Pss:");
        }
        return sum;
    }

    private static long line(Path file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(file, UTF_8)) {
            return lines.filter(line -> line.startsWith(name))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / KB_PER_MB;
        }
    }
}
