package org.waymark.dashboard.imports;

import static org.waymark.dashboard.imports.Column.Kind.NEEDED;
import static org.waymark.dashboard.imports.Column.Kind.OF_RECORD;
import static org.waymark.dashboard.imports.Column.Kind.OF_ROW;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.trainings.AttendanceRequest;
import org.waymark.dashboard.trainings.AttendanceRequest.Count;
import org.waymark.dashboard.trainings.AttendanceRequest.Person;
import org.waymark.dashboard.trainings.Attendances;
import org.waymark.dashboard.trainings.TrainingRequest;
import org.waymark.dashboard.trainings.Trainings;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.Sealers;
import org.waymark.monitoring.reference.Professions;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.Attendance.Group;
import org.waymark.monitoring.training.TrainingOutline.Audience;
import org.waymark.monitoring.training.TrainingOutline.ModuleUsed;
import org.waymark.monitoring.training.TrainingOutline.Trainer;
import org.waymark.monitoring.training.TrainingRegister;
import org.waymark.monitoring.training.TrainingRegister.Cursor;
import org.waymark.monitoring.training.TrainingRegister.FindTrainings;
import org.waymark.monitoring.training.TrainingRow;

/** Trainings: a row for each group of participants, or for each one by name. */
@Component
class TrainingTable implements Table {

    private static final int PAGE = 1_000;
    private static final List<Column> COLUMNS =
            List.of(
                    new Column(
                            "id",
                            OF_RECORD,
                            "3 to 64 letters, digits, . - _; blank: made of the rest",
                            "training-2013-1"),
                    new Column("programme", NEEDED, "code of the programme", "MARIO"),
                    new Column("phase", OF_RECORD, "code of its phase", "II"),
                    new Column("title", NEEDED, "at most 200 characters", "Interviewing children"),
                    new Column("state", OF_RECORD, "held (default) or planned", "held"),
                    new Column("country", NEEDED, "ISO 3166-1 alpha-2", "BG"),
                    new Column("place", OF_RECORD, "town", "Burgas"),
                    new Column("from", NEEDED, "day, month or year", "2013-08-12"),
                    new Column("to", OF_RECORD, "blank: one day", "2013-08-15"),
                    new Column(
                            "mode", OF_RECORD, "in-person (default), online, mixed", "in-person"),
                    new Column("organiser", OF_RECORD, "organisation", ""),
                    new Column("partners", OF_RECORD, "several divided by |", ""),
                    new Column(
                            "topics", OF_RECORD, "several divided by |", "interviewing|referral"),
                    new Column("method", OF_RECORD, "in words", ""),
                    new Column(
                            "trainers",
                            OF_RECORD,
                            "country;expertise, several divided by |",
                            "NL;psychologist"),
                    new Column(
                            "audience",
                            OF_RECORD,
                            "profession;institution, several divided by |",
                            "police-officer;"),
                    new Column("siteVisits", OF_RECORD, "several divided by |", ""),
                    new Column("issuesRaised", OF_RECORD, "several divided by |", ""),
                    new Column("modules", OF_RECORD, "module;version, several divided by |", ""),
                    new Column("name", OF_ROW, "of one person, sealed; blank for a group", ""),
                    new Column(
                            "profession",
                            OF_ROW,
                            Professions.all().stream()
                                    .map(Professions.Profession::code)
                                    .collect(Collectors.joining(", ")),
                            "police-officer"),
                    new Column("institution", OF_ROW, "where they work", ""),
                    new Column("sex", OF_ROW, "female, male, other", "female"),
                    new Column(
                            "count", OF_ROW, "people of the group; all blank: nobody knows", "12"),
                    new Column("precision", OF_ROW, "exact (default), at-least, about", "exact"));

    private final Trainings trainings;
    private final TrainingRegister register;

    TrainingTable(Trainings trainings, TrainingRegister register) {
        this.trainings = trainings;
        this.register = register;
    }

    @Override
    public String name() {
        return "trainings";
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
        return TrainingRegister.NAME;
    }

    @Override
    public String purpose() {
        return Attendances.PURPOSE;
    }

    @Override
    public List<String> identities(Entry entry) {
        return Attendances.identities(
                new AttendanceRequest(
                        null,
                        entry.lines().stream()
                                .filter(line -> line.get("name") != null)
                                .map(TrainingTable::person)
                                .toList()));
    }

    @Override
    public List<?> commands(Entry entry, Caller caller, Sealers sealers) {
        return List.of(trainings.command(entry.id(), request(entry), caller, sealers));
    }

    private static TrainingRequest request(Entry entry) {
        Line line = entry.first();
        AttendanceRequest attendance = attendance(entry.lines());
        if ("planned".equals(line.get("state")) && attendance != null) {
            throw new InvalidValue(
                    "state", "Nobody has come to a training that is planned: leave that out.");
        }
        return new TrainingRequest(
                entry.id(),
                line.get("state"),
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
                Cells.list(line.get("topics")),
                line.get("method"),
                Parts.of(
                        line.get("trainers"),
                        p -> new Trainer(Cells.part(p, 0), Cells.orEmpty(Cells.part(p, 1)))),
                Parts.of(
                        line.get("audience"),
                        p -> new Audience(Cells.part(p, 0), Cells.part(p, 1))),
                Cells.list(line.get("siteVisits")),
                Cells.list(line.get("issuesRaised")),
                Parts.of(
                        line.get("modules"),
                        p ->
                                new ModuleUsed(
                                        Cells.orEmpty(Cells.part(p, 0)),
                                        Cells.orEmpty(Cells.part(p, 1)))),
                attendance);
    }

    /** Null when nobody knows who came. */
    private static @Nullable AttendanceRequest attendance(List<Line> lines) {
        if (lines.size() == 1
                && COLUMNS.stream()
                        .filter(column -> !column.isOfRecord())
                        .allMatch(column -> lines.getFirst().get(column.name()) == null)) {
            return null;
        }
        List<Count> counts = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        for (Line line : lines) {
            if (line.get("name") == null) {
                counts.add(
                        new Count(
                                line.get("profession"),
                                line.get("institution"),
                                line.get("sex"),
                                line.number("count"),
                                line.get("precision")));
            } else {
                people.add(person(line));
            }
        }
        return new AttendanceRequest(counts, people);
    }

    private static Person person(Line line) {
        String count = line.get("count");
        if (count != null && !count.equals("1")) {
            throw new InvalidValue("count", "Somebody named is one: leave the number out.");
        }
        return new Person(
                line.get("name"), line.get("profession"), line.get("institution"), line.get("sex"));
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
        AttendanceRequest alone = attendance(List.of(line));
        if (alone != null) {
            Attendances.of("", alone, Sealers.NOBODY);
        }
    }

    @Override
    public Map<String, Existing> existing(Collection<String> ids) {
        Map<String, Existing> found = new HashMap<>();
        register.findAll(ids)
                .forEach(
                        row -> found.put(row.id(), (entry, caller) -> missing(row, entry, caller)));
        return found;
    }

    private List<?> missing(TrainingRow row, Entry entry, Caller caller) {
        TrainingRequest request = request(entry);
        trainings.command(entry.id(), request, caller, Sealers.NOBODY);
        boolean same =
                row.state().equals(request.isPlanned() ? "planned" : "held")
                        && row.outline().equals(request.outline())
                        && row.period().equals(request.period())
                        && Objects.equals(withoutNames(row.attendance()), attendance(request));
        if (!same) {
            throw Taken.by(idColumn());
        }
        return List.of();
    }

    private static @Nullable Attendance attendance(TrainingRequest request) {
        AttendanceRequest given = request.attendance();
        if (request.isPlanned()) {
            return null;
        }
        return given == null ? Attendance.UNKNOWN : Attendances.of("", given, Sealers.NOBODY);
    }

    /** As an export shows it. */
    private static @Nullable Attendance withoutNames(@Nullable Attendance attendance) {
        return attendance == null || attendance.people().isEmpty()
                ? attendance
                : Attendance.counted(groups(attendance));
    }

    private static List<Group> groups(Attendance attendance) {
        return attendance.people().isEmpty()
                ? attendance.groups()
                : attendance.people().stream()
                        .map(one ->
                                new Group(
                                        one.profession(), one.institution(), one.sex(), 1, "exact"))
                        .toList();
    }

    @Override
    public void export(
            @Nullable String programme, Caller caller, Consumer<Map<String, String>> rows) {
        FindTrainings find = new FindTrainings(programme, null, null, caller.scope());
        Cursor after = null;
        List<TrainingRow> page;
        do {
            page = register.list(find, after, PAGE);
            for (TrainingRow row : page) {
                write(row, rows);
                after = new Cursor(row.period().to().last(), row.id());
            }
        } while (page.size() == PAGE);
    }

    private static void write(TrainingRow row, Consumer<Map<String, String>> rows) {
        Map<String, String> about = about(row);
        List<Group> groups = row.attendance() == null ? List.of() : groups(row.attendance());
        if (groups.isEmpty()) {
            rows.accept(about);
        }
        for (Group group : groups) {
            Map<String, String> line = new HashMap<>(about);
            Cells.put(line, "profession", group.profession());
            Cells.put(line, "institution", group.institution());
            Cells.put(line, "sex", group.sex());
            Cells.put(line, "count", group.count());
            Cells.put(line, "precision", group.precision());
            rows.accept(line);
        }
    }

    private static Map<String, String> about(TrainingRow row) {
        var outline = row.outline();
        Map<String, String> line = new HashMap<>();
        Cells.put(line, "id", row.id());
        Cells.put(line, "programme", outline.programme());
        Cells.put(line, "phase", outline.phase());
        Cells.put(line, "title", outline.title());
        Cells.put(line, "state", row.state());
        Cells.put(line, "country", outline.country());
        Cells.put(line, "place", outline.place());
        Cells.put(line, "from", row.from());
        Cells.put(line, "to", row.to());
        Cells.put(line, "mode", outline.mode());
        Cells.put(line, "organiser", outline.organiser());
        Cells.put(line, "partners", Cells.join(outline.partners()));
        Cells.put(line, "topics", Cells.join(outline.topics()));
        Cells.put(line, "method", outline.method());
        Cells.put(
                line,
                "trainers",
                Parts.text(outline.trainers(), one -> Parts.two(one.country(), one.expertise())));
        Cells.put(
                line,
                "audience",
                Parts.text(
                        outline.audience(), one -> Parts.two(one.profession(), one.institution())));
        Cells.put(line, "siteVisits", Cells.join(outline.siteVisits()));
        Cells.put(line, "issuesRaised", Cells.join(outline.issuesRaised()));
        Cells.put(
                line,
                "modules",
                Parts.text(outline.modules(), one -> Parts.two(one.module(), one.version())));
        return line;
    }
}
