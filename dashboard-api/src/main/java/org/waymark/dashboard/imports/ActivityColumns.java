package org.waymark.dashboard.imports;

import static org.waymark.dashboard.imports.Column.Kind.NEEDED;
import static org.waymark.dashboard.imports.Column.Kind.OF_RECORD;
import static org.waymark.dashboard.imports.Column.Kind.OF_ROW;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.monitoring.activity.ActivityOutline;
import org.waymark.monitoring.activity.ActivityRow;
import org.waymark.monitoring.activity.ActivityType;
import org.waymark.monitoring.activity.Participants;
import org.waymark.monitoring.reference.AgeBands;

/** What the columns of activities are, and what they tell of one. */
final class ActivityColumns {

    static final List<Told<ActivityRow>> RECORD =
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
                    Gathering.columns("Life skills", OF_RECORD, ActivityColumns::gathering),
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

    static final List<Told<Participants.Group>> PARTS =
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

    private ActivityColumns() {}

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

    /** One of which it is reported what came of it was held. */
    static String state(ActivityRow row) {
        return "reported".equals(row.state()) ? "held" : row.state();
    }
}
