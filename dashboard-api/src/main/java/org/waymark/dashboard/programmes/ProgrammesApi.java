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
import org.waymark.dashboard.figures.MeasureParameters;
import org.waymark.dashboard.programmes.ProgrammeRequests.NamesRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.ObjectiveRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.OrganisationRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.PartnerCountRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.PhaseDatesRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.PhaseRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.ProgrammeRequest;
import org.waymark.dashboard.programmes.ProgrammeRequests.StrandRequest;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.programme.ProgrammeCommand;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.results.IndicatorRegister;
import org.waymark.monitoring.results.ProgrammeResults;
import org.waymark.monitoring.results.ProgrammeResults.FindResults;
import org.waymark.monitoring.results.ReportedFigureRegister;
import org.waymark.monitoring.web.NotFound;
import org.waymark.monitoring.web.OutOfReach;
import org.waymark.monitoring.web.Requests;

/** {@code /api/programmes}. */
@RestController
@RequestMapping("/api/programmes")
class ProgrammesApi {

    private static final String PATH = "/api/programmes/";

    private final Recorder recorder;
    private final ProgrammeRegister register;
    private final ProgrammeResults results;
    private final Requests requests;
    private final Positions positions;

    ProgrammesApi(
            Recorder recorder,
            ProgrammeRegister register,
            ProgrammeResults results,
            Requests requests,
            Positions positions) {
        this.recorder = recorder;
        this.register = register;
        this.results = results;
        this.requests = requests;
        this.positions = positions;
    }

    @GetMapping
    @RolesAllowed({"STAFF", "COORDINATOR"})
    List<ProgrammeView> list(
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String accepted,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        positions.await(atLeast, ProgrammeRegister.NAME);
        Languages languages = Languages.of(lang, accepted);
        return register.list(caller.scope()).stream()
                .map(row -> ProgrammeView.of(row, languages))
                .toList();
    }

    @GetMapping("/{code}")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    ResponseEntity<ProgrammeView> show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String accepted,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        positions.await(atLeast, ProgrammeRegister.NAME);
        ProgrammeRow row = find(code, caller.scope());
        return ResponseEntity.ok()
                .eTag("\"" + row.version() + "\"")
                .header(HttpHeaders.LINK, RecordKind.PROGRAMME.historyLink(code))
                .body(ProgrammeView.of(row, Languages.of(lang, accepted)));
    }

    /**
     * Every indicator of each phase: baseline, target, what was counted, and beside it what was
     * claimed.
     */
    @GetMapping("/{code}/results")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    ResultsAnswer results(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String phase,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String accepted,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        List<Dimension> dimensions = MeasureParameters.by(by);
        FindResults find =
                new FindResults(
                        code,
                        phase,
                        MeasureParameters.lastDay("asOf", asOf),
                        MeasureParameters.moment("knownAt", knownAt),
                        dimensions,
                        caller.scope());
        positions.await(
                atLeast,
                ProgrammeRegister.NAME,
                IndicatorRegister.NAME,
                ReportedFigureRegister.NAME,
                Ledger.NAME);
        requirePhase(find(code, caller.scope()), phase);
        Languages languages = Languages.of(lang, accepted);
        return results.find(find)
                .map(found -> found.in(languages.asked()))
                .map(found -> ResultsAnswer.of(found, dimensions, positions.of(Ledger.NAME)))
                .orElseThrow(() -> new NotFound("code", "programme " + code));
    }

    private static void requirePhase(ProgrammeRow programme, @Nullable String phase) {
        if (phase != null && !programme.hasPhase(phase)) {
            throw new NotFound(
                    "phase", "phase " + phase + " in programme " + programme.programme());
        }
    }

    private ProgrammeRow find(String code, Scope scope) {
        return register.find(code, scope)
                .orElseThrow(() -> new NotFound("code", "programme " + code));
    }

    @PostMapping
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> register(
            @RequestBody ProgrammeRequest request, @AuthenticationPrincipal Caller caller) {
        ProgrammeCommand command = request.command();
        String path = PATH + command.programme().value();
        requireReach(command, caller);
        return Requests.created(
                recorder.record(
                        command, caller.actor(Source.API), requests.creating(path, request)),
                path);
    }

    @PostMapping("/{code}/objectives")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> setObjective(
            @PathVariable String code,
            @RequestBody ObjectiveRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                request.command(new ProgrammeCode(code)), "/objectives", ifMatch, request, caller);
    }

    /** Names in several languages, for the programme or one of its organisations. */
    @PostMapping("/{code}/names")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> giveNames(
            @PathVariable String code,
            @RequestBody NamesRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(request.command(new ProgrammeCode(code)), "/names", ifMatch, request, caller);
    }

    @PostMapping("/{code}/strands")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> planStrand(
            @PathVariable String code,
            @RequestBody StrandRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                request.command(new ProgrammeCode(code)), "/strands", ifMatch, request, caller);
    }

    @PostMapping("/{code}/phases")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> planPhase(
            @PathVariable String code,
            @RequestBody PhaseRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                request.command(new ProgrammeCode(code)), "/phases", ifMatch, request, caller);
    }

    @PostMapping("/{code}/phases/{phase}/dates")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> datePhase(
            @PathVariable String code,
            @PathVariable String phase,
            @RequestBody PhaseDatesRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                request.command(new ProgrammeCode(code), phase),
                "/phases/" + phase + "/dates",
                ifMatch,
                request,
                caller);
    }

    @PostMapping("/{code}/phases/{phase}/partner-count")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> statePartnerCount(
            @PathVariable String code,
            @PathVariable String phase,
            @RequestBody PartnerCountRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                request.command(new ProgrammeCode(code), phase),
                "/phases/" + phase + "/partner-count",
                ifMatch,
                request,
                caller);
    }

    @PostMapping("/{code}/organisations")
    @RolesAllowed("STAFF")
    ResponseEntity<Receipt> joinOrganisation(
            @PathVariable String code,
            @RequestBody OrganisationRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return change(
                request.command(new ProgrammeCode(code)),
                "/organisations",
                ifMatch,
                request,
                caller);
    }

    private ResponseEntity<Receipt> change(
            ProgrammeCommand command,
            String what,
            @Nullable String ifMatch,
            Record request,
            Caller caller) {
        requireReach(command, caller);
        String path = PATH + command.programme().value();
        return Requests.changed(
                recorder.record(
                        command,
                        caller.actor(Source.API),
                        requests.changing(path + what, ifMatch, Map.of("is", request))),
                path);
    }

    /** A programme is of all its countries and partners. */
    private static void requireReach(ProgrammeCommand command, Caller caller) {
        if (!caller.scope().permits(command.programme().value(), null, null)) {
            throw new OutOfReach();
        }
    }
}
