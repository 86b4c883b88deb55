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
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.recommendation.RecommendationCommand.RetractRecommendation;
import org.waymark.monitoring.recommendation.RecommendationId;
import org.waymark.monitoring.recommendation.RecommendationOutline;
import org.waymark.monitoring.recommendation.RecommendationRegister;
import org.waymark.monitoring.recommendation.RecommendationRow;
import org.waymark.monitoring.register.FindRecords;

/** {@code /api/recommendations}. */
@RestController
@RequestMapping("/api/recommendations")
class RecommendationsApi {

    private static final String STAFF = "STAFF";
    private static final String COORDINATOR = "COORDINATOR";
    private static final String PATH = "/api/recommendations";
    private static final String KEY = "Idempotency-Key";

    private final RecordDoor door;
    private final Overlay overlay;
    private final KnownRecords known;
    private final Positions positions;
    private final RecordDoor.Of<RecommendationRow> records;

    RecommendationsApi(
            RecordDoor door,
            Overlay overlay,
            KnownRecords known,
            Positions positions,
            RecommendationRegister register) {
        this.door = door;
        this.overlay = overlay;
        this.known = known;
        this.positions = positions;
        this.records =
                new RecordDoor.Of<>(
                        PATH, "recommendation", RecommendationRegister.NAME, register.records());
    }

    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> add(
            @RequestBody RecommendationRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        check(request, caller);
        return door.add(
                PATH,
                request.id(),
                key,
                request,
                caller,
                id -> request.command(new RecommendationId(id), door.today()));
    }

    @PostMapping("/{id}/corrections")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> correct(
            @PathVariable String id,
            @RequestBody RecommendationRequest correction,
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
                    RecommendationRequest whole = overlay.of(row.about(), correction);
                    check(whole, caller);
                    return whole.correction(new RecommendationId(id), row, door.today());
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
                row ->
                        new RetractRecommendation(
                                new RecommendationId(id), reason.checked(), door.today()));
    }

    @PostMapping("/{id}/state")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> move(
            @PathVariable String id,
            @RequestBody StateRequest state,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                records,
                id,
                "state",
                ifMatch,
                state,
                caller,
                row -> state.command(new RecommendationId(id), door.today()));
    }

    /** Open ones by addressee and age. */
    @GetMapping("/open")
    @RolesAllowed({STAFF, COORDINATOR})
    OpenRecommendations open(
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String addressee,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        positions.await(atLeast, RecommendationRegister.NAME);
        PartialDate given = PartialDate.optional("asOf", asOf);
        return OpenRecommendations.of(
                records.register().all(new FindRecords(programme, null, null, caller.scope())),
                addressee,
                given == null ? door.today() : given.last());
    }

    @GetMapping("/{id}")
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<RecommendationRow> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(records, id, atLeast, caller, row -> row);
    }

    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    RecordPage<RecommendationRow> list(
            ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(records, parameters, caller, row -> row);
    }

    /** It is within reach, and points to what exists. */
    private void check(RecommendationRequest request, Caller caller) {
        RecommendationOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.organisation());
        known.require(
                "issue",
                about.issue() == null ? null : RecordType.ISSUE.ref(about.issue()),
                caller);
        known.require("origin", about.origin(), caller);
        known.require("evidence", about.evidence(), caller);
    }
}
