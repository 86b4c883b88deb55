package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.referral.ReferralId;
import org.waymark.monitoring.referral.ServicePlace;
import org.waymark.monitoring.referral.Urgency;

/** {@code /api/helpline/.../referrals}: what the desk's referral wizard does, for programs. */
@RestController
@RequestMapping("/api/helpline")
class ReferralApi {

    private static final String COUNSELLOR = "COUNSELLOR";
    private static final String SUPERVISOR = "SUPERVISOR";

    private final ReferralDesk desk;

    ReferralApi(ReferralDesk desk) {
        this.desk = desk;
    }

    /**
     * A proposed referral.
     *
     * @param country ISO 3166-1 alpha-2 of the service
     * @param urgency imminent, urgent, ordinary
     */
    record ReferralRequest(
            @Nullable String id,
            @Nullable String service,
            @Nullable String country,
            @Nullable String urgency,
            @Nullable List<FactRequest> facts) {

        @Override
        public String toString() {
            return "ReferralRequest[" + id + "]";
        }
    }

    /** One fact; {@code words} may be missing when the code says it all. */
    record FactRequest(@Nullable String code, @Nullable String words) {

        @Override
        public String toString() {
            return "FactRequest[" + code + "]";
        }
    }

    @PostMapping("/conversations/{alias}/referrals")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    ResponseEntity<Receipt> offer(
            @PathVariable String alias,
            @RequestBody ReferralRequest request,
            @AuthenticationPrincipal Caller caller) {
        List<ReferralDesk.PlainFact> facts =
                (request.facts() == null ? List.<FactRequest>of() : request.facts())
                        .stream().map(ReferralApi::fact).toList();
        ReferralDesk.Proposal proposal =
                new ReferralDesk.Proposal(
                        new ServicePlace(
                                Forms.given("service", request.service()),
                                Forms.given("country", request.country())),
                        Urgency.ofCode(Forms.given("urgency", request.urgency())),
                        facts);
        ReferralId id = new ReferralId(Forms.given("id", request.id()));
        return HelplineApi.answer(HttpStatus.CREATED, desk.offer(alias, id, proposal, caller));
    }

    private static ReferralDesk.PlainFact fact(FactRequest fact) {
        return new ReferralDesk.PlainFact(
                Forms.given("facts.code", fact.code()), fact.words() == null ? "" : fact.words());
    }

    @PostMapping("/conversations/{alias}/referrals/{id}/send")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    ResponseEntity<Receipt> send(
            @PathVariable String alias,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller) {
        return HelplineApi.answer(HttpStatus.OK, desk.send(alias, new ReferralId(id), caller));
    }

    /**
     * Why the service is to be told without consent.
     *
     * @param reason sealed before anything is stored
     * @param childTold whether the child was told first
     */
    record OverrideRequest(@Nullable String reason, @Nullable Boolean childTold) {

        @Override
        public String toString() {
            return "OverrideRequest[]";
        }
    }

    @PostMapping("/conversations/{alias}/referrals/{id}/override")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    ResponseEntity<Receipt> askToOverride(
            @PathVariable String alias,
            @PathVariable String id,
            @RequestBody OverrideRequest request,
            @AuthenticationPrincipal Caller caller) {
        return HelplineApi.answer(
                HttpStatus.OK,
                desk.askToOverride(
                        alias,
                        new ReferralId(id),
                        Forms.given("reason", request.reason()),
                        Boolean.TRUE.equals(request.childTold()),
                        caller));
    }

    @PostMapping("/conversations/{alias}/referrals/{id}/override-confirmation")
    @RolesAllowed(SUPERVISOR)
    ResponseEntity<Receipt> allowOverride(
            @PathVariable String alias,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller) {
        return HelplineApi.answer(
                HttpStatus.OK, desk.allowOverride(alias, new ReferralId(id), caller));
    }

    @PostMapping("/conversations/{alias}/referrals/{id}/withdraw")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    ResponseEntity<Receipt> withdraw(
            @PathVariable String alias,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller) {
        return HelplineApi.answer(HttpStatus.OK, desk.withdraw(alias, new ReferralId(id), caller));
    }

    /** Referrals that a service knows about and has not finished, a life in danger first. */
    @GetMapping("/referrals")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    List<Referrals.OpenReferral> referrals() {
        return desk.onTheirWay();
    }

    /** What the service said: accepted, rejected, in-progress or done. */
    record StateRequest(@Nullable String state) {}

    @PostMapping("/referrals/{id}/state")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    ResponseEntity<Receipt> move(
            @PathVariable String id,
            @RequestBody StateRequest request,
            @AuthenticationPrincipal Caller caller) {
        return HelplineApi.answer(
                HttpStatus.OK,
                desk.move(new ReferralId(id), Forms.given("state", request.state()), caller));
    }
}
