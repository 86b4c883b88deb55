package org.waymark.dashboard.figures;

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
import org.waymark.dashboard.records.KnownProgrammes;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.results.Claim;
import org.waymark.monitoring.results.FigureId;
import org.waymark.monitoring.results.ReportedFigureCommand;
import org.waymark.monitoring.results.ReportedFigureCommand.CorrectFigure;
import org.waymark.monitoring.results.ReportedFigureCommand.ReportFigure;
import org.waymark.monitoring.results.ReportedFigureCommand.WithdrawFigure;
import org.waymark.monitoring.results.ReportedFigureRegister;
import org.waymark.monitoring.results.ReportedFigureRow;
import org.waymark.monitoring.web.NotFound;
import org.waymark.monitoring.web.OutOfReach;
import org.waymark.monitoring.web.Requests;

/** {@code /api/reported-figures}: what somebody claimed. */
@RestController
@RequestMapping("/api/reported-figures")
class ReportedFiguresApi {

    private static final String PATH = "/api/reported-figures/";

    private final Recorder recorder;
    private final ReportedFigureRegister register;
    private final KnownProgrammes programmes;
    private final Requests requests;
    private final Positions positions;

    ReportedFiguresApi(
            Recorder recorder,
            ReportedFigureRegister register,
            KnownProgrammes programmes,
            Requests requests,
            Positions positions) {
        this.recorder = recorder;
        this.register = register;
        this.programmes = programmes;
        this.requests = requests;
        this.positions = positions;
    }

    /** Why a claim is withdrawn. */
    record Withdrawal(@Nullable String reason) {}

    @PostMapping
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> report(
            @RequestBody ClaimRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        String id = Requests.newId(request.id(), key, caller.accountId());
        ReportFigure report = new ReportFigure(new FigureId(id), checked(request, caller));
        return Requests.created(
                recorder.record(
                        report, caller.actor(Source.API), requests.creating(PATH + id, request)),
                PATH + id);
    }

    @PostMapping("/{id}/corrections")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> correct(
            @PathVariable String id,
            @RequestBody ClaimRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        requireFound(id, caller);
        CorrectFigure correct =
                new CorrectFigure(
                        new FigureId(id),
                        checked(request, caller),
                        Text.required("reason", request.reason(), 2_000));
        return change(correct, "/corrections", ifMatch, request, caller);
    }

    @PostMapping("/{id}/withdrawal")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> withdraw(
            @PathVariable String id,
            @RequestBody Withdrawal request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        requireFound(id, caller);
        WithdrawFigure withdraw =
                new WithdrawFigure(
                        new FigureId(id), Text.required("reason", request.reason(), 2_000));
        return change(withdraw, "/withdrawal", ifMatch, request, caller);
    }

    @GetMapping("/{id}")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    ResponseEntity<ReportedFigureRow> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        positions.await(atLeast, ReportedFigureRegister.NAME);
        ReportedFigureRow row = find(id, caller);
        return ResponseEntity.ok()
                .eTag("\"" + row.changes() + "\"")
                .header(HttpHeaders.LINK, RecordKind.REPORTED_FIGURE.historyLink(id))
                .body(row);
    }

    private ResponseEntity<Receipt> change(
            ReportedFigureCommand command,
            String what,
            @Nullable String ifMatch,
            Record request,
            Caller caller) {
        String path = PATH + command.figureId().value();
        return Requests.changed(
                recorder.record(
                        command,
                        caller.actor(Source.API),
                        requests.changing(path + what, ifMatch, request)),
                path);
    }

    private Claim checked(ClaimRequest request, Caller caller) {
        Claim claim = request.claim();
        if (!claim.isWithin(caller.scope())) {
            throw new OutOfReach();
        }
        programmes.require(claim.programme(), claim.phase());
        return claim;
    }

    /** The register may be a moment behind what was just answered. */
    private void requireFound(String id, Caller caller) {
        if (register.find(id).isEmpty()) {
            positions.awaitHead(ReportedFigureRegister.NAME);
        }
        var _ = find(id, caller);
    }

    private ReportedFigureRow find(String id, Caller caller) {
        return register.find(id)
                .filter(row -> row.isWithin(caller.scope()))
                .orElseThrow(() -> new NotFound("id", "reported figure " + id));
    }
}
