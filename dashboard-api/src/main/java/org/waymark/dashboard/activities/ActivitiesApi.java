package org.waymark.dashboard.activities;

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
import org.waymark.dashboard.activities.ActivityChanges.CorrectionRequest;
import org.waymark.dashboard.activities.ActivityChanges.Held;
import org.waymark.dashboard.activities.ActivityChanges.Report;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordViews;
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
class ActivitiesApi
        extends RecordViews<ActivityRequest, CorrectionRequest, ActivityRow, ActivityRow> {

    private final Activities commands;

    ActivitiesApi(RecordDoor door, Activities commands, ActivityRegister register) {
        super(
                door,
                new RecordDoor.Of<>(
                        "/api/activities", "activity", ActivityRegister.NAME, register.records()));
        this.commands = commands;
    }

    @Override
    protected void check(ActivityRequest request, Caller caller) {
        commands.check(request.outline(), caller);
    }

    @Override
    protected Object recording(String id, ActivityRequest request) {
        return request.command(new ActivityId(id), door.today());
    }

    @Override
    protected Object correction(ActivityRow row, CorrectionRequest correction, Caller caller) {
        check(correction.onTopOf(row), caller);
        return correction.command(row, door.today());
    }

    @Override
    protected Object retracting(String id, String reason) {
        return new RetractActivity(new ActivityId(id), reason, door.today());
    }

    @Override
    protected ActivityRow view(ActivityRow row) {
        return row;
    }

    @PostMapping("/{id}/held")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> hold(
            @PathVariable String id,
            @RequestBody Held held,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(id, "held", ifMatch, held, caller, row -> held.command(row, door.today()));
    }

    @PostMapping("/{id}/report")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> report(
            @PathVariable String id,
            @RequestBody Report report,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(id, "report", ifMatch, report, caller, report::command);
    }

    @PostMapping("/{id}/cancellation")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> cancel(
            @PathVariable String id,
            @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "cancellation",
                ifMatch,
                reason,
                caller,
                row -> new CancelActivity(new ActivityId(id), reason.checked(), door.today()));
    }
}
