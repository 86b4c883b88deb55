package org.waymark.dashboard.cases;

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
import org.waymark.dashboard.cases.SupportCaseChanges.Retraction;
import org.waymark.dashboard.records.ListParameters;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.records.RecordPage;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.childsupport.SupportCaseRegister;
import org.waymark.monitoring.childsupport.SupportCaseRow;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.referral.ReferralRegister;
import org.waymark.monitoring.referral.ReferralRow;
import org.waymark.monitoring.web.NotFound;

/**
 * {@code /api/referrals}: staff refer children of their cases and record each step; coordinators
 * list where referrals stand, without the cases behind them. Referrals of the help line are listed
 * too, and are moved at its desk.
 */
@RestController
@RequestMapping(ReferralsApi.PATH)
class ReferralsApi {

    static final String PATH = "/api/referrals";

    private static final String STAFF = "STAFF";
    private static final String COORDINATOR = "COORDINATOR";

    private final RecordDoor door;
    private final RecordDoor.Of<ReferralRow> referrals;
    private final RecordDoor.Of<SupportCaseRow> cases;
    private final StaffReferrals commands;
    private final Positions positions;

    ReferralsApi(
            RecordDoor door,
            ReferralRegister register,
            SupportCaseRegister caseRegister,
            StaffReferrals commands,
            Positions positions) {
        this.door = door;
        this.referrals =
                new RecordDoor.Of<>(PATH, "referral", ReferralRegister.NAME, register.referrals());
        this.cases =
                new RecordDoor.Of<>(
                        SupportCasesApi.PATH,
                        "support case",
                        SupportCaseRegister.NAME,
                        caseRegister.cases());
        this.commands = commands;
        this.positions = positions;
    }

    @PostMapping
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> propose(
            @RequestBody ReferralRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Caller caller) {
        SupportCaseRow about = about(request.supportCase(), caller);
        return door.add(
                PATH,
                request.id(),
                key,
                request,
                caller,
                id -> commands.propose(id, request, about));
    }

    /** The case as its sender saw it: it may have been opened a moment ago. */
    private SupportCaseRow about(@Nullable String supportCase, Caller caller) {
        if (supportCase == null || supportCase.isBlank()) {
            throw new InvalidValue("supportCase", "Missing: give the id of the child's case.");
        }
        positions.awaitHead(SupportCaseRegister.NAME);
        try {
            return door.find(cases, supportCase, caller);
        } catch (NotFound e) {
            throw new InvalidValue(
                    "supportCase", "There is no such case within your reach: check its id.");
        }
    }

    @PostMapping("/{id}/steps")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> step(
            @PathVariable String id,
            @RequestBody ReferralStep step,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                referrals,
                id,
                "steps",
                ifMatch,
                step,
                caller,
                row -> commands.step(row, step, caller));
    }

    @PostMapping("/{id}/retraction")
    @RolesAllowed(STAFF)
    ResponseEntity<Receipt> retract(
            @PathVariable String id,
            @RequestBody Retraction request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        return door.change(
                referrals,
                id,
                "retraction",
                ifMatch,
                request,
                caller,
                row -> commands.retract(row, request.reason()));
    }

    @GetMapping("/{id}")
    @RolesAllowed(STAFF)
    ResponseEntity<ReferralView> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        return door.show(referrals, id, atLeast, caller, ReferralView::of);
    }

    @GetMapping
    @RolesAllowed({STAFF, COORDINATOR})
    RecordPage<ReferralView> list(
            ListParameters parameters, @AuthenticationPrincipal Caller caller) {
        return door.list(
                referrals,
                parameters,
                caller,
                row ->
                        caller.is(Role.STAFF)
                                ? ReferralView.of(row)
                                : ReferralView.withoutCase(row));
    }
}
