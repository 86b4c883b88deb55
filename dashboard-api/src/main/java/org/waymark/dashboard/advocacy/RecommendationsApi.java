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
import org.waymark.dashboard.records.Overlay;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordEndpoints;
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
class RecommendationsApi extends RecordEndpoints<RecommendationRequest, RecommendationRow> {

    private final KnownRecords known;
    private final Positions positions;

    RecommendationsApi(
            RecordDoor door,
            Overlay overlay,
            KnownRecords known,
            Positions positions,
            RecommendationRegister register) {
        super(
                door,
                overlay,
                new RecordDoor.Of<>(
                        "/api/recommendations",
                        "recommendation",
                        RecommendationRegister.NAME,
                        register.records()));
        this.known = known;
        this.positions = positions;
    }

    @PostMapping("/{id}/state")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> move(
            @PathVariable String id,
            @RequestBody StateRequest state,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
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

    @Override
    protected void check(RecommendationRequest request, Caller caller) {
        RecommendationOutline about = request.outline();
        door.check(caller, about.programme(), about.phase(), about.country(), about.organisation());
        known.require(
                "issue",
                about.issue() == null ? null : RecordType.ISSUE.ref(about.issue()),
                caller);
        known.require("origin", about.origin(), caller);
        known.require("evidence", about.evidence(), caller);
    }

    @Override
    protected Object recording(String id, RecommendationRequest request) {
        return request.command(new RecommendationId(id), door.today());
    }

    @Override
    protected Object described(RecommendationRow row) {
        return row.about();
    }

    @Override
    protected Object correcting(RecommendationRow row, RecommendationRequest whole) {
        return whole.correction(new RecommendationId(row.id()), row, door.today());
    }

    @Override
    protected Object retracting(String id, String reason) {
        return new RetractRecommendation(new RecommendationId(id), reason, door.today());
    }
}
