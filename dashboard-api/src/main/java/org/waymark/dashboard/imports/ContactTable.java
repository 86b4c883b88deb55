package org.waymark.dashboard.imports;

import static org.waymark.dashboard.imports.Column.Kind.NEEDED;
import static org.waymark.dashboard.imports.Column.Kind.OF_RECORD;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.helpline.ContactRequest;
import org.waymark.dashboard.helpline.Contacts;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.helpline.ContactCodes;
import org.waymark.monitoring.helpline.ContactOutline;
import org.waymark.monitoring.helpline.ContactRegister;
import org.waymark.monitoring.helpline.ContactRow;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealers;
import org.waymark.monitoring.reference.CodeList;
import org.waymark.monitoring.register.FindRecords;
import org.waymark.monitoring.register.RecordRegister;

/**
 * Contacts of older help lines: a row for each, in codes only. The number that a contact had in its
 * spreadsheet is not kept, since it may be a telephone number: a keyed id is made of it.
 */
@Component
class ContactTable extends RecordTable<ContactRow, Void> {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final List<Told<ContactRow>> RECORD =
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

    private final Contacts contacts;
    private final KeyVault vault;
    private final RecordRegister<ContactRow> register;

    ContactTable(Contacts contacts, KeyVault vault, ContactRegister register) {
        super("contacts", "on", ContactRegister.NAME, RECORD, List.of());
        this.contacts = contacts;
        this.vault = vault;
        this.register = register.contacts();
    }

    private static @Nullable Object of(ContactRow row, Told.Says<ContactOutline> says) {
        ContactOutline about = row.outline();
        return about == null ? null : says.of(about);
    }

    private static Column coded(String name, Column.Kind kind, CodeList codes, String example) {
        return new Column(name, kind, String.join(", ", codes.codes()), example);
    }

    @Override
    public boolean needsId() {
        return true;
    }

    @Override
    public boolean isReadBy(Caller caller) {
        return caller.is(Role.COORDINATOR);
    }

    /** The number 1 of one programme is not the number 1 of another. */
    @Override
    public String id(Line line, String number) {
        if (UUID_FORM.matcher(number).matches()) {
            return number;
        }
        String trace = vault.fingerprint("helpline-contact", line.get("programme") + "\n" + number);
        return UUID.nameUUIDFromBytes(trace.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public List<?> commands(Entry entry, Caller caller, Sealers sealers) {
        if (entry.id().isEmpty()) {
            throw new InvalidValue(
                    "id", "Missing: number the contacts, so that none is imported twice.");
        }
        if (entry.lines().size() > 1) {
            throw new InvalidValue("id", "Each contact has one row: give each a number.");
        }
        return List.of(contacts.command(entry.id(), request(entry), caller));
    }

    private static ContactRequest request(Entry entry) {
        Line line = entry.first();
        return new ContactRequest(
                entry.id(),
                line.get("programme"),
                line.get("phase"),
                line.get("partner"),
                line.get("channel"),
                line.get("language"),
                line.get("on"),
                line.get("country"),
                line.get("wroteAs"),
                line.get("ageBand"),
                line.get("sex"),
                line.get("category"),
                line.get("subCategory"),
                Cells.list(line.get("moreCategories")),
                line.get("urgency"),
                line.get("outcome"),
                line.number("waitSeconds"));
    }

    @Override
    public void checkRow(Line line) {}

    @Override
    Collection<ContactRow> find(Collection<String> ids) {
        return register.findAll(ids);
    }

    @Override
    List<?> missing(ContactRow row, Entry entry, Caller caller) {
        commands(entry, caller, Sealers.NOBODY);
        if (!"recorded".equals(row.state()) || !request(entry).outline().equals(row.outline())) {
            throw Taken.by(idColumn());
        }
        return List.of();
    }

    /** Those that were recorded afterwards; the contacts of the help line itself stay there. */
    @Override
    public void export(
            @Nullable String programme, Caller caller, Consumer<Map<String, String>> rows) {
        Pages.each(
                register,
                new FindRecords(programme, null, "recorded", caller.scope()),
                row -> write(row, rows));
    }
}
