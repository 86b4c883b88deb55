package org.waymark.dashboard.conferences;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
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
import org.waymark.dashboard.conferences.ConferenceChanges.RegistrationRequest;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.trainings.AttendanceRequest;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.conference.ConferenceCommand.RecordRegistrations;
import org.waymark.monitoring.conference.ConferenceCommand.RecordTurnout;
import org.waymark.monitoring.conference.ConferenceId;
import org.waymark.monitoring.conference.ConferenceRegister;
import org.waymark.monitoring.conference.ConferenceRow;
import org.waymark.monitoring.conference.Turnout;
import org.waymark.monitoring.conference.TurnoutByProfession;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.privacy.AuditTrail;
import org.waymark.monitoring.privacy.KeyVault;

/** {@code /api/conferences/{id}}: who registered and who came. */
@RestController
@RequestMapping(ConferencesApi.PATH + "/{id}")
class TurnoutApi {

    private static final String STAFF = "STAFF";
    private static final String COORDINATOR = "COORDINATOR";

    private final RecordDoor door;
    private final Turnouts turnouts;
    private final KeyVault vault;
    private final AuditTrail audit;
    private final RecordDoor.Of<ConferenceRow> conferences;

    TurnoutApi(
            RecordDoor door,
            Turnouts turnouts,
            KeyVault vault,
            AuditTrail audit,
            ConferenceRegister register) {
        this.door = door;
        this.turnouts = turnouts;
        this.vault = vault;
        this.audit = audit;
        this.conferences = ConferencesApi.kind(register);
    }

    @PostMapping("/registrations")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> register(
            @PathVariable String id,
            @RequestBody RegistrationRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                conferences,
                id,
                "registrations",
                ifMatch,
                request,
                caller,
                row ->
                        new RecordRegistrations(
                                new ConferenceId(id),
                                turnouts.registration("", request),
                                door.today()));
    }

    @PostMapping("/attendance")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> attend(
            @PathVariable String id,
            @RequestBody AttendanceRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                conferences,
                id,
                "attendance",
                ifMatch,
                request,
                caller,
                row ->
                        new RecordTurnout(
                                new ConferenceId(id), turnouts.of("", request), door.today()));
    }

    /** Who registered and who came, by profession. */
    @GetMapping("/attendance")
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<TurnoutByProfession> attendance(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(conferences, id, atLeast, caller, TurnoutByProfession::of);
    }

    /** One person. */
    record PersonView(
            String name,
            @Nullable String profession,
            @Nullable String institution,
            @Nullable String sex) {}

    /** Who is named among those who registered and those who came. */
    record People(List<PersonView> registered, List<PersonView> came) {}

    /**
     * The names, for those who logged them; each reading is noted in the audit trail. Who was
     * erased is left out: profession, institution and day may be enough to know somebody by.
     */
    @GetMapping("/people")
    @RolesAllowed(STAFF)
    People people(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        ConferenceRow row = door.find(conferences, id, caller);
        Turnout attendance = row.attendance();
        Turnout came = attendance == null ? Turnout.UNKNOWN : attendance;
        if (!row.registered().people().isEmpty() || !came.people().isEmpty()) {
            audit.sealedRead(caller.accountId(), "conference.people", id);
        }
        return new People(opened(row.registered()), opened(came));
    }

    private List<PersonView> opened(Turnout turnout) {
        return turnout.people().stream()
                .flatMap(one ->
                        vault
                                .openUnlessErased(one.name())
                                .map(name ->
                                        new PersonView(
                                                name,
                                                one.profession(),
                                                one.institution(),
                                                one.sex()))
                                .stream())
                .toList();
    }
}
