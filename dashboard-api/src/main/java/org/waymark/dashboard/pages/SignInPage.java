package org.waymark.dashboard.pages;

import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.WaysIn;

/** The page to sign in on, by each way that is open; Spring Security takes what it sends. */
@Controller
class SignInPage {

    private final WaysIn ways;

    SignInPage(WaysIn ways) {
        this.ways = ways;
    }

    @GetMapping("/sign-in")
    @PermitAll
    String show(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable Long wait,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @RequestParam(name = "new-password", required = false) @Nullable String newPassword,
            @AuthenticationPrincipal @Nullable Caller caller,
            Model model) {
        if (caller != null && refused == null && provider == null && newPassword == null) {
            return "redirect:/";
        }
        model.addAttribute("refused", refused != null);
        model.addAttribute("wait", wait);
        model.addAttribute("provider", provider);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("newPassword", newPassword != null);
        model.addAttribute("passwords", ways.passwords());
        model.addAttribute("providers", ways.providers());
        model.addAttribute("examples", ExampleAccount.all());
        return "pages/sign-in";
    }
}
