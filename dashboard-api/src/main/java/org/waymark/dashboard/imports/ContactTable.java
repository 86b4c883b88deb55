package org.waymark.dashboard.imports;

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
import org.waymark.monitoring.helpline.ContactRegister;
import org.waymark.monitoring.helpline.ContactRow;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealers;
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

    private final Contacts contacts;
    private final KeyVault vault;
    private final RecordRegister<ContactRow> register;

    ContactTable(Contacts contacts, KeyVault vault, ContactRegister register) {
        super("contacts", "on", ContactRegister.NAME, ContactColumns.RECORD, List.of());
        this.contacts = contacts;
        this.vault = vault;
        this.register = register.contacts();
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
