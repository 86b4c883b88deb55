package org.waymark.hotline.phone;

import jakarta.annotation.security.PermitAll;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.hotline.script.Script;
import org.waymark.hotline.script.Scripts;
import org.waymark.hotline.telegram.OnStandIn;
import org.waymark.monitoring.kernel.InvalidValue;

/** {@code GET /phone?phone=maria&language=bg}: the phone of that name. */
@Controller
@Conditional(OnStandIn.class)
class PhonePage {

    private static final Pattern NAME = Pattern.compile("[\\w-]{1,40}");

    private final Scripts scripts;

    PhonePage(Scripts scripts) {
        this.scripts = scripts;
    }

    @GetMapping("/phone")
    @PermitAll
    String page(
            @RequestParam(defaultValue = "child") String phone,
            @RequestParam(defaultValue = "en") String language,
            CsrfToken csrf,
            Model model) {
        model.addAttribute("phone", named(phone));
        Script script = scripts.in(scripts.closestTo(language));
        model.addAttribute("language", script.language());
        model.addAttribute("languages", scripts.all());
        model.addAttribute("labels", script.phone());
        model.addAttribute("direction", script.direction());
        model.addAttribute("reviewed", script.reviewed());
        // Read before anything of the page is written, since it may start a session.
        model.addAttribute("token", csrf.getToken());
        return "phone/phone";
    }

    /**
     * The name of a phone.
     *
     * @throws InvalidValue when it is not 1 to 40 letters, digits, hyphens or underscores
     */
    static String named(String phone) {
        if (!NAME.matcher(phone).matches()) {
            throw new InvalidValue(
                    "phone", "A phone's name is 1 to 40 letters of a to z, digits, - or _.");
        }
        return phone;
    }
}
