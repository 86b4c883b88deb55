package org.waymark.monitoring.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.assessment.AssessmentCommand;
import org.waymark.monitoring.assessment.AssessmentCommand.CorrectAssessment;
import org.waymark.monitoring.assessment.AssessmentCommand.GiveResponse;
import org.waymark.monitoring.assessment.AssessmentCommand.PlanAssessment;
import org.waymark.monitoring.assessment.AssessmentCommand.RetractAssessment;
import org.waymark.monitoring.assessment.AssessmentCommand.WithdrawResponse;
import org.waymark.monitoring.assessment.AssessmentId;
import org.waymark.monitoring.assessment.AssessmentOutline;
import org.waymark.monitoring.assessment.Response;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.testing.FiguresTest;

@FiguresTest
class TestScoresTest {

    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);
    private static final LocalDate TODAY = LocalDate.of(2021, 12, 1);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private Figures figures;
    @Autowired private Quotients quotients;
    @Autowired private JdbcClient jdbc;

    @Test
    void theAverageScoreIsToldApartByStageAndProfession() {
        AssessmentId id = planned("SCORES");
        give(id, "a", "pre-test", "2021-03-01", "teacher", 9, 90);
        give(id, "b", "pre-test", "2021-03-01", "judge", 1, 20);
        give(id, "c", "follow-up", "2021-10-05", "teacher", 3, 45);

        assertThat(value(Measure.PEOPLE_TESTED, "SCORES", null, null)).isEqualTo(13);
        assertThat(averages("SCORES", Dimension.STAGE))
                .containsExactly("follow-up=0.75", "pre-test=0.55");
        assertThat(averages("SCORES", Dimension.PROFESSION))
                .containsExactly("judge=1", "teacher=0.5625");
    }

    @Test
    void aWithdrawnAnswerEndsItsOwnFactsOnly() {
        AssessmentId id = planned("WITHDRAWN");
        give(id, "a", "pre-test", "2021-03-01", "teacher", 9, 90);
        give(id, "b", "pre-test", "2021-04-01", "teacher", 1, 20);
        Instant before = lastRecorded();
        record(new WithdrawResponse(id, "a", "Sent for the wrong training"));

        assertThat(value(Measure.PEOPLE_TESTED, "WITHDRAWN", null, null)).isEqualTo(1);
        assertThat(value(Measure.POINTS_REACHED, "WITHDRAWN", null, null)).isEqualTo(20);
        assertThat(value(Measure.POINTS_REACHED, "WITHDRAWN", null, before)).isEqualTo(110);
        assertThat(value(Measure.POINTS_REACHED, "WITHDRAWN", LocalDate.of(2021, 3, 31), before))
                .isEqualTo(90);
    }

    @Test
    void aCorrectionMovesEveryAnswerAndARetractionEndsThem() {
        AssessmentId id = planned("ASTRAY");
        give(id, "a", "pre-test", "2021-03-01", "teacher", 2, 10);
        record(new CorrectAssessment(id, outline("FOUNDAGAIN"), "The other programme"));
        Instant before = lastRecorded();

        assertThat(value(Measure.PEOPLE_TESTED, "ASTRAY", null, null)).isZero();
        assertThat(value(Measure.PEOPLE_TESTED, "FOUNDAGAIN", null, null)).isEqualTo(2);
        record(new RetractAssessment(id, "Planned twice", TODAY));
        assertThat(value(Measure.PEOPLE_TESTED, "FOUNDAGAIN", null, null)).isZero();
        assertThat(value(Measure.PEOPLE_TESTED, "FOUNDAGAIN", null, before)).isEqualTo(2);
    }

    private AssessmentId planned(String programme) {
        AssessmentId id = new AssessmentId("impact-" + programme);
        record(new PlanAssessment(id, outline(programme), TODAY));
        return id;
    }

    private static AssessmentOutline outline(String programme) {
        return new AssessmentOutline(programme, "I", "BG", null, "Impact", null, 6, 14, 30, 20);
    }

    private void give(
            AssessmentId id,
            String response,
            String stage,
            String on,
            String profession,
            long people,
            long points) {
        record(
                new GiveResponse(
                        id,
                        new Response(response, stage, on, profession, people, points, 20),
                        TODAY));
    }

    private void record(AssessmentCommand command) {
        positions.await(recorder.record(command, STAFF).position(), Ledger.NAME);
    }

    private @Nullable Long value(
            Measure measure,
            String programme,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt) {
        return figures.total(query(measure, programme, asOf, knownAt, List.of())).value();
    }

    private List<String> averages(String programme, Dimension by) {
        return quotients
                .table(
                        Ratio.AVERAGE_SCORE,
                        query(Measure.POINTS_REACHED, programme, null, null, List.of(by)))
                .rows()
                .stream()
                .map(row -> row.values().getFirst() + "=" + row.quotient().value())
                .toList();
    }

    private static MeasureQuery query(
            Measure measure,
            String programme,
            @Nullable LocalDate asOf,
            @Nullable Instant knownAt,
            List<Dimension> by) {
        return new MeasureQuery(
                measure,
                Map.of(Dimension.PROGRAMME, programme),
                null,
                null,
                asOf,
                knownAt,
                by,
                Scope.everything());
    }

    private Instant lastRecorded() {
        return jdbc.sql("SELECT max(time_stamp) FROM event_store.domain_event_entry")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
