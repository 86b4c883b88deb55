package org.waymark.dashboard.imports;

import static org.waymark.dashboard.imports.Column.Kind.NEEDED;
import static org.waymark.dashboard.imports.Column.Kind.OF_RECORD;
import static org.waymark.dashboard.imports.Column.Kind.OF_ROW;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.childsupport.CaseCodes;
import org.waymark.monitoring.childsupport.CaseFile.Intake;
import org.waymark.monitoring.childsupport.CaseFile.ProvidedService;
import org.waymark.monitoring.childsupport.SupportCaseRow;
import org.waymark.monitoring.reference.AgeBands;
import org.waymark.monitoring.reference.ChildServices;

/** What the columns of services given to children are, and what they tell of a case. */
final class SupportServiceColumns {

    static final List<Told<SupportCaseRow>> RECORD =
            List.of(
                    new Told<>(
                            new Column(
                                    "case",
                                    NEEDED,
                                    "id of the support case, which says nothing about the child",
                                    "case-2013-1"),
                            row -> row.id()),
                    new Told<>(
                            new Column(
                                    "programme",
                                    OF_RECORD,
                                    "code of the programme; may be blank when the case is there",
                                    "MARIO"),
                            row -> row.file().outline().programme()),
                    new Told<>(
                            new Column("phase", OF_RECORD, "code of its phase", "II"),
                            row -> row.file().outline().phase()),
                    new Told<>(
                            new Column("country", OF_RECORD, "ISO 3166-1 alpha-2", "BG"),
                            row -> row.file().outline().country()),
                    new Told<>(
                            new Column(
                                    "partner",
                                    OF_RECORD,
                                    "organisation that answers for the case",
                                    ""),
                            row -> row.file().outline().partner()),
                    new Told<>(
                            new Column(
                                    "identifiedOn",
                                    OF_RECORD,
                                    "day, month or year; blank: the day of the intake",
                                    "2013-08-12"),
                            row -> row.file().outline().identifiedOn()),
                    new Told<>(
                            new Column(
                                    "activity",
                                    OF_RECORD,
                                    "id of the activity by which the child was identified",
                                    ""),
                            row -> row.file().outline().activity()),
                    new Told<>(
                            new Column(
                                    "ageBand", OF_RECORD, String.join(", ", AgeBands.ALL), "10-12"),
                            row -> row.file().outline().ageBand()),
                    new Told<>(
                            new Column("sex", OF_RECORD, "female, male, other", "female"),
                            row -> row.file().outline().sex()),
                    new Told<>(
                            new Column("nationality", OF_RECORD, "ISO 3166-1 alpha-2", ""),
                            row -> row.file().outline().nationality()),
                    new Told<>(
                            new Column(
                                    "situation",
                                    OF_RECORD,
                                    String.join(", ", CaseCodes.SITUATIONS.codes()),
                                    "street"),
                            row -> row.file().outline().situation()),
                    new Told<>(
                            new Column("hostCountry", OF_RECORD, "ISO 3166-1 alpha-2", ""),
                            row -> row.file().outline().hostCountry()),
                    new Told<>(
                            new Column("intakeOn", OF_RECORD, "day, month or year", "2013-08-13"),
                            row -> ofIntake(row, Intake::on)),
                    new Told<>(
                            new Column(
                                    "needs",
                                    OF_RECORD,
                                    String.join(", ", CaseCodes.NEEDS.codes())
                                            + "; several divided by |",
                                    "education|health"),
                            row -> ofIntake(row, intake -> Cells.join(intake.needs()))),
                    new Told<>(
                            new Column(
                                    "wellBeing",
                                    OF_RECORD,
                                    "at intake: 1 in danger, 2 unsafe, 3 fragile, 4 stable, 5 well",
                                    "2"),
                            row -> ofIntake(row, Intake::wellBeing)));

    static final List<Told<ProvidedService>> PARTS =
            List.of(
                    new Told<>(
                            new Column(
                                    "service",
                                    OF_ROW,
                                    String.join(", ", ChildServices.PROVIDED.codes()),
                                    "education"),
                            row -> row.service()),
                    new Told<>(
                            new Column("on", OF_ROW, "day, month or year", "2013-09"),
                            row -> row.on()));

    private SupportServiceColumns() {}

    private static @Nullable Object ofIntake(SupportCaseRow row, Told.Says<Intake> says) {
        Intake intake = row.file().intake();
        return intake == null ? null : says.of(intake);
    }
}
