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
import org.waymark.monitoring.advocacy.ActionCommand.RetractAction;
import org.waymark.monitoring.advocacy.ActionId;
import org.waymark.monitoring.advocacy.ActionOutline;
import org.waymark.monitoring.advocacy.ActionRegister;
import org.waymark.monitoring.advocacy.ActionRow;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.kernel.RecordType;

/** {@code /api/advocacy-actions}. */
@RestController
@RequestMapping("/api/advocacy-actions")
class AdvocacyActionsApi {

    private static final String STAFF = "STAFF";
    private static final String COORDINATOR = "COORDINATOR";
    private static final String PATH = "/api/advocacy-actions";
    private static final String KEY = "Idempotency-Key";

    private final RecordDoor door;
    private final Overlay overlay;
    private final KnownRecords known;
    private final RecordDoor.Of<ActionRow> records;

    AdvocacyActionsApi(
            RecordDoor door, Overlay overlay, KnownRecords known, ActionRegister register) {
        this.door = door;
        this.overlay = overlay;
        this.known = known;
        this.records =
                new RecordDoor.Of<>(
                        PATH, "advocacy action", ActionRegister.NAME, register.records());
    }

    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> add(
            @RequestBody ActionRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        check(request, caller);
        return door.add(
                PATH,
                request.id(),
                key,
                request,
                caller,
                id -> request.command(new ActionId(id), door.today()));
    }

    @PostMapping("/{id}/corrections")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> correct(
            @PathVariable String id,
            @RequestBody ActionRequest correction,
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
                    ActionRequest whole = overlay.of(row.about(), correction);
                    check(whole, caller);
                    return whole.correction(new ActionId(id), door.today());
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
                row -> new RetractAction(new ActionId(id), reason.checked(), door.today()));
    }

    @GetMapping("/{id}")
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<ActionRow> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(records, id, atLeast, caller, row -> row);
    }

    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    RecordPage<ActionRow> list(ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(records, parameters, caller, row -> row);
    }

    /** It is within reach, and points to what exists. */
    private void check(ActionRequest request, Caller caller) {
        ActionOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.organisation());
        known.require(
                "pushes",
                about.pushes().stream().map(RecordType.RECOMMENDATION::ref).toList(),
                caller);
        known.require("evidence", about.evidence(), caller);
    }
}
