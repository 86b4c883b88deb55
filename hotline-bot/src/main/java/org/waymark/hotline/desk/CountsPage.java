package org.waymark.hotline.desk;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.hotline.inbox.InboxCare;
import org.waymark.hotline.inbox.InboxFigures;
import org.waymark.monitoring.web.NotFound;

/**
 * {@code GET /desk/counts}: whether everything that children sent has been heard, and what failed
 * too often and waits for a person. Shows numbers and classes of failures only.
 */
@Controller
@RequestMapping("/desk/counts")
class CountsPage {

    private final InboxFigures figures;
    private final InboxCare care;
    private final Queue queue;
    private final Clock clock;

    CountsPage(InboxFigures figures, InboxCare care, Queue queue, Clock clock) {
        this.figures = figures;
        this.care = care;
        this.queue = queue;
        this.clock = clock;
    }

    @GetMapping
    @RolesAllowed({"SUPERVISOR", "ADMIN"})
    String counts(Model model) {
        model.addAttribute("counts", figures.accounts());
        model.addAttribute("setAside", figures.rowsSetAside());
        model.addAttribute("unhandledSeconds", figures.oldest().toSeconds());
        model.addAttribute("unansweredSeconds", unanswered().toSeconds());
        model.addAttribute("now", clock.instant());
        return "desk/counts";
    }

    /** Lets the bot try once more what was set aside. */
    @PostMapping("/{number}/again")
    @RolesAllowed("SUPERVISOR")
    String again(@PathVariable long number, RedirectAttributes flash) {
        try {
            care.retry(number);
            flash.addFlashAttribute("news", "Number " + number + " is being tried again.");
        } catch (NotFound e) {
            flash.addFlashAttribute("news", e.getMessage());
        }
        return "redirect:/desk/counts";
    }

    private Duration unanswered() {
        return queue.longestAlone()
                .map(since -> Duration.between(since, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}
