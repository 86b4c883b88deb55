package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code GET /desk/retention}: the conversations whose words will soon be destroyed, so that nobody
 * is surprised who still has to follow a case up.
 */
@Controller
class RetentionPage {

    private final Retention retention;

    RetentionPage(Retention retention) {
        this.retention = retention;
    }

    @GetMapping("/desk/retention")
    @RolesAllowed({"COUNSELLOR", "SUPERVISOR"})
    String retention(Model model) {
        model.addAttribute("ending", retention.soon());
        return "desk/retention";
    }
}
