package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.kernel.InvalidValue;

/** Breaks: to take one, and to come back. */
@Controller
@RequestMapping("/desk/break")
class CarePages {

    private static final String COUNSELLOR = "COUNSELLOR";
    private static final String PEER = "PEER_SUPPORTER";
    private static final String SUPERVISOR = "SUPERVISOR";

    private final Care care;

    CarePages(Care care) {
        this.care = care;
    }

    @PostMapping
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String rest(
            @RequestParam(defaultValue = "15") String minutes,
            @AuthenticationPrincipal Caller caller,
            RedirectAttributes flash) {
        return Forms.then(
                "/desk",
                "/desk",
                flash,
                () -> care.rest(caller.accountId(), Duration.ofMinutes(number(minutes))));
    }

    private static int number(String minutes) {
        if (!minutes.matches("[1-9]\\d{0,2}")) {
            throw new InvalidValue("minutes", "A number of minutes, please.");
        }
        return Integer.parseInt(minutes);
    }

    @PostMapping("/end")
    @RolesAllowed({COUNSELLOR, PEER, SUPERVISOR})
    String back(@AuthenticationPrincipal Caller caller) {
        care.back(caller.accountId());
        return "redirect:/desk";
    }
}
