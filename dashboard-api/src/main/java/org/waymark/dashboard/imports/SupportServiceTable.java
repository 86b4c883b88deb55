package org.waymark.dashboard.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.dashboard.cases.SupportCaseChanges.IntakeRequest;
import org.waymark.dashboard.cases.SupportCaseChanges.ServiceRequest;
import org.waymark.dashboard.cases.SupportCaseRequest;
import org.waymark.dashboard.cases.SupportCases;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.childsupport.CaseFile;
import org.waymark.monitoring.childsupport.CaseFile.ProvidedService;
import org.waymark.monitoring.childsupport.SupportCaseRegister;
import org.waymark.monitoring.childsupport.SupportCaseRow;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.Sealers;
import org.waymark.monitoring.register.FindRecords;
import org.waymark.monitoring.register.RecordRegister;
import org.waymark.monitoring.web.OutOfReach;

/**
 * Services given to children: a row for each. A case that is not there yet is opened by its first
 * row. Nothing that identifies a child has a column.
 */
@Component
class SupportServiceTable extends RecordTable<SupportCaseRow, ProvidedService> {

    private final SupportCases cases;
    private final RecordRegister<SupportCaseRow> register;

    SupportServiceTable(SupportCases cases, SupportCaseRegister register) {
        super(
                "support-services",
                "on",
                SupportCaseRegister.NAME,
                SupportServiceColumns.RECORD,
                SupportServiceColumns.PARTS);
        this.cases = cases;
        this.register = register.cases();
    }

    @Override
    public boolean needsId() {
        return true;
    }

    /** Rows about single children are for those who work with them. */
    @Override
    public boolean isReadBy(Caller caller) {
        return caller.is(Role.STAFF);
    }

    @Override
    public String purpose() {
        return SupportCases.purpose();
    }

    @Override
    public List<String> identities(Entry entry) {
        return List.of(entry.id());
    }

    @Override
    public List<?> commands(Entry entry, Caller caller, Sealers sealers) {
        return List.of(cases.openPseudonymous(entry.id(), request(entry), caller, sealers));
    }

    private static SupportCaseRequest request(Entry entry) {
        Line line = entry.first();
        return new SupportCaseRequest(
                entry.id(),
                line.get("programme"),
                line.get("phase"),
                line.get("country"),
                line.get("partner"),
                line.get("identifiedOn"),
                line.get("activity"),
                line.get("ageBand"),
                line.get("sex"),
                line.get("nationality"),
                line.get("situation"),
                line.get("hostCountry"),
                intake(line),
                services(entry),
                null,
                null);
    }

    private static @Nullable IntakeRequest intake(Line line) {
        List<String> needs = Cells.list(line.get("needs"));
        Long wellBeing = line.number("wellBeing");
        return line.get("intakeOn") == null && needs == null && wellBeing == null
                ? null
                : new IntakeRequest(
                        line.get("intakeOn"),
                        needs,
                        wellBeing == null ? null : (Integer) step(wellBeing));
    }

    /** One that is far off the scale stays off it. */
    private static int step(long wellBeing) {
        return Math.clamp(wellBeing, 0, Integer.MAX_VALUE);
    }

    private static List<ServiceRequest> services(Entry entry) {
        return entry.lines().stream().map(SupportServiceTable::service).toList();
    }

    private static ServiceRequest service(Line line) {
        return new ServiceRequest(line.get("service"), line.get("on"));
    }

    /** No case is opened without a service. */
    @Override
    public Line recordOnly(Line line) {
        Line alone = line;
        for (Column column : Told.columns(SupportServiceColumns.PARTS)) {
            alone = alone.with(column.name(), column.example());
        }
        return alone;
    }

    @Override
    public void checkRow(Line line) {
        service(line).service("");
    }

    @Override
    Collection<SupportCaseRow> find(Collection<String> ids) {
        return register.findAll(ids);
    }

    /** The services that the case has not as often as the file. */
    @Override
    List<?> missing(SupportCaseRow row, Entry entry, Caller caller) {
        if (!caller.scope().permits(row.programme(), row.country(), row.partner())) {
            throw new OutOfReach();
        }
        entry.lines().forEach(this::checkRow);
        if (RecordRegister.RETRACTED.equals(row.state()) || !agrees(row, entry, caller)) {
            throw new InvalidValue(
                    idColumn(),
                    "The case of this id is described otherwise, or was retracted: leave its"
                            + " description blank, correct the case, or choose another id.");
        }
        List<ProvidedService> recorded = new ArrayList<>(row.file().services());
        return services(entry).stream()
                .filter(given -> !recorded.remove(given.service("")))
                .map(given -> cases.provide(row.id(), given))
                .toList();
    }

    /** Rows that say no more than the case's id agree with whatever it is. */
    private boolean agrees(SupportCaseRow row, Entry entry, Caller caller) {
        Line line = entry.first();
        boolean silent =
                Told.columns(SupportServiceColumns.RECORD).stream()
                        .filter(column -> !column.name().equals(idColumn()))
                        .allMatch(column -> line.get(column.name()) == null);
        if (silent) {
            return true;
        }
        CaseFile described =
                cases.openPseudonymous(entry.id(), request(entry), caller, Sealers.NOBODY).file();
        CaseFile recorded = row.file();
        return described.outline().equals(recorded.outline())
                && java.util.Objects.equals(described.intake(), recorded.intake());
    }

    @Override
    public void export(
            @Nullable String programme, Caller caller, Consumer<Map<String, String>> rows) {
        Pages.each(
                register,
                new FindRecords(programme, null, null, caller.scope()),
                row -> write(row, row.file().services(), rows));
    }
}
