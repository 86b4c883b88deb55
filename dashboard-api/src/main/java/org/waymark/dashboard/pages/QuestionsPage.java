package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.dashboard.pages.AnswerTables.Within;
import org.waymark.monitoring.access.Caller;

/** The questions that coordinators ask of a programme, with their answers. */
@Controller
class QuestionsPage {

    private final ProgrammeOnDay programmes;
    private final Questions questions;

    QuestionsPage(ProgrammeOnDay programmes, Questions questions) {
        this.programmes = programmes;
        this.questions = questions;
    }

    @GetMapping("/programmes/{code}/questions")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        ProgrammeOnDay.Found found = programmes.show(code, asOf, caller, model);
        model.addAttribute(
                "questions",
                questions.of(found.programme(), new Within(code, found.day(), caller)));
        return "programmes/questions";
    }
}
