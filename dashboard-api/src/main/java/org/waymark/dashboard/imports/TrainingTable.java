package org.waymark.dashboard.imports;

import static org.waymark.dashboard.imports.Column.Kind.NEEDED;
import static org.waymark.dashboard.imports.Column.Kind.OF_RECORD;
import static org.waymark.dashboard.imports.Column.Kind.OF_ROW;

import java.util.ArrayList;
import java.util.Collection;
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
import org.waymark.monitoring.training.TrainingOutline;
import org.waymark.monitoring.training.TrainingOutline.Audience;
import org.waymark.monitoring.training.TrainingOutline.ModuleUsed;
import org.waymark.monitoring.training.TrainingOutline.Trainer;
import org.waymark.monitoring.training.TrainingRegister;
import org.waymark.monitoring.training.TrainingRegister.Cursor;
import org.waymark.monitoring.training.TrainingRegister.FindTrainings;
import org.waymark.monitoring.training.TrainingRow;

/** Trainings: a row for each group of participants, or for each one by name. */
@Component
class TrainingTable extends RecordTable<TrainingRow, Group> {

    private static final int PAGE = 1_000;
    private static final List<Told<TrainingRow>> RECORD =
            Told.all(
                    List.of(
                            new Told<>(
                                    new Column(
                                            "id",
                                            OF_RECORD,
                                            "3 to 64 letters, digits, . - _; blank: made of the"
                                                    + " rest",
                                            "training-2013-1"),
                                    row -> row.id())),
                    Gathering.columns("Interviewing children", NEEDED, TrainingTable::gathering),
                    List.of(
                            new Told<>(
                                    new Column(
                                            "topics",
                                            OF_RECORD,
                                            "several divided by |",
                                            "interviewing|referral"),
                                    row -> Cells.join(row.outline().topics())),
                            new Told<>(
                                    new Column("method", OF_RECORD, "in words", ""),
                                    row -> row.outline().method()),
                            new Told<>(
                                    new Column(
                                            "trainers",
                                            OF_RECORD,
                                            "country;expertise, several divided by |",
                                            "NL;psychologist"),
                                    row ->
                                            Parts.text(
                                                    row.outline().trainers(),
                                                    one ->
                                                            Parts.two(
                                                                    one.country(),
                                                                    one.expertise()))),
                            new Told<>(
                                    new Column(
                                            "audience",
                                            OF_RECORD,
                                            "profession;institution, several divided by |",
                                            "police-officer;"),
                                    row ->
                                            Parts.text(
                                                    row.outline().audience(),
                                                    one ->
                                                            Parts.two(
                                                                    one.profession(),
                                                                    one.institution()))),
                            new Told<>(
                                    new Column("siteVisits", OF_RECORD, "several divided by |", ""),
                                    row -> Cells.join(row.outline().siteVisits())),
                            new Told<>(
                                    new Column(
                                            "issuesRaised", OF_RECORD, "several divided by |", ""),
                                    row -> Cells.join(row.outline().issuesRaised())),
                            new Told<>(
                                    new Column(
                                            "modules",
                                            OF_RECORD,
                                            "module;version, several divided by |",
                                            ""),
                                    row ->
                                            Parts.text(
                                                    row.outline().modules(),
                                                    one ->
                                                            Parts.two(
                                                                    one.module(),
                                                                    one.version())))));

    private static final List<Told<Group>> PARTS =
            List.of(
                    new Told<>(
                            new Column(
                                    "name", OF_ROW, "of one person, sealed; blank for a group", ""),
                            row -> null),
                    new Told<>(
                            new Column(
                                    "profession",
                                    OF_ROW,
                                    Professions.all().stream()
                                            .map(Professions.Profession::code)
                                            .collect(Collectors.joining(", ")),
                                    "police-officer"),
                            row -> row.profession()),
                    new Told<>(
                            new Column("institution", OF_ROW, "where they work", ""),
                            row -> row.institution()),
                    new Told<>(
                            new Column("sex", OF_ROW, "female, male, other", "female"),
                            row -> row.sex()),
                    new Told<>(
                            new Column(
                                    "count",
                                    OF_ROW,
                                    "people of the group; all blank: nobody knows",
                                    "12"),
                            row -> row.count()),
                    new Told<>(
                            new Column(
                                    "precision",
                                    OF_ROW,
                                    "exact (default), at-least, about",
                                    "exact"),
                            row -> row.precision()));

    private final Trainings trainings;
    private final TrainingRegister register;

    TrainingTable(Trainings trainings, TrainingRegister register) {
        super("trainings", "from", TrainingRegister.NAME, RECORD, PARTS);
        this.trainings = trainings;
        this.register = register;
    }

    @Override
    public boolean needsId() {
        return false;
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

    private TrainingRequest request(Entry entry) {
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
    private @Nullable AttendanceRequest attendance(List<Line> lines) {
        if (isRecordOnly(lines)) {
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
    public void checkRow(Line line) {
        AttendanceRequest alone = attendance(List.of(line));
        if (alone != null) {
            Attendances.of("", alone, Sealers.NOBODY);
        }
    }

    @Override
    Collection<TrainingRow> find(Collection<String> ids) {
        return register.findAll(ids);
    }

    @Override
    List<?> missing(TrainingRow row, Entry entry, Caller caller) {
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
                export(row, rows);
                after = new Cursor(row.period().to().last(), row.id());
            }
        } while (page.size() == PAGE);
    }

    private static Gathering gathering(TrainingRow row) {
        TrainingOutline about = row.outline();
        return new Gathering(
                about.programme(),
                about.phase(),
                about.title(),
                row.state(),
                about.country(),
                about.place(),
                row.from(),
                row.to(),
                about.mode(),
                about.organiser(),
                about.partners());
    }

    private void export(TrainingRow row, Consumer<Map<String, String>> rows) {
        List<Group> groups = row.attendance() == null ? List.of() : groups(row.attendance());
        if (groups.isEmpty()) {
            write(row, rows);
        } else {
            write(row, groups, rows);
        }
    }
}
