package org.waymark.dashboard.conferences;

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
import org.waymark.dashboard.conferences.ConferenceChanges.CorrectionRequest;
import org.waymark.dashboard.conferences.ConferenceChanges.ProgrammeRequest;
import org.waymark.dashboard.conferences.ConferenceChanges.StatusRequest;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordViews;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.conference.ConferenceCommand.AnnounceConference;
import org.waymark.monitoring.conference.ConferenceCommand.CancelConference;
import org.waymark.monitoring.conference.ConferenceCommand.CorrectConference;
import org.waymark.monitoring.conference.ConferenceCommand.MoveRegistration;
import org.waymark.monitoring.conference.ConferenceCommand.PublishSessions;
import org.waymark.monitoring.conference.ConferenceCommand.RetractConference;
import org.waymark.monitoring.conference.ConferenceId;
import org.waymark.monitoring.conference.ConferenceOutline;
import org.waymark.monitoring.conference.ConferenceRegister;
import org.waymark.monitoring.conference.ConferenceRow;
import org.waymark.monitoring.eventstore.Receipt;

/** {@code /api/conferences}: the conferences themselves. */
@RestController
@RequestMapping(ConferencesApi.PATH)
class ConferencesApi
        extends RecordViews<ConferenceRequest, CorrectionRequest, ConferenceRow, ConferenceView> {

    static final String PATH = "/api/conferences";

    private final Turnouts turnouts;

    ConferencesApi(RecordDoor door, Turnouts turnouts, ConferenceRegister register) {
        super(door, kind(register));
        this.turnouts = turnouts;
    }

    static RecordDoor.Of<ConferenceRow> kind(ConferenceRegister register) {
        return new RecordDoor.Of<>(PATH, "conference", ConferenceRegister.NAME, register.records());
    }

    @Override
    protected void check(ConferenceRequest request, Caller caller) {
        ConferenceOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.organiser());
    }

    @Override
    protected Object recording(String id, ConferenceRequest request) {
        return new AnnounceConference(new ConferenceId(id), request.outline());
    }

    @Override
    protected Object correction(ConferenceRow row, CorrectionRequest request, Caller caller) {
        return new CorrectConference(
                new ConferenceId(row.id()),
                request.conference() == null
                        ? row.outline()
                        : checked(request.conference().onTopOf(row), caller),
                turnouts.registrations(request.registrations()),
                request.attendance() == null
                        ? null
                        : turnouts.of("attendance.", request.attendance()),
                Reason.checked(request.reason()),
                door.today());
    }

    private ConferenceOutline checked(ConferenceRequest whole, Caller caller) {
        check(whole, caller);
        return whole.outline();
    }

    @Override
    protected ConferenceView view(ConferenceRow row) {
        return ConferenceView.of(row);
    }

    @Override
    protected Object retracting(String id, String reason) {
        return new RetractConference(new ConferenceId(id), reason, door.today());
    }

    @PostMapping("/{id}/programme")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> publish(
            @PathVariable String id,
            @RequestBody ProgrammeRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "programme",
                ifMatch,
                request,
                caller,
                row -> new PublishSessions(new ConferenceId(id), request.checked()));
    }

    @PostMapping("/{id}/registration-status")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> move(
            @PathVariable String id,
            @RequestBody StatusRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "registration-status",
                ifMatch,
                request,
                caller,
                row -> new MoveRegistration(new ConferenceId(id), request.checked()));
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
                row -> new CancelConference(new ConferenceId(id), reason.checked(), door.today()));
    }
}
