package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.dashboard.trainings.Trainings;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.web.Requests;

/** The form that logs or plans a training. */
@Controller
class NewTrainingPage {

    private final Trainings trainings;
    private final Requests requests;
    private final TrainingFormView view;

    NewTrainingPage(Trainings trainings, Requests requests, TrainingFormView view) {
        this.trainings = trainings;
        this.requests = requests;
        this.view = view;
    }

    @GetMapping("/trainings/new")
    @RolesAllowed("STAFF")
    ModelAndView open(
            @RequestParam(required = false) @Nullable String programme,
            @AuthenticationPrincipal Caller caller) {
        String chosen = TrainingForm.text(programme);
        return view.show(
                "trainings/new",
                TrainingForm.blank(UUID.randomUUID().toString(), chosen),
                caller,
                null,
                null);
    }

    /**
     * Records it, or shows the form again with what was typed.
     *
     * @param more {@code count 4} or {@code person 4} when only more rows were asked for
     */
    @PostMapping("/trainings/new")
    @RolesAllowed("STAFF")
    ModelAndView send(
            @ModelAttribute("form") TrainingForm form,
            @RequestParam(required = false) @Nullable String more,
            @AuthenticationPrincipal Caller caller) {
        if (more != null) {
            return view.show("trainings/new", form, caller, null, more);
        }
        Submission sent =
                Submission.of(() -> {
                    var request = form.request();
                    return trainings.add(
                            form.id(),
                            request,
                            caller,
                            requests.creating("/trainings/" + form.id(), request));
                });
        return switch (sent) {
            case Submission.Taken taken -> TrainingFormView.recorded(form.id(), taken);
            case Submission.Refused refused ->
                    view.show("trainings/new", form, caller, refused.problem(), null);
        };
    }
}
