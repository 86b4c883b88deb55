package org.waymark.dashboard.activities;

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
import org.waymark.dashboard.activities.ActivityChanges.CorrectionRequest;
import org.waymark.dashboard.activities.ActivityChanges.Held;
import org.waymark.dashboard.activities.ActivityChanges.Report;
import org.waymark.dashboard.records.ListParameters;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordPage;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.activity.ActivityCommand.CancelActivity;
import org.waymark.monitoring.activity.ActivityCommand.RetractActivity;
import org.waymark.monitoring.activity.ActivityId;
import org.waymark.monitoring.activity.ActivityRegister;
import org.waymark.monitoring.activity.ActivityRow;
import org.waymark.monitoring.eventstore.Receipt;

/** {@code /api/activities}. */
@RestController
@RequestMapping("/api/activities")
class ActivitiesApi {

    private static final String STAFF = "STAFF";
    private static final String COORDINATOR = "COORDINATOR";
    private static final String PATH = "/api/activities";
    private static final String KEY = "Idempotency-Key";

    private final RecordDoor door;
    private final Activities commands;
    private final RecordDoor.Of<ActivityRow> activities;

    ActivitiesApi(RecordDoor door, Activities commands, ActivityRegister register) {
        this.door = door;
        this.commands = commands;
        this.activities =
                new RecordDoor.Of<>(PATH, "activity", ActivityRegister.NAME, register.records());
    }

    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> add(
            @RequestBody ActivityRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        return door.add(
                PATH,
                request.id(),
                key,
                request,
                caller,
                id -> commands.command(id, request, caller));
    }

    @PostMapping("/{id}/held")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> hold(
            @PathVariable String id,
            @RequestBody Held held,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                activities,
                id,
                "held",
                ifMatch,
                held,
                caller,
                row -> held.command(row, door.today()));
    }

    @PostMapping("/{id}/report")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> report(
            @PathVariable String id,
            @RequestBody Report report,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(activities, id, "report", ifMatch, report, caller, report::command);
    }

    @PostMapping("/{id}/cancellation")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> cancel(
            @PathVariable String id,
            @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                activities,
                id,
                "cancellation",
                ifMatch,
                reason,
                caller,
                row -> new CancelActivity(new ActivityId(id), reason.checked(), door.today()));
    }

    @PostMapping("/{id}/corrections")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> correct(
            @PathVariable String id,
            @RequestBody CorrectionRequest correction,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                activities,
                id,
                "corrections",
                ifMatch,
                correction,
                caller,
                row -> {
                    commands.check(correction.onTopOf(row).outline(), caller);
                    return correction.command(row, door.today());
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
                activities,
                id,
                "retraction",
                ifMatch,
                reason,
                caller,
                row -> new RetractActivity(new ActivityId(id), reason.checked(), door.today()));
    }

    @GetMapping("/{id}")
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<ActivityRow> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(activities, id, atLeast, caller, row -> row);
    }

    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    RecordPage<ActivityRow> list(
            ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(activities, parameters, caller, row -> row);
    }
}
