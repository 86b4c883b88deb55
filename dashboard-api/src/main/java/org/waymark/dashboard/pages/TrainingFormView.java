package org.waymark.dashboard.pages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.monitoring.access.Caller;

/** Fills the templates of all forms about a training, so that nothing typed is lost. */
@Component
class TrainingFormView {

    private static final Pattern MORE = Pattern.compile("(count|person) (\\d{1,3})");

    private final Lists lists;

    TrainingFormView(Lists lists) {
        this.lists = lists;
    }

    /**
     * Shows a form.
     *
     * @param problem why it was not taken; null when it was not sent yet
     * @param more {@code count 4} or {@code person 4} when so many rows were asked for; null for
     *     none
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
        int counts = asked(more, "count");
        int people = asked(more, "person");
        page.addObject("counts", form.attendance().countRowsToShow(counts));
        page.addObject("people", form.attendance().personRowsToShow(people));
        page.addObject("moreCounts", counts > 0);
        page.addObject("morePeople", people > 0);
        page.addObject("phases", lists.phases(caller.scope()));
        page.addObject("countries", lists.countries(caller.scope()));
        page.addObject("organisations", lists.organisations(caller.scope()));
        page.addObject("professions", lists.professions());
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static int asked(@Nullable String more, String kind) {
        Matcher rows = MORE.matcher(TrainingForm.text(more));
        return rows.matches() && rows.group(1).equals(kind) ? Integer.parseInt(rows.group(2)) : 0;
    }

    /** On to the record, as it is after this write. */
    static ModelAndView recorded(String id, Submission.Taken taken) {
        return new ModelAndView("redirect:/trainings/{id}?at={position}")
                .addObject("id", id)
                .addObject("position", taken.receipt().position());
    }
}
