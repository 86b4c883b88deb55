package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.dashboard.trainings.Trainings;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.training.TrainingHistory;
import org.waymark.monitoring.training.TrainingRegister;
import org.waymark.monitoring.training.TrainingRow;

/** One training as it stands, and how it came to that. */
@Controller
class TrainingPage {

    private final Trainings trainings;
    private final TrainingHistory history;
    private final Positions positions;

    TrainingPage(Trainings trainings, TrainingHistory history, Positions positions) {
        this.trainings = trainings;
        this.history = history;
        this.positions = positions;
    }

    /**
     * Shows it.
     *
     * @param at position that a write has just reached; null when there was none
     */
    @GetMapping("/trainings/{id}")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long at,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        positions.await(at, TrainingRegister.NAME);
        TrainingRow row = trainings.find(id, caller);
        model.addAttribute("training", TrainingPageView.of(row));
        model.addAttribute("recorded", at != null);
        model.addAttribute("mayLog", caller.is(Role.STAFF));
        return "trainings/show";
    }

    @GetMapping("/trainings/{id}/history")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    String history(@PathVariable String id, @AuthenticationPrincipal Caller caller, Model model) {
        TrainingRow row = trainings.find(id, caller);
        model.addAttribute("training", TrainingPageView.of(row));
        model.addAttribute("changes", ChangeView.all(history.of(id)));
        return "trainings/history";
    }
}
