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
import org.waymark.monitoring.chain.Chains;
import org.waymark.monitoring.chain.LinkedRecords;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.kernel.Several;
import org.waymark.monitoring.policyoutcome.Contribution;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.AddContribution;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.RetractOutcome;
import org.waymark.monitoring.policyoutcome.OutcomeId;
import org.waymark.monitoring.policyoutcome.OutcomeOutline;
import org.waymark.monitoring.policyoutcome.OutcomeRegister;
import org.waymark.monitoring.policyoutcome.OutcomeRow;
import org.waymark.monitoring.projection.Positions;

/** {@code /api/policy-outcomes}. */
@RestController
@RequestMapping("/api/policy-outcomes")
class PolicyOutcomesApi extends RecordEndpoints<OutcomeRequest, OutcomeRow> {

    private final KnownRecords known;
    private final Chains chains;
    private final Positions positions;

    PolicyOutcomesApi(
            RecordDoor door,
            Overlay overlay,
            KnownRecords known,
            Chains chains,
            Positions positions,
            OutcomeRegister register) {
        super(
                door,
                overlay,
                new RecordDoor.Of<>(
                        "/api/policy-outcomes",
                        "policy outcome",
                        OutcomeRegister.NAME,
                        register.records()));
        this.known = known;
        this.chains = chains;
        this.positions = positions;
    }

    @PostMapping("/{id}/stages")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> reach(
            @PathVariable String id,
            @RequestBody StateRequest stage,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "stages",
                ifMatch,
                stage,
                caller,
                row -> stage.command(new OutcomeId(id), door.today()));
    }

    @PostMapping("/{id}/contributions")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> contribute(
            @PathVariable String id,
            @RequestBody ContributionRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                id,
                "contributions",
                ifMatch,
                request,
                caller,
                row -> {
                    Contribution contribution = request.checked();
                    known.require("of", contribution.of(), caller);
                    return new AddContribution(new OutcomeId(id), contribution);
                });
    }

    /** Everything that led to it, the oldest evidence first. */
    @GetMapping("/{id}/chain")
    @RolesAllowed({STAFF, COORDINATOR})
    ChainAnswer chain(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        positions.await(atLeast, LinkedRecords.projections());
        return ChainAnswer.of(
                door.find(records, id, caller),
                chains.behind(RecordType.POLICY_OUTCOME.ref(id), caller.scope()));
    }

    @Override
    protected void check(OutcomeRequest request, Caller caller) {
        OutcomeOutline about = request.outline();
        door.check(
                caller,
                about.programme(),
                about.phase(),
                Several.of(about.countries()),
                about.organisation());
        known.require(
                "contributions",
                request.checkedContributions().stream().map(Contribution::of).toList(),
                caller);
    }

    @Override
    protected Object recording(String id, OutcomeRequest request) {
        return request.command(new OutcomeId(id), door.today());
    }

    @Override
    protected Object described(OutcomeRow row) {
        return row.about();
    }

    @Override
    protected Object correcting(OutcomeRow row, OutcomeRequest whole) {
        return whole.correction(new OutcomeId(row.id()), row, door.today());
    }

    @Override
    protected Object retracting(String id, String reason) {
        return new RetractOutcome(new OutcomeId(id), reason, door.today());
    }
}
