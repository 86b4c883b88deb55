package org.waymark.dashboard.trainings;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Function;
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
import org.waymark.dashboard.trainings.TrainingChanges.CorrectionRequest;
import org.waymark.dashboard.trainings.TrainingChanges.Held;
import org.waymark.dashboard.trainings.TrainingChanges.Retraction;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Expectation;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.privacy.AuditTrail;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.reference.Country;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.TrainingRegister;
import org.waymark.monitoring.training.TrainingRegister.FindTrainings;
import org.waymark.monitoring.training.TrainingRow;
import org.waymark.monitoring.web.Cursors;
import org.waymark.monitoring.web.Requests;

/** {@code /api/trainings}. */
@RestController
@RequestMapping("/api/trainings")
class TrainingsApi {

    private static final String STAFF = "STAFF";
    private static final String COORDINATOR = "COORDINATOR";
    private static final String PATH = "/api/trainings/";

    private final Trainings trainings;
    private final TrainingRegister register;
    private final Requests requests;
    private final Positions positions;
    private final KeyVault vault;
    private final AuditTrail audit;

    TrainingsApi(
            Trainings trainings,
            TrainingRegister register,
            Requests requests,
            Positions positions,
            KeyVault vault,
            AuditTrail audit) {
        this.trainings = trainings;
        this.register = register;
        this.requests = requests;
        this.positions = positions;
        this.vault = vault;
        this.audit = audit;
    }

    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> add(
            @RequestBody TrainingRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        String id = Requests.newId(request.id(), key, caller.accountId());
        return Requests.created(
                trainings.add(id, request, caller, requests.creating(PATH + id, request)),
                PATH + id);
    }

    @PostMapping("/{id}/held")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> hold(
            @PathVariable String id,
            @RequestBody Held held,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(id, "/held", ifMatch, held, seen -> trainings.hold(id, held, caller, seen));
    }

    @PostMapping("/{id}/attendance")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> recordAttendance(
            @PathVariable String id,
            @RequestBody AttendanceRequest attendance,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "/attendance",
                ifMatch,
                attendance,
                seen -> trainings.recordAttendance(id, attendance, caller, seen));
    }

    @PostMapping("/{id}/corrections")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> correct(
            @PathVariable String id,
            @RequestBody CorrectionRequest correction,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "/corrections",
                ifMatch,
                correction,
                seen -> trainings.correct(id, correction, caller, seen));
    }

    @PostMapping("/{id}/retraction")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> retract(
            @PathVariable String id,
            @RequestBody Retraction retraction,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "/retraction",
                ifMatch,
                retraction,
                seen -> trainings.retract(id, retraction, caller, seen));
    }

    private ResponseEntity<Receipt> change(
            String id,
            String what,
            @Nullable String ifMatch,
            Object request,
            Function<Expectation, Receipt> change) {
        String location = PATH + id;
        return Requests.changed(
                change.apply(requests.changing(location + what, ifMatch, request)), location);
    }

    @GetMapping("/{id}")
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<TrainingView> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        positions.await(atLeast, TrainingRegister.NAME);
        TrainingRow row = trainings.find(id, caller);
        return ResponseEntity.ok()
                .eTag("\"" + row.version() + "\"")
                .header(HttpHeaders.LINK, RecordKind.TRAINING.historyLink(id))
                .body(TrainingView.of(row));
    }

    /** A page of trainings and where the next one begins. */
    record Page(List<TrainingView> trainings, @Nullable String next) {}

    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    Page list(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        positions.await(atLeast, TrainingRegister.NAME);
        int size = Cursors.limit(limit);
        List<TrainingRow> rows =
                register.list(
                        new FindTrainings(
                                programme,
                                Country.optionalCode("country", country),
                                TrainingRegister.STATES.optional("state", state),
                                caller.scope()),
                        after(cursor),
                        size);
        return new Page(
                rows.stream().map(TrainingView::of).toList(),
                rows.size() < size ? null : next(rows.getLast()));
    }

    private static TrainingRegister.@Nullable Cursor after(@Nullable String cursor) {
        List<String> parts = Cursors.read(cursor, 2);
        return parts.isEmpty()
                ? null
                : new TrainingRegister.Cursor(Cursors.day(parts.get(0)), parts.get(1));
    }

    private static String next(TrainingRow last) {
        return Cursors.write(last.period().to().last().toString(), last.id());
    }

    /** One participant under a pseudonym. */
    record ParticipantView(
            String person,
            String name,
            @Nullable String profession,
            @Nullable String institution,
            @Nullable String sex) {}

    /**
     * The names, for those who logged them; each reading is noted in the audit trail. Who was
     * erased is left out: profession, institution and day may be enough to know somebody by.
     */
    @GetMapping("/{id}/people")
    @RolesAllowed(STAFF)
    List<ParticipantView> people(@PathVariable String id, @AuthenticationPrincipal Caller caller) {
        Attendance attendance = trainings.find(id, caller).attendance();
        if (attendance == null || attendance.people().isEmpty()) {
            return List.of();
        }
        audit.sealedRead(caller.accountId(), "training.attendance", id);
        return attendance.people().stream()
                .flatMap(one ->
                        vault
                                .openUnlessErased(one.name())
                                .map(name ->
                                        new ParticipantView(
                                                one.person(),
                                                name,
                                                one.profession(),
                                                one.institution(),
                                                one.sex()))
                                .stream())
                .toList();
    }
}
