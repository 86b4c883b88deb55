package org.waymark.dashboard.assessments;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElseGet;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.waymark.dashboard.figures.MeasureParameters;
import org.waymark.dashboard.records.KnownRecords;
import org.waymark.dashboard.records.ListParameters;
import org.waymark.dashboard.records.Overlay;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordChanges;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordPage;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.assessment.AssessmentCommand.CorrectAssessment;
import org.waymark.monitoring.assessment.AssessmentCommand.PlanAssessment;
import org.waymark.monitoring.assessment.AssessmentCommand.RenewLinks;
import org.waymark.monitoring.assessment.AssessmentCommand.RetractAssessment;
import org.waymark.monitoring.assessment.AssessmentCommand.WithdrawResponse;
import org.waymark.monitoring.assessment.AssessmentId;
import org.waymark.monitoring.assessment.AssessmentOutline;
import org.waymark.monitoring.assessment.AssessmentRegister;
import org.waymark.monitoring.assessment.AssessmentRow;
import org.waymark.monitoring.assessment.FollowUp;
import org.waymark.monitoring.assessment.FollowUpState;
import org.waymark.monitoring.assessment.FollowUps;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.training.TrainingRegister;
import org.waymark.monitoring.web.Requests;

/** {@code /api/assessments}. States are those of a day, whether or not anybody noted them. */
@RestController
@RequestMapping(AssessmentsApi.PATH)
class AssessmentsApi extends RecordChanges<AssessmentRequest, AssessmentRequest, AssessmentRow> {

    static final String PATH = "/api/assessments";
    private static final String KEY = "Idempotency-Key";

    private final FollowUps followUps;
    private final Responses responses;
    private final AssessmentLinks links;
    private final KnownRecords known;
    private final Overlay overlay;
    private final Positions positions;

    AssessmentsApi(
            RecordDoor door,
            AssessmentRegister register,
            FollowUps followUps,
            Responses responses,
            AssessmentLinks links,
            KnownRecords known,
            Overlay overlay,
            Positions positions) {
        super(
                door,
                new RecordDoor.Of<>(
                        PATH, "assessment", AssessmentRegister.NAME, register.records()));
        this.followUps = followUps;
        this.responses = responses;
        this.links = links;
        this.known = known;
        this.overlay = overlay;
        this.positions = positions;
    }

    @Override
    protected void check(AssessmentRequest request, Caller caller) {
        AssessmentOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.partner());
        known.require(
                "training",
                about.training() == null ? null : RecordType.TRAINING.ref(about.training()),
                caller);
    }

    @Override
    protected Object recording(String id, AssessmentRequest request) {
        return new PlanAssessment(new AssessmentId(id), request.outline(), door.today());
    }

    @Override
    protected Object correction(AssessmentRow row, AssessmentRequest correction, Caller caller) {
        AssessmentRequest whole = overlay.of(row.outline(), correction);
        check(whole, caller);
        return new CorrectAssessment(
                new AssessmentId(row.id()), whole.outline(), Reason.checked(correction.reason()));
    }

    @Override
    protected Object retracting(String id, String reason) {
        return new RetractAssessment(new AssessmentId(id), reason, door.today());
    }

    /** An answer; many may come at once, so it needs no {@code If-Match}. */
    @PostMapping("/{id}/responses")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> answer(
            @PathVariable String id,
            @RequestBody ResponseRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        positions.awaitHead(AssessmentRegister.NAME);
        AssessmentRow row = door.find(records, id, caller);
        String response = Requests.newId(request.id(), key, caller.accountId());
        return Requests.created(
                responses.give(row, response, request, caller.actor(Source.API)),
                PATH + "/" + id + "/responses/" + response);
    }

    @PostMapping("/{id}/responses/{response}/withdrawal")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> withdraw(
            @PathVariable String id,
            @PathVariable String response,
            @RequestBody Reason reason,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "responses/" + response + "/withdrawal",
                ifMatch,
                reason,
                caller,
                row -> new WithdrawResponse(new AssessmentId(id), response, reason.checked()));
    }

    /** The links through which people answer without signing in: whoever has one can. */
    @GetMapping("/{id}/links")
    @RolesAllowed(STAFF)
    List<AssessmentLinks.Link> links(
            @PathVariable String id, @AuthenticationPrincipal Caller caller) {
        positions.awaitHead(AssessmentRegister.NAME);
        return links.of(door.find(records, id, caller));
    }

    /** Ends the links that are about; the body may be empty. */
    @PostMapping("/{id}/links")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> renew(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "links",
                ifMatch,
                Map.of(),
                caller,
                row -> new RenewLinks(new AssessmentId(id)));
    }

    @GetMapping("/{id}")
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<AssessmentView> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        LocalDate day = day(asOf);
        positions.await(atLeast, TrainingRegister.NAME);
        return door.show(
                records,
                id,
                atLeast,
                caller,
                row -> AssessmentView.of(row, followUps.of(row, day), day));
    }

    /**
     * Those whose follow-up was in a state at the end of a day. What is reminded of is due, too.
     */
    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    RecordPage<AssessmentView> list(
            ListParameters parameters,
            @RequestParam(required = false) @Nullable String asOf,
            @AuthenticationPrincipal Caller caller) {
        LocalDate day = day(asOf);
        FollowUpState asked =
                parameters.state() == null || parameters.state().isBlank()
                        ? null
                        : FollowUpState.of("state", parameters.state());
        positions.await(parameters.atLeast(), TrainingRegister.NAME);
        return door.listOfAll(records, parameters, caller, rows -> views(rows, asked, day));
    }

    private List<Optional<AssessmentView>> views(
            List<AssessmentRow> rows, @Nullable FollowUpState asked, LocalDate day) {
        Map<String, FollowUp> found = followUps.of(rows, day);
        return rows.stream()
                .map(row -> view(row, requireNonNull(found.get(row.id())), asked, day))
                .toList();
    }

    private static Optional<AssessmentView> view(
            AssessmentRow row, FollowUp followUp, @Nullable FollowUpState asked, LocalDate day) {
        return asked == null || followUp.state().isMeantBy(asked)
                ? Optional.of(AssessmentView.of(row, followUp, day))
                : Optional.empty();
    }

    private LocalDate day(@Nullable String asOf) {
        return requireNonNullElseGet(MeasureParameters.lastDay("asOf", asOf), door::today);
    }
}
