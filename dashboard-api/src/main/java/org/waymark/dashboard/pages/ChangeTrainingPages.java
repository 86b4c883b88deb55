package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.dashboard.trainings.TrainingChanges.Held;
import org.waymark.dashboard.trainings.TrainingChanges.Retraction;
import org.waymark.dashboard.trainings.Trainings;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.eventstore.Expectation;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.training.TrainingRow;
import org.waymark.monitoring.web.Requests;

/**
 * The forms that change a training: it was held, somebody counted after all, it was wrong, it
 * should not be there. Each holds the version it was opened on.
 */
@Controller
class ChangeTrainingPages {

    private final Trainings trainings;
    private final Requests requests;
    private final TrainingFormView view;

    ChangeTrainingPages(Trainings trainings, Requests requests, TrainingFormView view) {
        this.trainings = trainings;
        this.requests = requests;
        this.view = view;
    }

    @GetMapping("/trainings/{id}/{change:held|attendance|correction|retraction}")
    @RolesAllowed("STAFF")
    ModelAndView open(
            @PathVariable String id,
            @PathVariable String change,
            @AuthenticationPrincipal Caller caller) {
        TrainingRow row = trainings.find(id, caller);
        TrainingForm recorded = TrainingForm.of(row);
        TrainingForm form =
                change.equals("correction") && row.attendance() != null
                        ? recorded
                        : recorded.with(AttendanceForm.UNKNOWN);
        return show(row, change, form, caller, null, null);
    }

    @PostMapping("/trainings/{id}/held")
    @RolesAllowed("STAFF")
    ModelAndView hold(
            @PathVariable String id,
            @ModelAttribute("form") TrainingForm form,
            @RequestParam(required = false) @Nullable String more,
            @AuthenticationPrincipal Caller caller) {
        return send(
                id,
                "held",
                form,
                more,
                caller,
                () -> {
                    Held held = new Held(form.from(), form.to(), form.attendance().request());
                    return trainings.hold(id, held, caller, expecting(id, "held", form, held));
                });
    }

    @PostMapping("/trainings/{id}/attendance")
    @RolesAllowed("STAFF")
    ModelAndView recordAttendance(
            @PathVariable String id,
            @ModelAttribute("form") TrainingForm form,
            @RequestParam(required = false) @Nullable String more,
            @AuthenticationPrincipal Caller caller) {
        return send(
                id,
                "attendance",
                form,
                more,
                caller,
                () -> {
                    var attendance = form.attendance().known();
                    return trainings.recordAttendance(
                            id, attendance, caller, expecting(id, "attendance", form, attendance));
                });
    }

    @PostMapping("/trainings/{id}/correction")
    @RolesAllowed("STAFF")
    ModelAndView correct(
            @PathVariable String id,
            @ModelAttribute("form") TrainingForm form,
            @RequestParam(required = false) @Nullable String more,
            @AuthenticationPrincipal Caller caller) {
        return send(
                id,
                "correction",
                form,
                more,
                caller,
                () -> {
                    var correction = form.correction(trainings.find(id, caller));
                    return trainings.correct(
                            id, correction, caller, expecting(id, "correction", form, correction));
                });
    }

    @PostMapping("/trainings/{id}/retraction")
    @RolesAllowed("STAFF")
    ModelAndView retract(
            @PathVariable String id,
            @ModelAttribute("form") TrainingForm form,
            @AuthenticationPrincipal Caller caller) {
        return send(
                id,
                "retraction",
                form,
                null,
                caller,
                () -> {
                    Retraction retraction = new Retraction(form.reason());
                    return trainings.retract(
                            id, retraction, caller, expecting(id, "retraction", form, retraction));
                });
    }

    private ModelAndView send(
            String id,
            String change,
            TrainingForm form,
            @Nullable String more,
            Caller caller,
            Supplier<Receipt> write) {
        TrainingRow row = trainings.find(id, caller);
        if (more != null) {
            return show(row, change, form, caller, null, more);
        }
        return switch (Submission.of(write)) {
            case Submission.Taken taken -> TrainingFormView.recorded(id, taken);
            case Submission.Refused refused ->
                    show(row, change, form, caller, refused.problem(), null);
        };
    }

    private ModelAndView show(
            TrainingRow row,
            String change,
            TrainingForm form,
            Caller caller,
            @Nullable FormProblem problem,
            @Nullable String more) {
        return view.show("trainings/" + change, form, caller, problem, more)
                .addObject("training", TrainingPageView.of(row));
    }

    private Expectation expecting(String id, String change, TrainingForm form, Object request) {
        return requests.changing("/trainings/" + id + "/" + change, form.version(), request);
    }
}
