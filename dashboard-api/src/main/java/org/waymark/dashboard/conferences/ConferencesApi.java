package org.waymark.dashboard.conferences;

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
import org.waymark.dashboard.conferences.ConferenceChanges.CorrectionRequest;
import org.waymark.dashboard.conferences.ConferenceChanges.ProgrammeRequest;
import org.waymark.dashboard.conferences.ConferenceChanges.StatusRequest;
import org.waymark.dashboard.records.ListParameters;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordPage;
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
class ConferencesApi {

    static final String PATH = "/api/conferences";

    private static final String STAFF = "STAFF";
    private static final String COORDINATOR = "COORDINATOR";
    private static final String KEY = "Idempotency-Key";

    private final RecordDoor door;
    private final Turnouts turnouts;
    private final RecordDoor.Of<ConferenceRow> conferences;

    ConferencesApi(RecordDoor door, Turnouts turnouts, ConferenceRegister register) {
        this.door = door;
        this.turnouts = turnouts;
        this.conferences = kind(register);
    }

    static RecordDoor.Of<ConferenceRow> kind(ConferenceRegister register) {
        return new RecordDoor.Of<>(PATH, "conference", ConferenceRegister.NAME, register.records());
    }

    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> add(
            @RequestBody ConferenceRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        ConferenceOutline outline = checked(request, caller);
        return door.add(
                PATH,
                request.id(),
                key,
                request,
                caller,
                id -> new AnnounceConference(new ConferenceId(id), outline));
    }

    @PostMapping("/{id}/programme")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> publish(
            @PathVariable String id,
            @RequestBody ProgrammeRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                conferences,
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
        return door.change(
                conferences,
                id,
                "registration-status",
                ifMatch,
                request,
                caller,
                row -> new MoveRegistration(new ConferenceId(id), request.checked()));
    }

    @PostMapping("/{id}/corrections")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> correct(
            @PathVariable String id,
            @RequestBody CorrectionRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                conferences,
                id,
                "corrections",
                ifMatch,
                request,
                caller,
                row -> correction(row, request, caller));
    }

    private CorrectConference correction(
            ConferenceRow row, CorrectionRequest request, Caller caller) {
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

    @PostMapping("/{id}/cancellation")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> cancel(
            @PathVariable String id,
            @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                conferences,
                id,
                "cancellation",
                ifMatch,
                reason,
                caller,
                row -> new CancelConference(new ConferenceId(id), reason.checked(), door.today()));
    }

    @PostMapping("/{id}/retraction")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> retract(
            @PathVariable String id,
            @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                conferences,
                id,
                "retraction",
                ifMatch,
                reason,
                caller,
                row -> new RetractConference(new ConferenceId(id), reason.checked(), door.today()));
    }

    @GetMapping("/{id}")
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<ConferenceView> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(conferences, id, atLeast, caller, ConferenceView::of);
    }

    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    RecordPage<ConferenceView> list(
            ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(conferences, parameters, caller, ConferenceView::of);
    }

    private ConferenceOutline checked(ConferenceRequest request, Caller caller) {
        ConferenceOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.organiser());
        return about;
    }
}
