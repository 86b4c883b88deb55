package org.waymark.dashboard.imports;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.waymark.dashboard.imports.Chunk.Outcome;
import org.waymark.dashboard.imports.Importer.Task;
import org.waymark.dashboard.imports.Table.Existing;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.BulkRecorder;
import org.waymark.monitoring.eventstore.BulkRecorder.Bulk;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.privacy.Sealers;
import org.waymark.monitoring.web.OutOfReach;

/** Gives entries to the rules of their records. Reads and stores nothing of the import's own. */
final class ChunkHandler {

    private final Task task;
    private final Table table;
    private final Actor actor;
    private final BulkRecorder recorder;

    ChunkHandler(Task task, BulkRecorder recorder) {
        this.task = task;
        this.table = task.table();
        this.actor = task.caller().actor(Source.IMPORT);
        this.recorder = recorder;
    }

    Outcome handle(Chunk chunk) {
        Outcome outcome = new Outcome();
        Consumer<Bulk> work =
                bulk -> {
                    for (int n = 0; n < chunk.entries().size(); n++) {
                        handle(chunk.entries().get(n), chunk.prints().get(n), chunk, bulk, outcome);
                    }
                };
        if (task.dryRun()) {
            recorder.rehearse(actor, work);
        } else {
            outcome.handled(recorder.handle(actor, work));
        }
        return outcome;
    }

    private void handle(Entry entry, String print, Chunk chunk, Bulk bulk, Outcome outcome) {
        if (chunk.known().getOrDefault(entry.id(), Set.of()).contains(print)) {
            outcome.unchanged();
            return;
        }
        try {
            List<?> commands = commands(entry, chunk, chunk.sealers());
            if (!entry.problems().isEmpty()) {
                outcome.refused(entry.problems());
            } else if (commands.isEmpty()) {
                outcome.unchanged();
            } else {
                bulk.record(commands, print);
                outcome.written();
            }
        } catch (InvalidValue | RuleBroken | OutOfReach e) {
            outcome.refused(complaints(chunk).about(entry, e));
        }
    }

    private List<?> commands(Entry entry, Chunk chunk, Sealers sealers) {
        if (chunk.isNew(entry)) {
            return table.commands(entry, task.caller(), sealers);
        }
        Existing existing = chunk.there().get(entry.id());
        if (existing == null) {
            throw Taken.by(table.idColumn());
        }
        return existing.missing(entry, task.caller());
    }

    private Complaints complaints(Chunk chunk) {
        return new Complaints(table, entry -> check(entry, chunk), entry -> rehearse(entry, chunk));
    }

    /**
     * Of a case that is there the description may be blank; of every other record the row alone
     * would seem to be another record than the one that is there.
     */
    private void check(Entry entry, Chunk chunk) {
        if (table.needsId()) {
            commands(entry, chunk, Sealers.NOBODY);
        } else {
            table.commands(entry, task.caller(), Sealers.NOBODY);
        }
    }

    private void rehearse(Entry entry, Chunk chunk) {
        List<?> commands = commands(entry, chunk, Sealers.NOBODY);
        if (!commands.isEmpty()) {
            recorder.rehearse(actor, probe -> probe.record(commands, ""));
        }
    }
}
