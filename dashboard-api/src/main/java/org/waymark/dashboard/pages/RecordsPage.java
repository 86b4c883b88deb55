package org.waymark.dashboard.pages;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.waymark.dashboard.figures.MeasureQuestions;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.ledger.Records;
import org.waymark.monitoring.programme.ProgrammeRegister;
import org.waymark.monitoring.programme.ProgrammeRow;
import org.waymark.monitoring.training.TrainingOutline;
import org.waymark.monitoring.training.TrainingRegister;
import org.waymark.monitoring.web.Cursors;
import org.waymark.monitoring.web.NotFound;

/** The records behind a figure: what each adds to it, and the way to each. */
@Controller
class RecordsPage {

    private static final int SIZE = 25;

    private final MeasureQuestions questions;
    private final ProgrammeRegister programmes;
    private final TrainingRegister trainings;
    private final Figures figures;
    private final Records records;

    RecordsPage(
            MeasureQuestions questions,
            ProgrammeRegister programmes,
            TrainingRegister trainings,
            Figures figures,
            Records records) {
        this.questions = questions;
        this.programmes = programmes;
        this.trainings = trainings;
        this.figures = figures;
        this.records = records;
    }

    /** One record; {@code link} is null when the reader may not open it. */
    record RecordView(
            String title,
            @Nullable String link,
            String dates,
            FigureWords figure,
            String recorded) {}

    @GetMapping("/programmes/{code}/figures/{measure}/records")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    String show(
            @PathVariable String code,
            @PathVariable String measure,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal Caller caller,
            Model model) {
        ProgrammeRow programme =
                programmes
                        .find(code, caller.scope())
                        .orElseThrow(() -> new NotFound("code", "programme " + code));
        MeasureQuery query = query(measure, code, parameters, caller.scope());
        List<Records.Behind> rows = records.page(query, after(cursor), SIZE + 1);
        List<Records.Behind> shown = rows.stream().limit(SIZE).toList();
        model.addAttribute("programme", programme);
        model.addAttribute("measure", query.measure().code().replace('-', ' '));
        model.addAttribute("total", FigureWords.of(figures.total(query), query.measure()));
        model.addAttribute("limits", limits(query));
        model.addAttribute("records", shown.stream().map(row -> view(row, query, caller)).toList());
        model.addAttribute(
                "next",
                rows.size() > SIZE ? next(code, measure, parameters, shown.getLast()) : null);
        return "programmes/records";
    }

    private MeasureQuery query(
            String measure, String programme, Map<String, String> parameters, Scope scope) {
        Map<String, String> all = new HashMap<>(parameters);
        all.put(Dimension.PROGRAMME.code(), programme);
        all.remove("by");
        return questions.read(measure, all, scope);
    }

    private RecordView view(Records.Behind behind, MeasureQuery query, Caller caller) {
        return new RecordView(
                behind.type().equals("training")
                        ? title(behind.id(), caller.scope())
                        : behind.type().replace('-', ' ') + " " + behind.id(),
                RecordAddress.of(behind.type(), behind.id(), caller).orElse(null),
                DateWords.span(behind.from().toString(), behind.on().toString()),
                FigureWords.of(behind.figure(), query.measure()),
                DateWords.of(behind.recordedAt()));
    }

    /** Its id when it is in another's reach by now. */
    private String title(String trainingId, Scope scope) {
        return trainings
                .find(trainingId)
                .filter(row -> isWithin(row.outline(), scope))
                .map(row -> row.outline().title())
                .orElse(trainingId);
    }

    private static boolean isWithin(TrainingOutline about, Scope scope) {
        return scope.permits(about.programme(), about.country(), about.organiser());
    }

    /** What the figure is limited to, in words. */
    private static String limits(MeasureQuery query) {
        String filters =
                query.filters().entrySet().stream()
                        .filter(entry -> entry.getKey() != Dimension.PROGRAMME)
                        .map(entry ->
                                DimensionWords.title(entry.getKey())
                                        + " "
                                        + DimensionWords.value(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "));
        String asOf = query.asOf() == null ? "" : "; happened by " + DateWords.of(query.asOf());
        String known = query.knownAt() == null ? "" : "; known on " + DateWords.of(query.knownAt());
        return filters + asOf + known;
    }

    private static Records.@Nullable Cursor after(@Nullable String cursor) {
        List<String> parts = Cursors.read(cursor, 2);
        return parts.isEmpty() ? null : new Records.Cursor(Cursors.day(parts.get(0)), parts.get(1));
    }

    private static String next(
            String code, String measure, Map<String, String> parameters, Records.Behind last) {
        Address address = Address.of("programmes", code, "figures", measure, "records");
        for (var parameter : parameters.entrySet()) {
            if (!parameter.getKey().equals("cursor")) {
                address = address.with(parameter.getKey(), parameter.getValue());
            }
        }
        return address.with("cursor", Cursors.write(last.on().toString(), last.id())).text();
    }
}
