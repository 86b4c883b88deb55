package org.waymark.dashboard.advocacy;

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
import org.waymark.dashboard.records.KnownRecords;
import org.waymark.dashboard.records.ListParameters;
import org.waymark.dashboard.records.Overlay;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordPage;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.recommendation.IssueCommand.RetractIssue;
import org.waymark.monitoring.recommendation.IssueId;
import org.waymark.monitoring.recommendation.IssueOutline;
import org.waymark.monitoring.recommendation.IssueRegister;
import org.waymark.monitoring.recommendation.IssueRow;

/** {@code /api/issues}. */
@RestController
@RequestMapping("/api/issues")
class IssuesApi {

    private static final String STAFF = "STAFF";
    private static final String COORDINATOR = "COORDINATOR";
    private static final String PATH = "/api/issues";
    private static final String KEY = "Idempotency-Key";

    private final RecordDoor door;
    private final Overlay overlay;
    private final KnownRecords known;
    private final RecordDoor.Of<IssueRow> records;

    IssuesApi(RecordDoor door, Overlay overlay, KnownRecords known, IssueRegister register) {
        this.door = door;
        this.overlay = overlay;
        this.known = known;
        this.records = new RecordDoor.Of<>(PATH, "issue", IssueRegister.NAME, register.records());
    }

    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> add(
            @RequestBody IssueRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        check(request, caller);
        return door.add(
                PATH,
                request.id(),
                key,
                request,
                caller,
                id -> request.command(new IssueId(id), door.today()));
    }

    @PostMapping("/{id}/corrections")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> correct(
            @PathVariable String id,
            @RequestBody IssueRequest correction,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                records,
                id,
                "corrections",
                ifMatch,
                correction,
                caller,
                row -> {
                    IssueRequest whole = overlay.of(row.about(), correction);
                    check(whole, caller);
                    return whole.correction(new IssueId(id), door.today());
                });
    }

    @PostMapping("/{id}/retraction")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> retract(
            @PathVariable String id,
            @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                records,
                id,
                "retraction",
                ifMatch,
                reason,
                caller,
                row -> new RetractIssue(new IssueId(id), reason.checked(), door.today()));
    }

    @GetMapping("/{id}")
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<IssueRow> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(records, id, atLeast, caller, row -> row);
    }

    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    RecordPage<IssueRow> list(ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(records, parameters, caller, row -> row);
    }

    /** It is within reach, and points to what exists. */
    private void check(IssueRequest request, Caller caller) {
        IssueOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.organisation());
        known.require("origin", about.origin(), caller);
    }
}
