package org.waymark.dashboard.curriculum;

import static org.waymark.dashboard.records.Given.or;
import static org.waymark.monitoring.kernel.Elements.each;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.RecordRequest;
import org.waymark.monitoring.curriculum.Approach;
import org.waymark.monitoring.curriculum.ModuleOutline;
import org.waymark.monitoring.curriculum.ModuleRow;
import org.waymark.monitoring.curriculum.ModuleVersion;
import org.waymark.monitoring.curriculum.Sector;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.programme.ProgrammeCode;

/** What can be sent about curriculum modules. */
public final class ModuleRequests {

    private static final int NAME = 200;

    private ModuleRequests() {}

    /**
     * A module.
     *
     * @param id chosen by the client; null to get one
     * @param programme code of the programme that develops it
     * @param sector social-services, police or education
     * @param author organisation that writes it; null when not recorded
     */
    public record ModuleRequest(
            @Nullable String id,
            @Nullable String programme,
            @Nullable String sector,
            @Nullable String title,
            @Nullable String author)
            implements RecordRequest {

        /** The checked description. */
        public ModuleOutline outline() {
            return new ModuleOutline(
                    ProgrammeCode.required(programme).value(),
                    Sector.of("sector", sector).code(),
                    Text.required("title", title, NAME),
                    Text.optional("author", author, NAME));
        }
    }

    /**
     * A version.
     *
     * @param version its code, for example 1.0
     * @param date day, month or year; null when not recorded
     * @param approaches strengths-based, restorative, learning-by-doing
     */
    public record VersionRequest(
            @Nullable String version, @Nullable String date, @Nullable List<String> approaches) {

        /** The checked version. */
        public ModuleVersion checked() {
            return checked("");
        }

        private ModuleVersion checked(String path) {
            PartialDate issued = PartialDate.optional(path + "date", date);
            return new ModuleVersion(
                    Text.required(path + "version", version, 40),
                    issued == null ? null : issued.value(),
                    each(
                            path + "approaches",
                            approaches,
                            (field, code) -> Approach.of(field, code).code()));
        }
    }

    /**
     * What was recorded was wrong. Fields that are left out stay as they are.
     *
     * @param versions all of them; null when they were right
     */
    public record CorrectionRequest(
            @Nullable String reason,
            @Nullable String programme,
            @Nullable String sector,
            @Nullable String title,
            @Nullable String author,
            @Nullable List<VersionRequest> versions) {

        ModuleOutline onTopOf(ModuleRow row) {
            ModuleOutline old = row.outline();
            return new ModuleRequest(
                            row.id(),
                            or(programme, old.programme()),
                            or(sector, old.sector()),
                            or(title, old.title()),
                            or(author, old.author()))
                    .outline();
        }

        @Nullable List<ModuleVersion> checkedVersions() {
            return versions == null
                    ? null
                    : each("versions", versions, (path, one) -> one.checked(path + "."));
        }
    }
}
