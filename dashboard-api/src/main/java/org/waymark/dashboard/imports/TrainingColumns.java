package org.waymark.dashboard.imports;

import static org.waymark.dashboard.imports.Column.Kind.NEEDED;
import static org.waymark.dashboard.imports.Column.Kind.OF_RECORD;
import static org.waymark.dashboard.imports.Column.Kind.OF_ROW;

import java.util.List;
import java.util.stream.Collectors;
import org.waymark.monitoring.reference.Professions;
import org.waymark.monitoring.training.Attendance.Group;
import org.waymark.monitoring.training.TrainingOutline;
import org.waymark.monitoring.training.TrainingRow;

/** What the columns of trainings are, and what they tell of one. */
final class TrainingColumns {

    static final List<Told<TrainingRow>> RECORD =
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
                    Gathering.columns("Interviewing children", NEEDED, TrainingColumns::gathering),
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

    static final List<Told<Group>> PARTS =
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

    private TrainingColumns() {}

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
}
