package org.waymark.dashboard.imports;

import static org.waymark.dashboard.imports.Column.Kind.NEEDED;
import static org.waymark.dashboard.imports.Column.Kind.OF_RECORD;
import static org.waymark.dashboard.imports.Column.Kind.OF_ROW;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
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
class ActivityTable implements Table {

    private static final List<Column> COLUMNS =
            List.of(
                    new Column(
                            "id",
                            OF_RECORD,
                            "3 to 64 letters, digits, . - _; blank: made of the rest",
                            "activity-2013-1"),
                    new Column(
                            "type",
                            NEEDED,
                            Arrays.stream(ActivityType.values())
                                    .map(ActivityType::code)
                                    .collect(Collectors.joining(", ")),
                            "peer-session"),
                    new Column("programme", NEEDED, "code of the programme", "MARIO"),
                    new Column("phase", OF_RECORD, "code of its phase", "II"),
                    new Column("title", NEEDED, "at most 200 characters", "Life skills"),
                    new Column("state", OF_RECORD, "held (default) or planned", "held"),
                    new Column("country", OF_RECORD, "ISO 3166-1 alpha-2", "BG"),
                    new Column("place", OF_RECORD, "town", "Burgas"),
                    new Column("from", NEEDED, "day, month or year", "2013-08-12"),
                    new Column("to", OF_RECORD, "blank: one day", ""),
                    new Column(
                            "mode", OF_RECORD, "in-person (default), online, mixed", "in-person"),
                    new Column("organiser", OF_RECORD, "organisation", ""),
                    new Column("partners", OF_RECORD, "several divided by |", ""),
                    new Column(
                            "board",
                            OF_RECORD,
                            "id of the consultation board, for a board-meeting",
                            ""),
                    new Column(
                            "evidence",
                            OF_RECORD,
                            "title;link;reference, several divided by |",
                            "Minutes;;file 12"),
                    new Column("role", OF_ROW, "child, peer-researcher, professional", "child"),
                    new Column("sex", OF_ROW, "female, male, other", "female"),
                    new Column("ageBand", OF_ROW, String.join(", ", AgeBands.ALL), "13-15"),
                    new Column(
                            "count", OF_ROW, "people of the group; all blank: nobody knows", "8"),
                    new Column("precision", OF_ROW, "exact (default), at-least, about", "exact"));

    private final Activities activities;
    private final RecordRegister<ActivityRow> register;

    ActivityTable(Activities activities, ActivityRegister register) {
        this.activities = activities;
        this.register = register.records();
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public String idColumn() {
        return "id";
    }

    @Override
    public boolean needsId() {
        return false;
    }

    @Override
    public String dayColumn() {
        return "from";
    }

    @Override
    public String projection() {
        return ActivityRegister.NAME;
    }

    @Override
    public List<?> commands(Entry entry, Caller caller, Sealers sealers) {
        return List.of(activities.command(entry.id(), request(entry), caller));
    }

    private static ActivityRequest request(Entry entry) {
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

    private static @Nullable ParticipantsRequest participants(List<Line> lines) {
        if (lines.size() == 1
                && COLUMNS.stream()
                        .filter(column -> !column.isOfRecord())
                        .allMatch(column -> lines.getFirst().get(column.name()) == null)) {
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
    public Line recordOnly(Line line) {
        Line alone = line;
        for (Column column : COLUMNS) {
            alone = column.isOfRecord() ? alone : alone.with(column.name(), "");
        }
        return alone;
    }

    @Override
    public void checkRow(Line line) {
        ParticipantsRequest.checked(participants(List.of(line)));
    }

    @Override
    public Map<String, Existing> existing(Collection<String> ids) {
        Map<String, Existing> found = new HashMap<>();
        register.findAll(ids)
                .forEach(
                        row -> found.put(row.id(), (entry, caller) -> missing(row, entry, caller)));
        return found;
    }

    private List<?> missing(ActivityRow row, Entry entry, Caller caller) {
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
                        write(row, rows);
                    }
                });
    }

    private static void write(ActivityRow row, Consumer<Map<String, String>> rows) {
        Map<String, String> about = about(row);
        Participants participants = row.participants();
        if (participants == null || participants.groups().isEmpty()) {
            rows.accept(about);
            return;
        }
        for (Participants.Group group : participants.groups()) {
            Map<String, String> line = new HashMap<>(about);
            Cells.put(line, "role", group.role());
            Cells.put(line, "sex", group.sex());
            Cells.put(line, "ageBand", group.ageBand());
            Cells.put(line, "count", group.count());
            Cells.put(line, "precision", group.precision());
            rows.accept(line);
        }
    }

    private static Map<String, String> about(ActivityRow row) {
        var outline = row.outline();
        Map<String, String> line = new HashMap<>();
        Cells.put(line, "id", row.id());
        Cells.put(line, "type", outline.type());
        Cells.put(line, "programme", outline.programme());
        Cells.put(line, "phase", outline.phase());
        Cells.put(line, "title", outline.title());
        Cells.put(line, "state", state(row));
        Cells.put(line, "country", outline.country());
        Cells.put(line, "place", outline.place());
        Cells.put(line, "from", outline.from());
        Cells.put(line, "to", outline.to());
        Cells.put(line, "mode", outline.mode());
        Cells.put(line, "organiser", outline.organiser());
        Cells.put(line, "partners", Cells.join(outline.partners()));
        Cells.put(line, "board", outline.board());
        Cells.put(
                line,
                "evidence",
                Parts.text(
                        outline.evidence(),
                        one ->
                                List.of(
                                        one.title(),
                                        Cells.orEmpty(one.link()),
                                        Cells.orEmpty(one.reference()))));
        return line;
    }
}
