package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.monitoring.access.Accounts;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.NewPassword;
import org.waymark.monitoring.access.WaysIn;
import org.waymark.monitoring.kernel.InvalidValue;

/** Where everybody changes their own password. */
@Controller
class OwnPasswordPage {

    private final Accounts accounts;
    private final WaysIn ways;

    OwnPasswordPage(Accounts accounts, WaysIn ways) {
        this.accounts = accounts;
        this.ways = ways;
    }

    @GetMapping("/password")
    @RolesAllowed({"STAFF", "COORDINATOR", "COUNSELLOR", "PEER_SUPPORTER", "SUPERVISOR", "ADMIN"})
    ModelAndView show() {
        return form(null);
    }

    /** Changes it, which ends every sign-in with the old one, or shows the form again. */
    @PostMapping("/password")
    @RolesAllowed({"STAFF", "COORDINATOR", "COUNSELLOR", "PEER_SUPPORTER", "SUPERVISOR", "ADMIN"})
    ModelAndView change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @AuthenticationPrincipal Caller caller) {
        try {
            accounts.changeOwnPassword(caller, current, new NewPassword(password));
        } catch (InvalidValue e) {
            ModelAndView again = form(new FormProblem(e.field(), String.valueOf(e.getMessage())));
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        return new ModelAndView("redirect:/sign-in?new-password");
    }

    private ModelAndView form(@Nullable FormProblem problem) {
        ModelAndView page = new ModelAndView("accounts/password");
        page.addObject("problem", problem);
        page.addObject("passwords", ways.passwords());
        return page;
    }
}
