package org.waymark.dashboard.imports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.activities.Activities;
import org.waymark.dashboard.activities.ActivityRequest;
import org.waymark.dashboard.activities.ParticipantsRequest;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.activity.ActivityRegister;
import org.waymark.monitoring.activity.ActivityRow;
import org.waymark.monitoring.activity.Evidence;
import org.waymark.monitoring.activity.Participants;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.Sealers;
import org.waymark.monitoring.register.FindRecords;
import org.waymark.monitoring.register.RecordRegister;

/** Activities: a row for each group of participants. */
@Component
class ActivityTable extends RecordTable<ActivityRow, Participants.Group> {

    private final Activities activities;
    private final RecordRegister<ActivityRow> register;

    ActivityTable(Activities activities, ActivityRegister register) {
        super(
                "activities",
                "from",
                ActivityRegister.NAME,
                ActivityColumns.RECORD,
                ActivityColumns.PARTS);
        this.activities = activities;
        this.register = register.records();
    }

    @Override
    public boolean needsId() {
        return false;
    }

    @Override
    public List<?> commands(Entry entry, Caller caller, Sealers sealers) {
        return List.of(activities.command(entry.id(), request(entry), caller));
    }

    private ActivityRequest request(Entry entry) {
        Line line = entry.first();
        ParticipantsRequest participants = participants(entry.lines());
        if ("planned".equals(line.get("state")) && participants != null) {
            throw new InvalidValue(
                    "state", "Nobody has come to an activity that is planned: leave that out.");
        }
        return new ActivityRequest(
                entry.id(),
                line.get("state"),
                line.get("type"),
                line.get("programme"),
                line.get("phase"),
                line.get("title"),
                line.get("country"),
                line.get("place"),
                line.get("from"),
                line.get("to"),
                line.get("mode"),
                line.get("organiser"),
                Cells.list(line.get("partners")),
                line.get("board"),
                Parts.of(
                        line.get("evidence"),
                        p ->
                                new Evidence(
                                        Cells.orEmpty(Cells.part(p, 0)),
                                        Cells.part(p, 1),
                                        Cells.part(p, 2))),
                participants);
    }

    private @Nullable ParticipantsRequest participants(List<Line> lines) {
        if (isRecordOnly(lines)) {
            return null;
        }
        return new ParticipantsRequest(
                lines.stream()
                        .map(line ->
                                new ParticipantsRequest.Count(
                                        line.get("role"),
                                        line.get("sex"),
                                        line.get("ageBand"),
                                        line.number("count"),
                                        line.get("precision")))
                        .toList());
    }

    @Override
    public void checkRow(Line line) {
        ParticipantsRequest.checked(participants(List.of(line)));
    }

    @Override
    Collection<ActivityRow> find(Collection<String> ids) {
        return register.findAll(ids);
    }

    @Override
    List<?> missing(ActivityRow row, Entry entry, Caller caller) {
        ActivityRequest request = request(entry);
        activities.command(entry.id(), request, caller);
        boolean planned = "planned".equals(request.state());
        Participants recorded = row.participants();
        boolean same =
                ActivityColumns.state(row).equals(planned ? "planned" : "held")
                        && row.outline().equals(request.outline())
                        && (planned
                                || ParticipantsRequest.checked(request.participants())
                                        .equals(recorded));
        if (!same) {
            throw Taken.by(idColumn());
        }
        return List.of();
    }

    @Override
    public void export(
            @Nullable String programme, Caller caller, Consumer<Map<String, String>> rows) {
        Pages.each(
                register,
                new FindRecords(programme, null, null, caller.scope()),
                row -> {
                    if (!"cancelled".equals(row.state())) {
                        export(row, rows);
                    }
                });
    }

    private void export(ActivityRow row, Consumer<Map<String, String>> rows) {
        Participants participants = row.participants();
        if (participants == null || participants.groups().isEmpty()) {
            write(row, rows);
        } else {
            write(row, participants.groups(), rows);
        }
    }
}
