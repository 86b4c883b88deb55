package org.waymark.deploy.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** A PostgreSQL server that outlived a killed Waymark: it is asked to stop, and waited for. */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MILLIS = 50;

    private final ProcessHandle process;
    private final Path pidFile;

    private OrphanedServer(ProcessHandle process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /** The server that still runs on this cluster, found by its pid file. */
    static Optional<OrphanedServer> of(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid)
                .filter(OrphanedServer::isPostgres)
                .map(process -> new OrphanedServer(process, pidFile));
    }

    /**
     * Stops the server: sessions are ended, everything committed is on disk.
     *
     * @throws FailureAnalyzedException when it does not end within a minute
     */
    void stop() throws IOException {
        LOG.info(
                "Stopping the PostgreSQL that an earlier run left behind, process {}.",
                process.pid());
        askToStop();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!ended()) {
            if (System.nanoTime() > deadline) {
                throw new FailureAnalyzedException(
                        "PostgreSQL of an earlier run, process %d, does not stop."
                                .formatted(process.pid()),
                        "Stop that process yourself and start again. No data needs to be removed.");
            }
        }
    }

    /** After a reboot the number may belong to any other program, which must be left alone. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }

    /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for other sessions to end. */
    private void askToStop() throws IOException {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            process.destroy();
            return;
        }
        new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", Long.toString(process.pid())).start();
    }

    /**
     * PostgreSQL removes its pid file at the very end; a zombie nobody reaps counts as ended too.
     */
    private boolean ended() {
        try {
            process.onExit().get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return !Files.exists(pidFile);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was stopping", e);
        }
    }
}
