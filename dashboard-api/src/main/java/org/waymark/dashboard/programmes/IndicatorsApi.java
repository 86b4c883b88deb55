package org.waymark.dashboard.programmes;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
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
import org.waymark.dashboard.programmes.IndicatorRequests.BaselineRequest;
import org.waymark.dashboard.programmes.IndicatorRequests.DefinitionRequest;
import org.waymark.dashboard.programmes.IndicatorRequests.TargetRequest;
import org.waymark.dashboard.records.KnownProgrammes;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.results.IndicatorCommand;
import org.waymark.monitoring.results.IndicatorCommand.DefineIndicator;
import org.waymark.monitoring.results.IndicatorId;
import org.waymark.monitoring.results.IndicatorRegister;
import org.waymark.monitoring.results.IndicatorRow;
import org.waymark.monitoring.results.ProgrammeResults;
import org.waymark.monitoring.results.ProgrammeResults.FindResults;
import org.waymark.monitoring.results.ReportedFigureRegister;
import org.waymark.monitoring.web.NotFound;
import org.waymark.monitoring.web.OutOfReach;
import org.waymark.monitoring.web.Requests;

/** {@code /api/programmes/{code}/indicators} and {@code /api/indicators}. */
@RestController
@RequestMapping("/api")
class IndicatorsApi {

    private static final String PATH = "/api/indicators/";

    private final Recorder recorder;
    private final IndicatorRegister register;
    private final KnownProgrammes programmes;
    private final Requests requests;
    private final Positions positions;
    private final ProgrammeResults results;

    IndicatorsApi(
            Recorder recorder,
            IndicatorRegister register,
            KnownProgrammes programmes,
            Requests requests,
            Positions positions,
            ProgrammeResults results) {
        this.recorder = recorder;
        this.register = register;
        this.programmes = programmes;
        this.requests = requests;
        this.positions = positions;
        this.results = results;
    }

    @PostMapping("/programmes/{code}/indicators")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> define(
            @PathVariable String code,
            @RequestBody DefinitionRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        requireReach(code, null, caller);
        programmes.require(new ProgrammeCode(code).value(), null);
        IndicatorId id = new IndicatorId(Requests.newId(request.id(), key, caller.accountId()));
        DefineIndicator define =
                new DefineIndicator(id, new ProgrammeCode(code), request.definition());
        String path = PATH + id.value();
        return Requests.created(
                recorder.record(
                        define, caller.actor(Source.API), requests.creating(path + code, request)),
                path);
    }

    @GetMapping("/programmes/{code}/indicators")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    List<IndicatorRow> list(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        positions.await(atLeast, IndicatorRegister.NAME);
        return caller.scope().permitsProgramme(code) ? register.of(code) : List.of();
    }

    @GetMapping("/indicators/{id}")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    ResponseEntity<IndicatorRow> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        positions.await(atLeast, IndicatorRegister.NAME);
        IndicatorRow row = find(id, caller);
        return ResponseEntity.ok()
                .eTag("\"" + row.changes() + "\"")
                .header(HttpHeaders.LINK, RecordKind.INDICATOR.historyLink(id))
                .body(row);
    }

    /** The indicator under one version of its definition, recomputed over all history. */
    @GetMapping("/programmes/{code}/indicators/{id}/versions/{version}/result")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    VersionAnswer result(
            @PathVariable String code,
            @PathVariable String id,
            @PathVariable int version,
            VersionAnswer.Question question,
            @AuthenticationPrincipal Caller caller) {
        FindResults find = question.of(code, caller.scope());
        positions.await(
                question.atLeast(),
                ProgrammeRegister.NAME,
                IndicatorRegister.NAME,
                ReportedFigureRegister.NAME,
                Ledger.NAME);
        return results.find(find, id, version)
                .map(found -> VersionAnswer.of(id, version, found, find))
                .orElseThrow(() ->
                        new NotFound(
                                "version",
                                "version %d of indicator %s in programme %s"
                                        .formatted(version, id, code)));
    }

    @PostMapping("/indicators/{id}/versions")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> redefine(
            @PathVariable String id,
            @RequestBody DefinitionRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        requireReach(findToChange(id, caller).programme(), null, caller);
        return change(request.redefine(new IndicatorId(id)), "/versions", ifMatch, request, caller);
    }

    @PostMapping("/indicators/{id}/baseline")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> setBaseline(
            @PathVariable String id,
            @RequestBody BaselineRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        requireReach(findToChange(id, caller).programme(), null, caller);
        return change(request.command(new IndicatorId(id)), "/baseline", ifMatch, request, caller);
    }

    @PostMapping("/indicators/{id}/targets")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> setTarget(
            @PathVariable String id,
            @RequestBody TargetRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        var target = request.command(new IndicatorId(id));
        String programme = findToChange(id, caller).programme();
        requireReach(programme, request.country(), caller);
        programmes.require(programme, target.phase().value());
        return change(target, "/targets", ifMatch, request, caller);
    }

    private ResponseEntity<Receipt> change(
            IndicatorCommand command,
            String what,
            @Nullable String ifMatch,
            Record request,
            Caller caller) {
        String path = PATH + command.indicator().value();
        return Requests.changed(
                recorder.record(
                        command,
                        caller.actor(Source.API),
                        requests.changing(path + what, ifMatch, Map.of("is", request))),
                path);
    }

    /** The register may be a moment behind what was just answered. */
    private IndicatorRow findToChange(String id, Caller caller) {
        if (register.find(id).isEmpty()) {
            positions.awaitHead(IndicatorRegister.NAME);
        }
        return find(id, caller);
    }

    private IndicatorRow find(String id, Caller caller) {
        return register.find(id)
                .filter(row -> caller.scope().permitsProgramme(row.programme()))
                .orElseThrow(() -> new NotFound("id", "indicator " + id));
    }

    /** What is defined for all countries and partners is changed by who reaches all of them. */
    private static void requireReach(String programme, @Nullable String country, Caller caller) {
        if (!caller.scope().permits(programme, country, null)) {
            throw new OutOfReach();
        }
    }
}
