package org.waymark.dashboard.imports;

import static org.waymark.dashboard.imports.Column.Kind.NEEDED;
import static org.waymark.dashboard.imports.Column.Kind.OF_RECORD;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.helpline.ContactCodes;
import org.waymark.monitoring.helpline.ContactOutline;
import org.waymark.monitoring.helpline.ContactRow;
import org.waymark.monitoring.reference.CodeList;

/** What the columns of contacts are, and what they tell of one. */
final class ContactColumns {

    static final List<Told<ContactRow>> RECORD =
            List.of(
                    new Told<>(
                            new Column(
                                    "contact",
                                    NEEDED,
                                    "its number in the older list; only a keyed trace of it is"
                                            + " kept",
                                    "2014-1"),
                            ContactRow::id),
                    new Told<>(
                            new Column("programme", NEEDED, "code of the programme", "MARIO"),
                            row -> of(row, ContactOutline::programme)),
                    new Told<>(
                            new Column("phase", OF_RECORD, "code of its phase", "II"),
                            row -> of(row, ContactOutline::phase)),
                    new Told<>(
                            new Column(
                                    "partner",
                                    OF_RECORD,
                                    "organisation that ran the help line",
                                    ""),
                            row -> of(row, ContactOutline::partner)),
                    new Told<>(
                            coded("channel", NEEDED, ContactCodes.CHANNELS, "phone"),
                            row -> of(row, ContactOutline::channel)),
                    new Told<>(
                            new Column("language", OF_RECORD, "BCP 47", "bg"),
                            row -> of(row, ContactOutline::language)),
                    new Told<>(
                            new Column("on", NEEDED, "day, month or year", "2014-03-12"),
                            row -> of(row, ContactOutline::on)),
                    new Told<>(
                            new Column(
                                    "country", OF_RECORD, "where the child was, ISO 3166-1", "BG"),
                            row -> of(row, ContactOutline::country)),
                    new Told<>(
                            coded("wroteAs", OF_RECORD, ContactCodes.WROTE_AS, "child"),
                            row -> of(row, ContactOutline::wroteAs)),
                    new Told<>(
                            coded("ageBand", OF_RECORD, ContactCodes.AGE_BANDS, "13-15"),
                            row -> of(row, ContactOutline::ageBand)),
                    new Told<>(
                            coded("sex", OF_RECORD, ContactCodes.SEXES, "female"),
                            row -> of(row, ContactOutline::sex)),
                    new Told<>(
                            coded("category", NEEDED, ContactCodes.CATEGORIES, "mental-health"),
                            row -> of(row, ContactOutline::category)),
                    new Told<>(
                            new Column(
                                    "subCategory",
                                    OF_RECORD,
                                    "within the category: see /api/helpline/categories",
                                    ""),
                            row -> of(row, ContactOutline::subCategory)),
                    new Told<>(
                            new Column(
                                    "moreCategories",
                                    OF_RECORD,
                                    "category/sub-category, several divided by |",
                                    "violence/bullying"),
                            row -> of(row, about -> Cells.join(about.moreCategories()))),
                    new Told<>(
                            coded("urgency", OF_RECORD, ContactCodes.URGENCIES, "ordinary"),
                            row -> of(row, ContactOutline::urgency)),
                    new Told<>(
                            coded("outcome", OF_RECORD, ContactCodes.OUTCOMES, "listened"),
                            row -> of(row, ContactOutline::outcome)),
                    new Told<>(
                            new Column(
                                    "waitSeconds",
                                    OF_RECORD,
                                    "until a person answered, in seconds",
                                    "90"),
                            row -> of(row, ContactOutline::waitSeconds)));

    private ContactColumns() {}

    private static @Nullable Object of(ContactRow row, Told.Says<ContactOutline> says) {
        ContactOutline about = row.outline();
        return about == null ? null : says.of(about);
    }

    private static Column coded(String name, Column.Kind kind, CodeList codes, String example) {
        return new Column(name, kind, String.join(", ", codes.codes()), example);
    }
}
