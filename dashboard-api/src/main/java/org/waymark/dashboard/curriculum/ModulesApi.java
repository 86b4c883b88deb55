package org.waymark.dashboard.curriculum;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.curriculum.ModuleRequests.CorrectionRequest;
import org.waymark.dashboard.curriculum.ModuleRequests.ModuleRequest;
import org.waymark.dashboard.curriculum.ModuleRequests.VersionRequest;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordViews;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.BeginModule;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.CorrectModule;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.IssueVersion;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.RetireModule;
import org.waymark.monitoring.curriculum.CurriculumModuleCommand.RetractModule;
import org.waymark.monitoring.curriculum.ModuleId;
import org.waymark.monitoring.curriculum.ModuleOutline;
import org.waymark.monitoring.curriculum.ModuleRegister;
import org.waymark.monitoring.curriculum.ModuleRow;
import org.waymark.monitoring.eventstore.Receipt;

/** {@code /api/curriculum-modules}. */
@RestController
@RequestMapping("/api/curriculum-modules")
class ModulesApi extends RecordViews<ModuleRequest, CorrectionRequest, ModuleRow, ModuleRow> {

    ModulesApi(RecordDoor door, ModuleRegister register) {
        super(
                door,
                new RecordDoor.Of<>(
                        "/api/curriculum-modules",
                        "curriculum module",
                        ModuleRegister.NAME,
                        register.records()));
    }

    @Override
    protected void check(ModuleRequest request, Caller caller) {
        check(request.outline(), caller);
    }

    private void check(ModuleOutline about, Caller caller) {
        door.check(caller, about.programme(), null, null, about.author());
    }

    @Override
    protected Object recording(String id, ModuleRequest request) {
        return new BeginModule(new ModuleId(id), request.outline());
    }

    @Override
    protected Object correction(ModuleRow row, CorrectionRequest correction, Caller caller) {
        ModuleOutline outline = correction.onTopOf(row);
        check(outline, caller);
        return new CorrectModule(
                new ModuleId(row.id()),
                outline,
                correction.checkedVersions(),
                Reason.checked(correction.reason()));
    }

    @Override
    protected Object retracting(String id, String reason) {
        return new RetractModule(new ModuleId(id), reason, door.today());
    }

    @Override
    protected ModuleRow view(ModuleRow row) {
        return row;
    }

    @PostMapping("/{id}/versions")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> issue(
            @PathVariable String id,
            @RequestBody VersionRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "versions",
                ifMatch,
                request,
                caller,
                row -> new IssueVersion(new ModuleId(id), request.checked()));
    }

    @PostMapping("/{id}/retirement")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> retire(
            @PathVariable String id,
            @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "retirement",
                ifMatch,
                reason,
                caller,
                row -> new RetireModule(new ModuleId(id), reason.checked(), door.today()));
    }
}
