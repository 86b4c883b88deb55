package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.dashboard.figures.MeasureParameters;
import org.waymark.dashboard.pages.Lists.Choice;
import org.waymark.dashboard.programmes.Languages;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Role;
import org.waymark.monitoring.results.ProgrammeResults;
import org.waymark.monitoring.results.ProgrammeResults.FindResults;
import org.waymark.monitoring.results.ReportedFigureRegister;
import org.waymark.monitoring.web.NotFound;

/** What came of a programme: each phase against its own targets, counted beside reported. */
@Controller
class ResultsPage {

    private static final List<Choice> BREAKDOWNS =
            List.of(
                    new Choice("", "Totals only"),
                    new Choice("country", "By country"),
                    new Choice("place", "By place"),
                    new Choice("profession", "By profession"),
                    new Choice("institution", "By institution"),
                    new Choice("sex", "By sex"),
                    new Choice("partner", "By partner"),
                    new Choice("year", "By year"),
                    new Choice("month", "By month"));

    private final ProgrammeResults results;
    private final ReportedFigureRegister reported;
    private final Clock clock;

    ResultsPage(ProgrammeResults results, ReportedFigureRegister reported, Clock clock) {
        this.results = results;
        this.reported = reported;
        this.clock = clock;
    }

    /** What is asked, as typed; each may be missing or blank. */
    record Question(@Nullable String asOf, @Nullable String knownAt, @Nullable String by) {

        FindResults of(String programme, Caller caller) {
            return new FindResults(
                    programme,
                    null,
                    MeasureParameters.lastDay("asOf", asOf),
                    MeasureParameters.moment("knownAt", knownAt),
                    MeasureParameters.by(by),
                    caller.scope());
        }
    }

    @GetMapping("/programmes/{code}")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    String show(
            @PathVariable String code,
            Question question,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String accepted,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        FindResults find = question.of(code, caller);
        var found =
                results.find(find)
                        .map(one -> one.in(Languages.of(lang, accepted).asked()))
                        .orElseThrow(() -> new NotFound("code", "programme " + code));
        LocalDate on =
                Objects.requireNonNullElseGet(
                        find.asOf(), () -> LocalDate.ofInstant(found.knownAt(), ZoneOffset.UTC));
        model.addAttribute(
                "results",
                ResultsView.of(
                        found,
                        reported.list(code, found.knownAt(), find.scope()),
                        find,
                        question,
                        on));
        model.addAttribute("question", question);
        model.addAttribute("breakdowns", BREAKDOWNS);
        model.addAttribute("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        model.addAttribute("mayLog", caller.is(Role.STAFF));
        return "programmes/results";
    }
}
