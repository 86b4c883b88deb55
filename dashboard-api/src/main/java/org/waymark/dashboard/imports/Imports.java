package org.waymark.dashboard.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.waymark.dashboard.imports.Importer.Task;
import org.waymark.dashboard.imports.Progress.State;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.web.NotFound;

/** Takes uploads and imports them one after the other, while their senders watch. */
@Component
public class Imports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /** For so long a file that was found to be in order waits to be confirmed. */
    private static final Duration CONFIRMED_WITHIN = Duration.ofMinutes(30);

    /** So often one that has not ended is said to be alive, also while it only waits its turn. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);

    private static final long REPORT_EVERY_NANOS = Duration.ofMillis(300).toNanos();

    private final Tables tables;
    private final Importer importer;
    private final ImportRuns runs;
    private final ImportFiles files;
    private final ExecutorService one =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("import").factory());
    private final ScheduledExecutorService besides =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("import-besides").factory());
    private final Set<String> unended = ConcurrentHashMap.newKeySet();

    @Autowired
    Imports(Tables tables, Importer importer, ImportRuns runs, ImportFiles files) {
        this(tables, importer, runs, files, HEARTBEAT);
    }

    Imports(
            Tables tables,
            Importer importer,
            ImportRuns runs,
            ImportFiles files,
            Duration heartbeat) {
        this.tables = tables;
        this.importer = importer;
        this.runs = runs;
        this.files = files;
        var _ =
                besides.scheduleWithFixedDelay(
                        this::sayThatTheyLive,
                        heartbeat.toMillis(),
                        heartbeat.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void sayThatTheyLive() {
        try {
            runs.heardOf(Set.copyOf(unended));
        } catch (DataAccessException e) {
            LOG.warn("The imports that wait could not be said to be alive; again soon", e);
        }
    }

    /**
     * Begins to import a file.
     *
     * @param dryRun whether it is only to be checked
     * @param mayConfirm whether a file that is in order is kept for {@link #confirm}
     * @return the id of the import
     */
    public String begin(
            String table,
            @Nullable MultipartFile upload,
            boolean dryRun,
            boolean mayConfirm,
            Caller caller) {
        Table into = tables.named(table);
        if (upload == null || upload.isEmpty()) {
            throw new InvalidValue("file", "Missing: send a .csv or .xlsx file as multipart.");
        }
        Format format = Format.ofFile(upload.getOriginalFilename());
        String id = UUID.randomUUID().toString();
        Path file = files.of(id, format);
        files.keep(upload, file);
        begin(id, new Task(into, format, file, caller, dryRun), mayConfirm);
        return id;
    }

    /**
     * Imports the file of a dry run that found nothing wrong.
     *
     * @return the id of the import
     * @throws NotFound when there is no such dry run, or its file is not kept any more
     */
    public String confirm(String dryRun, Caller caller) {
        ImportRun checked = find(dryRun, caller);
        for (Format format : Format.values()) {
            Path file = files.of(dryRun, format);
            if (checked.dryRun() && checked.state().equals("done") && Files.exists(file)) {
                String id = UUID.randomUUID().toString();
                Path own = files.of(id, format);
                move(file, own);
                begin(
                        id,
                        new Task(tables.named(checked.table()), format, own, caller, false),
                        false);
                return id;
            }
        }
        throw new NotFound("id", "file of this check any more: send it again");
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new NotFound("id", "file of this check any more: send it again");
        }
    }

    /**
     * An import of this caller.
     *
     * @throws NotFound when there is none
     */
    public ImportRun find(String id, Caller caller) {
        return runs.find(id, caller.accountId())
                .orElseThrow(() -> new NotFound("id", "import " + id));
    }

    private void begin(String id, Task task, boolean mayConfirm) {
        runs.add(id, task.table().name(), task.dryRun(), task.caller().accountId());
        unended.add(id);
        one.execute(() -> {
            try {
                run(id, task, mayConfirm);
            } finally {
                unended.remove(id);
            }
        });
    }

    private void run(String id, Task task, boolean mayConfirm) {
        boolean kept = false;
        Tally last = new Tally((tally, state) -> {});
        try {
            Tally tally = importer.run(task, reporting(id));
            State state = tally.problems().isEmpty() ? State.DONE : State.REFUSED;
            kept = mayConfirm && state == State.DONE;
            runs.ended(id, tally, state);
        } catch (ConcurrencyException e) {
            last.problems()
                    .add(
                            new Problem(
                                    0,
                                    null,
                                    "Somebody changed one of these records at the same time:"
                                            + " import the file again."));
            runs.ended(id, last, State.REFUSED);
        } catch (IOException | RuntimeException e) {
            LOG.error("Import {} failed; nothing was recorded", id, e);
            runs.ended(id, last, State.FAILED);
        } finally {
            if (kept) {
                var _ =
                        besides.schedule(
                                () -> files.delete(task.file()),
                                CONFIRMED_WITHIN.toSeconds(),
                                TimeUnit.SECONDS);
            } else {
                files.delete(task.file());
            }
        }
    }

    private Progress reporting(String id) {
        return new Progress() {
            private long reported = System.nanoTime() - REPORT_EVERY_NANOS;

            @Override
            public void moved(Tally tally, State state) {
                if (state != State.CHECKING || System.nanoTime() - reported >= REPORT_EVERY_NANOS) {
                    runs.moved(id, tally, state);
                    reported = System.nanoTime();
                }
            }
        };
    }

    /** What has not been stored yet is not stored any more. */
    @Override
    public void destroy() {
        one.shutdownNow();
        besides.shutdownNow();
    }
}
