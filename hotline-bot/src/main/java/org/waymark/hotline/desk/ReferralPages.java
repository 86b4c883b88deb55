package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.referral.ReferralId;
import org.waymark.monitoring.referral.ServicePlace;
import org.waymark.monitoring.referral.Urgency;

/** The forms of the referral wizard. */
@Controller
@RequestMapping("/desk")
class ReferralPages {

    private static final String COUNSELLOR = "COUNSELLOR";
    private static final String SUPERVISOR = "SUPERVISOR";

    private final ReferralDesk desk;

    ReferralPages(ReferralDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/{alias}/referral")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    String offer(
            @PathVariable String alias,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.here(
                alias,
                flash,
                () ->
                        desk.offer(
                                alias,
                                new ReferralId(Forms.given(form, "referralId")),
                                proposal(form),
                                caller));
    }

    private static ReferralDesk.Proposal proposal(MultiValueMap<String, String> form) {
        List<ReferralDesk.PlainFact> facts = new ArrayList<>();
        for (String code : form.getOrDefault("fact", List.of())) {
            facts.add(
                    new ReferralDesk.PlainFact(
                            code, Objects.requireNonNullElse(form.getFirst("words-" + code), "")));
        }
        return new ReferralDesk.Proposal(
                new ServicePlace(Forms.given(form, "service"), Forms.given(form, "country")),
                Urgency.ofCode(Forms.given(form, "urgency")),
                facts);
    }

    @PostMapping("/{alias}/referral/{id}/send")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    String send(
            @PathVariable String alias,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.here(alias, flash, () -> desk.send(alias, new ReferralId(id), caller));
    }

    @PostMapping("/{alias}/referral/{id}/override")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    String askToOverride(
            @PathVariable String alias,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean childTold,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.here(
                alias,
                flash,
                () -> desk.askToOverride(alias, new ReferralId(id), reason, childTold, caller));
    }

    @PostMapping("/{alias}/referral/{id}/override-confirmation")
    @RolesAllowed(SUPERVISOR)
    String allowOverride(
            @PathVariable String alias,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.here(
                alias, flash, () -> desk.allowOverride(alias, new ReferralId(id), caller));
    }

    @PostMapping("/{alias}/referral/{id}/withdraw")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    String withdraw(
            @PathVariable String alias,
            @PathVariable String id,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.here(alias, flash, () -> desk.withdraw(alias, new ReferralId(id), caller));
    }

    @PostMapping("/referrals/{id}/state")
    @RolesAllowed({COUNSELLOR, SUPERVISOR})
    String move(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String state,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.then(
                "/desk", "/desk", flash, () -> desk.move(new ReferralId(id), state, caller));
    }
}
