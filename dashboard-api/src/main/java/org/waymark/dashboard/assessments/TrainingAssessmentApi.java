package org.waymark.dashboard.assessments;

import static java.util.Objects.requireNonNullElseGet;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.dashboard.assessments.AssessmentView.Scores;
import org.waymark.dashboard.figures.MeasureParameters;
import org.waymark.dashboard.records.RecordDoor;
import org.waymark.dashboard.trainings.Trainings;
import org.waymark.monitoring.access.Caller;
import org.waymark.monitoring.assessment.AssessmentRegister;
import org.waymark.monitoring.assessment.AssessmentRow;
import org.waymark.monitoring.assessment.FollowUp;
import org.waymark.monitoring.assessment.FollowUps;
import org.waymark.monitoring.assessment.Score;
import org.waymark.monitoring.assessment.TestStage;
import org.waymark.monitoring.projection.Positions;
import org.waymark.monitoring.training.TrainingRegister;

/** What a training changed, over all of its assessments. */
@RestController
class TrainingAssessmentApi {

    private final Trainings trainings;
    private final AssessmentRegister register;
    private final FollowUps followUps;
    private final RecordDoor door;
    private final Positions positions;

    TrainingAssessmentApi(
            Trainings trainings,
            AssessmentRegister register,
            FollowUps followUps,
            RecordDoor door,
            Positions positions) {
        this.trainings = trainings;
        this.register = register;
        this.followUps = followUps;
        this.door = door;
        this.positions = positions;
    }

    /**
     * The answer.
     *
     * @param scores of all assessments together: points and what was possible are added up first
     */
    record Answer(
            String training, LocalDate asOf, Scores scores, List<AssessmentView> assessments) {}

    @GetMapping("/api/trainings/{id}/assessment")
    @RolesAllowed({"STAFF", "COORDINATOR"})
    Answer show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Long atLeast,
            @AuthenticationPrincipal Caller caller) {
        LocalDate day = requireNonNullElseGet(MeasureParameters.lastDay("asOf", asOf), door::today);
        positions.await(atLeast, TrainingRegister.NAME, AssessmentRegister.NAME);
        trainings.find(id, caller);
        List<AssessmentRow> rows = register.ofTraining(id);
        Map<String, FollowUp> found = followUps.of(rows, day);
        return new Answer(
                id,
                day,
                Scores.of(
                        score(rows, TestStage.PRE_TEST, day),
                        score(rows, TestStage.POST_TEST, day),
                        score(rows, TestStage.FOLLOW_UP, day)),
                found.entrySet().stream()
                        .flatMap(one ->
                                rows.stream()
                                        .filter(row -> row.id().equals(one.getKey()))
                                        .map(row -> AssessmentView.of(row, one.getValue(), day)))
                        .toList());
    }

    private static Score score(List<AssessmentRow> rows, TestStage stage, LocalDate day) {
        return rows.stream().map(row -> row.score(stage, day)).reduce(Score.NONE, Score::plus);
    }
}
