package org.waymark.dashboard.cases;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.childsupport.CaseCodes;
import org.waymark.monitoring.reference.AgeBands;
import org.waymark.monitoring.reference.ChildServices;
import org.waymark.monitoring.reference.Sexes;
import org.waymark.monitoring.referral.ReferralCodes;

/** {@code /api/reference/support-cases}: the codes that cases and referrals are written with. */
@RestController
@RequestMapping("/api/reference/support-cases")
class CaseCodesApi {

    /**
     * The lists, each under the name of the field that it is for.
     *
     * @param service that a child can be given
     * @param referredTo services that a child can be referred to
     * @param closingReason why a case is closed
     * @param step that a referral takes
     * @param rejectionReason why a service does not take it
     * @param outcome what came of it
     */
    record Codes(
            List<String> ageBand,
            List<String> sex,
            List<String> situation,
            List<String> need,
            List<String> service,
            List<String> closingReason,
            List<String> referredTo,
            List<String> step,
            List<String> rejectionReason,
            List<String> outcome) {}

    @GetMapping
    @RolesAllowed({"STAFF", "COORDINATOR"})
    Codes codes() {
        return new Codes(
                AgeBands.ALL,
                Sexes.ALL,
                CaseCodes.SITUATIONS.codes(),
                CaseCodes.NEEDS.codes(),
                ChildServices.PROVIDED.codes(),
                CaseCodes.CLOSING_REASONS.codes(),
                ChildServices.REFERRED_TO.codes(),
                ReferralStep.STEPS.codes(),
                ReferralCodes.REJECTIONS.codes(),
                ReferralCodes.OUTCOMES.codes());
    }
}
