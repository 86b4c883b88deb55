package org.waymark.dashboard.imports;

import static org.waymark.dashboard.imports.Column.Kind.NEEDED;
import static org.waymark.dashboard.imports.Column.Kind.OF_RECORD;
import static org.waymark.dashboard.imports.Column.Kind.OF_ROW;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.activities.Activities;
import org.waymark.dashboard.activities.ActivityRequest;
import org.waymark.dashboard.activities.ParticipantsRequest;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.activity.ActivityOutline;
import org.waymark.monitoring.activity.ActivityRegister;
import org.waymark.monitoring.activity.ActivityRow;
import org.waymark.monitoring.activity.ActivityType;
import org.waymark.monitoring.activity.Evidence;
import org.waymark.monitoring.activity.Participants;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.Sealers;
import org.waymark.monitoring.reference.AgeBands;
import org.waymark.monitoring.register.FindRecords;
import org.waymark.monitoring.register.RecordRegister;

/** Activities: a row for each group of participants. */
@Component
class ActivityTable extends RecordTable<ActivityRow, Participants.Group> {

    private static final List<Told<ActivityRow>> RECORD =
            Told.all(
                    List.of(
                            new Told<>(
                                    new Column(
                                            "id",
                                            OF_RECORD,
                                            "3 to 64 letters, digits, . - _; blank: made of the"
                                                    + " rest",
                                            "activity-2013-1"),
                                    row -> row.id()),
                            new Told<>(
                                    new Column(
                                            "type",
                                            NEEDED,
                                            Arrays.stream(ActivityType.values())
                                                    .map(ActivityType::code)
                                                    .collect(Collectors.joining(", ")),
                                            "peer-session"),
                                    row -> row.outline().type())),
                    Gathering.columns("Life skills", OF_RECORD, ActivityTable::gathering),
                    List.of(
                            new Told<>(
                                    new Column(
                                            "board",
                                            OF_RECORD,
                                            "id of the consultation board, for a board-meeting",
                                            ""),
                                    row -> row.outline().board()),
                            new Told<>(
                                    new Column(
                                            "evidence",
                                            OF_RECORD,
                                            "title;link;reference, several divided by |",
                                            "Minutes;;file 12"),
                                    row ->
                                            Parts.text(
                                                    row.outline().evidence(),
                                                    one ->
                                                            List.of(
                                                                    one.title(),
                                                                    Cells.orEmpty(one.link()),
                                                                    Cells.orEmpty(
                                                                            one.reference()))))));

    private static final List<Told<Participants.Group>> PARTS =
            List.of(
                    new Told<>(
                            new Column(
                                    "role",
                                    OF_ROW,
                                    "child, peer-researcher, professional",
                                    "child"),
                            row -> row.role()),
                    new Told<>(
                            new Column("sex", OF_ROW, "female, male, other", "female"),
                            row -> row.sex()),
                    new Told<>(
                            new Column("ageBand", OF_ROW, String.join(", ", AgeBands.ALL), "13-15"),
                            row -> row.ageBand()),
                    new Told<>(
                            new Column(
                                    "count",
                                    OF_ROW,
                                    "people of the group; all blank: nobody knows",
                                    "8"),
                            row -> row.count()),
                    new Told<>(
                            new Column(
                                    "precision",
                                    OF_ROW,
                                    "exact (default), at-least, about",
                                    "exact"),
                            row -> row.precision()));

    private final Activities activities;
    private final RecordRegister<ActivityRow> register;

    ActivityTable(Activities activities, ActivityRegister register) {
        super("activities", "from", ActivityRegister.NAME, RECORD, PARTS);
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
                state(row).equals(planned ? "planned" : "held")
                        && row.outline().equals(request.outline())
                        && (planned
                                || ParticipantsRequest.checked(request.participants())
                                        .equals(recorded));
        if (!same) {
            throw Taken.by(idColumn());
        }
        return List.of();
    }

    /** One of which it is reported what came of it was held. */
    private static String state(ActivityRow row) {
        return "reported".equals(row.state()) ? "held" : row.state();
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

    private static Gathering gathering(ActivityRow row) {
        ActivityOutline about = row.outline();
        return new Gathering(
                about.programme(),
                about.phase(),
                about.title(),
                state(row),
                about.country(),
                about.place(),
                about.from(),
                about.to(),
                about.mode(),
                about.organiser(),
                about.partners());
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
