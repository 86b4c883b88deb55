package org.waymark.dashboard.pages;

import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.monitoring.access.Caller;

/** The page to sign in on; Spring Security takes what it sends. */
@Controller
class SignInPage {

    @GetMapping("/sign-in")
    @PermitAll
    String show(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable Long wait,
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            @AuthenticationPrincipal @Nullable Caller caller,
            Model model) {
        if (caller != null && refused == null) {
            return "redirect:/";
        }
        model.addAttribute("refused", refused != null);
        model.addAttribute("wait", wait);
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("examples", ExampleAccount.all());
        return "pages/sign-in";
    }
}
