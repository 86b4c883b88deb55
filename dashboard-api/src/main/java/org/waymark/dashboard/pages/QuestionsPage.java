package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.waymark.dashboard.pages.QuestionView.AnswerTable;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.quality.GapKind;
import org.waymark.monitoring.web.NotFound;

/** The questions that coordinators ask of a programme, with their answers. */
@Controller
class QuestionsPage {

    private final ProgrammeRegister programmes;
    private final AnswerTables tables;
    private final Clock clock;

    QuestionsPage(ProgrammeRegister programmes, AnswerTables tables, Clock clock) {
        this.programmes = programmes;
        this.tables = tables;
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
        model.addAttribute(
                "questions", questions(programme, new Within(code, day, caller.scope())));
        return "programmes/questions";
    }

    private List<QuestionView> questions(ProgrammeRow programme, Within within) {
        String results =
                Address.of("programmes", programme.programme())
                        .with("asOf", within.asOf().toString())
                        .text();
        return List.of(
                QuestionView.on(results, 1, "How far is each phase against its own targets?"),
                QuestionView.on(
                        results,
                        2,
                        "How many people were trained, in which country and phase?",
                        figures(
                                within,
                                Measure.PEOPLE_TRAINED,
                                Dimension.PHASE,
                                Dimension.COUNTRY)),
                QuestionView.of(
                        3,
                        "What was held without a head-count?",
                        tables.gaps(within, GapKind.UNKNOWN_HEAD_COUNT)),
                QuestionView.of(
                        4,
                        "Where were trainings held?",
                        figures(within, Measure.TRAININGS_HELD, Dimension.PHASE, Dimension.PLACE)),
                QuestionView.of(
                        5,
                        "Which follow-ups are overdue?",
                        tables.gaps(within, GapKind.OVERDUE_FOLLOW_UP)),
                QuestionView.of(
                        6,
                        "Which board missed a month? Which views of children have had no answer?",
                        tables.gaps(within, GapKind.MISSED_MONTH),
                        tables.gaps(within, GapKind.UNKNOWN_BEGINNING),
                        tables.gaps(within, GapKind.VIEW_WITHOUT_ANSWER)),
                QuestionView.of(
                        7,
                        "How many children were identified and referred, to which service, with"
                                + " what outcome?",
                        figures(within, Measure.CHILDREN_IDENTIFIED, Dimension.COUNTRY),
                        figures(
                                within,
                                Measure.REFERRALS_MADE,
                                Dimension.SERVICE,
                                Dimension.OUTCOME)),
                new QuestionView(
                        8, "What led to each policy outcome?", tables.chains(within), null),
                QuestionView.of(
                        9,
                        "Which recommendations are open, to whom, and how old are they?",
                        tables.openRecommendations(within)),
                QuestionView.of(
                        10,
                        "Which children were supported, and how many are better?",
                        figures(
                                within,
                                Measure.CHILDREN_SUPPORTED,
                                Dimension.SERVICE,
                                Dimension.AGE_BAND,
                                Dimension.SEX),
                        figures(
                                within,
                                Measure.CHILDREN_WITH_IMPROVED_WELL_BEING,
                                Dimension.PHASE)),
                QuestionView.of(
                        11,
                        "What was done by funder, partner and country?",
                        figures(within, Measure.TRAININGS_HELD, Dimension.FUNDER),
                        figures(within, Measure.TRAININGS_HELD, Dimension.PARTNER),
                        figures(within, Measure.RESEARCH_OUTPUTS, Dimension.COUNTRY)),
                QuestionView.on(results, 12, "What did we believe at an earlier time?"),
                QuestionView.of(
                        13,
                        "Who wrote to the help line, about what?",
                        figures(
                                within,
                                Measure.HELPLINE_CONTACTS,
                                Dimension.CATEGORY,
                                Dimension.LANGUAGE,
                                Dimension.MONTH)),
                QuestionView.of(
                        14,
                        "What lacks an indicator or data? Which reported figures differ from the"
                                + " counted?",
                        tables.gaps(within, GapKind.OBJECTIVE_WITHOUT_INDICATOR),
                        tables.gaps(within, GapKind.INDICATOR_WITHOUT_DATA),
                        tables.gaps(within, GapKind.REPORTED_DIFFERS)),
                QuestionView.of(
                        15,
                        "Who registered for conferences, and who came?",
                        figures(within, Measure.CONFERENCE_REGISTRATIONS, Dimension.PROFESSION),
                        figures(within, Measure.CONFERENCE_ATTENDANCES, Dimension.PROFESSION)),
                QuestionView.of(
                        16,
                        "How many different people were trained?",
                        figures(within, Measure.UNIQUE_PEOPLE_TRAINED, Dimension.PHASE)),
                QuestionView.of(
                        17,
                        "When was each phase planned, and when was it?",
                        tables.phases(programme)));
    }

    private AnswerTable figures(Within within, Measure measure, Dimension... by) {
        return tables.figures(within, measure, by);
    }
}
