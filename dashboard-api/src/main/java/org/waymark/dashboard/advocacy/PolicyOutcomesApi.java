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
import org.waymark.monitoring.chain.Chains;
import org.waymark.monitoring.chain.LinkedRecords;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.kernel.RecordType;
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
class PolicyOutcomesApi {

    private static final String STAFF = "STAFF";
    private static final String COORDINATOR = "COORDINATOR";
    private static final String PATH = "/api/policy-outcomes";
    private static final String KEY = "Idempotency-Key";

    private final RecordDoor door;
    private final Overlay overlay;
    private final KnownRecords known;
    private final Chains chains;
    private final Positions positions;
    private final RecordDoor.Of<OutcomeRow> records;

    PolicyOutcomesApi(
            RecordDoor door,
            Overlay overlay,
            KnownRecords known,
            Chains chains,
            Positions positions,
            OutcomeRegister register) {
        this.door = door;
        this.overlay = overlay;
        this.known = known;
        this.chains = chains;
        this.positions = positions;
        this.records =
                new RecordDoor.Of<>(
                        PATH, "policy outcome", OutcomeRegister.NAME, register.records());
    }

    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> add(
            @RequestBody OutcomeRequest request,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        check(request, caller);
        return door.add(
                PATH,
                request.id(),
                key,
                request,
                caller,
                id -> request.command(new OutcomeId(id), door.today()));
    }

    @PostMapping("/{id}/corrections")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> correct(
            @PathVariable String id,
            @RequestBody OutcomeRequest correction,
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
                    OutcomeRequest whole = overlay.of(row.about(), correction);
                    check(whole, caller);
                    return whole.correction(new OutcomeId(id), row, door.today());
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
                row -> new RetractOutcome(new OutcomeId(id), reason.checked(), door.today()));
    }

    @PostMapping("/{id}/stages")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> reach(
            @PathVariable String id,
            @RequestBody StateRequest stage,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                records,
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
        return door.change(
                records,
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

    @GetMapping("/{id}")
    @RolesAllowed({STAFF, COORDINATOR})
    ResponseEntity<OutcomeRow> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(records, id, atLeast, caller, row -> row);
    }

    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    RecordPage<OutcomeRow> list(ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(records, parameters, caller, row -> row);
    }

    /** It is within reach, and points to what exists. */
    private void check(OutcomeRequest request, Caller caller) {
        OutcomeOutline about = request.outline();
        door.check(
                caller,
                about.programme(),
                about.phase(),
                about.countries().size() == 1 ? about.countries().getFirst() : null,
                about.organisation());
        known.require(
                "contributions",
                request.checkedContributions().stream().map(Contribution::of).toList(),
                caller);
    }
}
