package org.waymark.dashboard.cases;

import jakarta.annotation.security.RolesAllowed;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import org.waymark.dashboard.cases.SupportCaseChanges.AssessmentRequest;
import org.waymark.dashboard.cases.SupportCaseChanges.CaseCorrection;
import org.waymark.dashboard.cases.SupportCaseChanges.IntakeRequest;
import org.waymark.dashboard.cases.SupportCaseChanges.Retraction;
import org.waymark.dashboard.cases.SupportCaseChanges.ServiceRequest;
import org.waymark.dashboard.cases.SupportCaseChanges.Turn;
import org.waymark.dashboard.records.ListParameters;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordPage;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.childsupport.CaseCodes;
import org.waymark.monitoring.childsupport.CaseId;
import org.waymark.monitoring.childsupport.SupportCaseCommand;
import org.waymark.monitoring.childsupport.SupportCaseCommand.AssessWellBeing;
import org.waymark.monitoring.childsupport.SupportCaseCommand.CloseCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.OpenCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.ReopenCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.RetractCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.TakeChildIn;
import org.waymark.monitoring.childsupport.SupportCaseRegister;
import org.waymark.monitoring.childsupport.SupportCaseRow;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.privacy.AuditTrail;

/**
 * {@code /api/support-cases}. For staff only: a case is about one child, even under a pseudonym, so
 * a coordinator, who reads figures and non-personal records, sees no single case but what is
 * counted of them all.
 */
@RestController
@RequestMapping(SupportCasesApi.PATH)
class SupportCasesApi {

    static final String PATH = "/api/support-cases";

    private static final String STAFF = "STAFF";

    private final RecordDoor door;
    private final RecordDoor.Of<SupportCaseRow> cases;
    private final SupportCases commands;
    private final ChildKeys keys;
    private final AuditTrail audit;

    SupportCasesApi(
            RecordDoor door,
            SupportCaseRegister register,
            SupportCases commands,
            ChildKeys keys,
            AuditTrail audit) {
        this.door = door;
        this.cases =
                new RecordDoor.Of<>(
                        PATH, "support case", SupportCaseRegister.NAME, register.cases());
        this.commands = commands;
        this.keys = keys;
        this.audit = audit;
    }

    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> open(
            @RequestBody SupportCaseRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return door.add(
                PATH,
                request.id(),
                key,
                request,
                caller,
                id -> {
                    OpenCase open = commands.open(id, request);
                    commands.check(caller, open.file().outline());
                    return open;
                });
    }

    @PostMapping("/{id}/intake")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> takeIn(
            @PathVariable String id,
            @RequestBody IntakeRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "intake",
                ifMatch,
                request,
                caller,
                row -> new TakeChildIn(new CaseId(id), request.intake(""), door.today()));
    }

    @PostMapping("/{id}/services")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> provide(
            @PathVariable String id,
            @RequestBody ServiceRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id, "services", ifMatch, request, caller, row -> commands.provide(id, request));
    }

    @PostMapping("/{id}/well-being")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> assess(
            @PathVariable String id,
            @RequestBody AssessmentRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "well-being",
                ifMatch,
                request,
                caller,
                row -> new AssessWellBeing(new CaseId(id), request.assessment(""), door.today()));
    }

    @PostMapping("/{id}/closing")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> close(
            @PathVariable String id,
            @RequestBody Turn request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "closing",
                ifMatch,
                request,
                caller,
                row ->
                        new CloseCase(
                                new CaseId(id),
                                CaseCodes.CLOSING_REASONS.required("reason", request.reason()),
                                PartialDate.required("on", request.on()),
                                door.today()));
    }

    @PostMapping("/{id}/reopening")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> reopen(
            @PathVariable String id,
            @RequestBody Turn request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "reopening",
                ifMatch,
                request,
                caller,
                row ->
                        new ReopenCase(
                                new CaseId(id),
                                reason(request.reason()),
                                PartialDate.required("on", request.on()),
                                door.today()));
    }

    @PostMapping("/{id}/corrections")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> correct(
            @PathVariable String id,
            @RequestBody CaseCorrection request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "corrections",
                ifMatch,
                request,
                caller,
                row -> {
                    var correct = commands.correct(row, request.onTopOf(row), request.reason());
                    commands.check(caller, correct.file().outline());
                    return correct;
                });
    }

    @PostMapping("/{id}/retraction")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> retract(
            @PathVariable String id,
            @RequestBody Retraction request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "retraction",
                ifMatch,
                request,
                caller,
                row -> new RetractCase(new CaseId(id), reason(request.reason()), door.today()));
    }

    @GetMapping("/{id}")
    @RolesAllowed(STAFF)
    ResponseEntity<SupportCaseView> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(cases, id, atLeast, caller, SupportCaseView::of);
    }

    @GetMapping
    @RolesAllowed(STAFF)
    RecordPage<SupportCaseView> list(
            ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(cases, parameters, caller, SupportCaseView::of);
    }

    /** What identifies the child; null for what was never recorded, or was erased. */
    record SealedView(@Nullable String name, @Nullable String note) {

        @Override
        public String toString() {
            return "SealedView[sealed]";
        }
    }

    /** Each reading is noted in the audit trail. */
    @GetMapping("/{id}/sealed")
    @RolesAllowed(STAFF)
    ResponseEntity<SealedView> sealed(
            @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        SupportCaseRow row = door.find(cases, id, caller);
        audit.sealedRead(caller.accountId(), "support-case.details", id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new SealedView(
                                keys.open(row.details().name()), keys.open(row.details().note())));
    }

    private ResponseEntity<Receipt> change(
            String id,
            String what,
            @Nullable String ifMatch,
            Object request,
            Caller caller,
            Function<SupportCaseRow, SupportCaseCommand> command) {
        return door.change(cases, id, what, ifMatch, request, caller, command::apply);
    }

    private static String reason(@Nullable String reason) {
        return Text.required("reason", reason, SupportCases.REASON);
    }
}
