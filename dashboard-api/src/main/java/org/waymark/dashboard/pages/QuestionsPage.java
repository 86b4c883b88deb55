package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.dashboard.figures.MeasureParameters;
import org.waymark.dashboard.pages.AnswerTables.Within;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.web.NotFound;

/** The questions that coordinators ask of a programme, with their answers. */
@Controller
class QuestionsPage {

    private final ProgrammeRegister programmes;
    private final Questions questions;
    private final Clock clock;

    QuestionsPage(ProgrammeRegister programmes, Questions questions, Clock clock) {
        this.programmes = programmes;
        this.questions = questions;
        this.clock = clock;
    }

    @GetMapping("/programmes/{code}/questions")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    String show(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String asOf,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        ProgrammeRow programme =
                programmes
                        .find(code, caller.scope())
                        .orElseThrow(() -> new NotFound("code", "programme " + code));
        LocalDate day =
                Objects.requireNonNullElseGet(
                        MeasureParameters.lastDay("asOf", asOf),
                        () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        model.addAttribute("programme", programme);
        model.addAttribute("asOf", day);
        model.addAttribute("day", DateWords.of(day));
        model.addAttribute("questions", questions.of(programme, new Within(code, day, caller)));
        return "programmes/questions";
    }
}
