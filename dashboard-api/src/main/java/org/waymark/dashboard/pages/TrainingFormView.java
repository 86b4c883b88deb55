package org.waymark.dashboard.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.monitoring.access.Caller;

/** Fills the templates of all forms about a training, so that nothing typed is lost. */
@Component
class TrainingFormView {

    private final Lists lists;

    TrainingFormView(Lists lists) {
        this.lists = lists;
    }

    /**
     * Shows a form.
     *
     * @param problem why it was not taken; null when it was not sent yet
     * @param more {@code count} or {@code person} for one more row of these; null for none
     */
    ModelAndView show(
            String template,
            TrainingForm form,
            Caller caller,
            @Nullable FormProblem problem,
            @Nullable String more) {
        ModelAndView page = new ModelAndView(template);
        page.addObject("form", form);
        page.addObject("problem", problem);
        page.addObject("more", more);
        page.addObject("counts", form.attendance().countRowsToShow("count".equals(more)));
        page.addObject("people", form.attendance().personRowsToShow("person".equals(more)));
        page.addObject("phases", lists.phases(caller.scope()));
        page.addObject("countries", lists.countries(caller.scope()));
        page.addObject("organisations", lists.organisations(caller.scope()));
        page.addObject("professions", lists.professions());
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** On to the record, as it is after this write. */
    static ModelAndView recorded(String id, Submission.Taken taken) {
        return new ModelAndView("redirect:/trainings/{id}?at={position}")
                .addObject("id", id)
                .addObject("position", taken.receipt().position());
    }
}
