package org.waymark.dashboard.figures;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.ledger.Ratio;
import org.waymark.monitoring.ledger.Records;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.web.Cursors;

/** {@code /api/measures}: every figure, and the records behind it. */
@RestController
@RequestMapping("/api/measures")
class MeasuresApi {

    private final MeasureQuestions questions;
    private final Answers answers;
    private final Records records;
    private final Positions positions;

    MeasuresApi(MeasureQuestions questions, Answers answers, Records records, Positions positions) {
        this.questions = questions;
        this.answers = answers;
        this.records = records;
        this.positions = positions;
    }

    /**
     * One measure.
     *
     * @param aggregation sum, distinct-people, or ratio for one measure over another
     * @param span what it says of a span of time: {@code total} of what happened in it, {@code
     *     change} in it of how things stood, which may be below 0, or {@code none}, since it only
     *     says how things stood at the end of a day
     */
    record MeasureView(
            String measure, String unit, String aggregation, String span, List<String> dimensions) {

        static MeasureView of(Measure measure) {
            return new MeasureView(
                    measure.code(),
                    measure.unit(),
                    measure.aggregation()
                            .name()
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace('_', '-'),
                    measure.isStanding() ? "change" : "total",
                    measure.dimensions().stream().map(Dimension::code).toList());
        }

        static MeasureView of(Ratio ratio) {
            return new MeasureView(
                    ratio.code(),
                    ratio.unit(),
                    "ratio",
                    ratio.isStanding() ? "none" : "total",
                    ratio.dimensions().stream().map(Dimension::code).toList());
        }
    }

    @GetMapping
    @RolesAllowed({"STAFF", "COORDINATOR", "SUPERVISOR"})
    List<MeasureView> list() {
        return Stream.concat(
                        Arrays.stream(Measure.values()).map(MeasureView::of),
                        Arrays.stream(Ratio.values()).map(MeasureView::of))
                .toList();
    }

    @GetMapping("/{measure}")
    @RolesAllowed({"STAFF", "COORDINATOR", "SUPERVISOR"})
    FigureAnswer answer(
            @PathVariable String measure,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        Optional<Ratio> ratio = Ratio.of(measure);
        MeasureQuery query = questions.read(measure, parameters, caller.scope());
        positions.await(
                atLeast, Ledger.NAME, org.waymark.monitoring.results.ReportedFigureRegister.NAME);
        return ratio.<FigureAnswer>map(found -> answers.answer(found, query))
                .orElseGet(() -> answers.answer(query));
    }

    /**
     * One record behind a figure.
     *
     * @param link where those who may read the record do; null for what is not opened one by one
     */
    record RecordView(
            String type,
            String id,
            @Nullable String link,
            LocalDate from,
            LocalDate on,
            @Nullable Long value,
            String precision,
            Instant recordedAt) {

        static RecordView of(Records.Behind behind) {
            return new RecordView(
                    behind.type(),
                    behind.id(),
                    RecordKind.find(behind.type())
                            .flatMap(kind -> kind.address(behind.id()))
                            .orElse(null),
                    behind.from(),
                    behind.on(),
                    behind.figure().value(),
                    behind.figure().precision().code(),
                    behind.recordedAt());
        }
    }

    /** A page of records and where the next one begins. */
    record Page(String measure, List<RecordView> records, @Nullable String next) {}

    @GetMapping("/{measure}/records")
    @RolesAllowed({"STAFF", "COORDINATOR", "SUPERVISOR"})
    Page records(
            @PathVariable String measure,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        // A ratio opens down to the records of its numerator.
        MeasureQuery query = questions.read(measure, parameters, caller.scope()).apartBy(List.of());
        positions.await(atLeast, Ledger.NAME);
        int size = Cursors.limit(limit);
        List<Records.Behind> page = records.page(query, after(cursor), size);
        return new Page(
                query.measure().code(),
                page.stream().map(RecordView::of).toList(),
                page.size() < size ? null : next(page.getLast()));
    }

    private static Records.@Nullable Cursor after(@Nullable String cursor) {
        List<String> parts = Cursors.read(cursor, 2);
        return parts.isEmpty() ? null : new Records.Cursor(Cursors.day(parts.get(0)), parts.get(1));
    }

    private static String next(Records.Behind last) {
        return Cursors.write(last.on().toString(), last.id());
    }
}
