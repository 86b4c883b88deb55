package org.waymark.dashboard.curriculum;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.curriculum.ModuleRequests.CorrectionRequest;
import org.waymark.dashboard.curriculum.ModuleRequests.ModuleRequest;
import org.waymark.dashboard.curriculum.ModuleRequests.VersionRequest;
import org.waymark.dashboard.records.ListParameters;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordPage;
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
class ModulesApi {

    private static final String STAFF = "STAFF";
    private static final String COORDINATOR = "COORDINATOR";
    private static final String PATH = "/api/curriculum-modules";
    private static final String KEY = "Idempotency-Key";

    private final RecordDoor door;
    private final RecordDoor.Of<ModuleRow> modules;

    ModulesApi(RecordDoor door, ModuleRegister register) {
        this.door = door;
        this.modules =
                new RecordDoor.Of<>(
                        PATH, "curriculum module", ModuleRegister.NAME, register.records());
    }

    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> add(
            @RequestBody ModuleRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        ModuleOutline outline = checked(request.outline(), caller);
        return door.add(
                PATH,
                request.id(),
                key,
                request,
                caller,
                id -> new BeginModule(new ModuleId(id), outline));
    }

    @PostMapping("/{id}/versions")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> issue(
            @PathVariable String id,
            @RequestBody VersionRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                modules,
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
        return door.change(
                modules,
                id,
                "retirement",
                ifMatch,
                reason,
                caller,
                row -> new RetireModule(new ModuleId(id), reason.checked(), door.today()));
    }

    @PostMapping("/{id}/corrections")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> correct(
            @PathVariable String id,
            @RequestBody CorrectionRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                modules,
                id,
                "corrections",
                ifMatch,
                request,
                caller,
                row ->
                        new CorrectModule(
                                new ModuleId(id),
                                checked(request.onTopOf(row), caller),
                                request.checkedVersions(),
                                Reason.checked(request.reason())));
    }

    @PostMapping("/{id}/retraction")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> retract(
            @PathVariable String id,
            @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                modules,
                id,
                "retraction",
                ifMatch,
                reason,
                caller,
                row -> new RetractModule(new ModuleId(id), reason.checked(), door.today()));
    }

    @GetMapping("/{id}")
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<ModuleRow> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(modules, id, atLeast, caller, row -> row);
    }

    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    RecordPage<ModuleRow> list(ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(modules, parameters, caller, row -> row);
    }

    private ModuleOutline checked(ModuleOutline about, Caller caller) {
        door.check(caller, about.programme(), null, null, about.author());
        return about;
    }
}
