package org.waymark.dashboard.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
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
class TrainingTable extends RecordTable<TrainingRow, Group> {

    private static final int PAGE = 1_000;
    private final Trainings trainings;
    private final TrainingRegister register;

    TrainingTable(Trainings trainings, TrainingRegister register) {
        super(
                "trainings",
                "from",
                TrainingRegister.NAME,
                TrainingColumns.RECORD,
                TrainingColumns.PARTS);
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
        Map<String, Long> rows = new HashMap<>();
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
                people.add(listedOnce(line, rows));
            }
        }
        return new AttendanceRequest(counts, people);
    }

    /**
     * @param rows of those before, by identity
     */
    private static Person listedOnce(Line line, Map<String, Long> rows) {
        Person person = person(line);
        Long before = rows.putIfAbsent(Attendances.identity(person), line.row());
        if (before != null) {
            throw new InvalidValue(
                    "name",
                    "Listed twice, in the rows %d and %d: leave one of them out."
                            .formatted(before, line.row()));
        }
        return person;
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

    private void export(TrainingRow row, Consumer<Map<String, String>> rows) {
        List<Group> groups = row.attendance() == null ? List.of() : groups(row.attendance());
        if (groups.isEmpty()) {
            write(row, rows);
        } else {
            write(row, groups, rows);
        }
    }
}
