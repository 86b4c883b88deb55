package org.waymark.dashboard.assessments;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.assessment.AssessmentOutline;
import org.waymark.monitoring.assessment.AssessmentRow;
import org.waymark.monitoring.assessment.FollowUp;
import org.waymark.monitoring.assessment.Score;
import org.waymark.monitoring.assessment.TestStage;
import org.waymark.monitoring.register.RecordRegister;

/**
 * An assessment as it stood at the end of a day.
 *
 * @param state planned, due, reminded, overdue, answered; or retracted
 * @param dueOn null until a training was completed
 * @param answeredOn day of the first answer to the follow-up
 * @param scores what people reached
 * @param reason why it was last corrected or retracted
 */
public record AssessmentView(
        String id,
        String state,
        AssessmentOutline about,
        LocalDate asOf,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate remindOn,
        @Nullable LocalDate overdueOn,
        @Nullable LocalDate answeredOn,
        Scores scores,
        long version,
        @Nullable String reason) {

    static AssessmentView of(AssessmentRow row, FollowUp followUp, LocalDate asOf) {
        return new AssessmentView(
                row.id(),
                row.state().equals(RecordRegister.RETRACTED)
                        ? row.state()
                        : followUp.state().code(),
                row.outline(),
                asOf,
                followUp.dueOn(),
                followUp.remindOn(),
                followUp.overdueOn(),
                followUp.answeredOn(),
                Scores.of(
                        row.score(TestStage.PRE_TEST, asOf),
                        row.score(TestStage.POST_TEST, asOf),
                        row.score(TestStage.FOLLOW_UP, asOf)),
                row.version(),
                row.reason());
    }

    /**
     * What was reached at a stage.
     *
     * @param percent all points by all that were possible; null when nobody answered
     */
    public record ScoreView(long people, long points, long possible, @Nullable BigDecimal percent) {

        static ScoreView of(Score score) {
            return new ScoreView(score.people(), score.points(), score.possible(), score.percent());
        }
    }

    /**
     * What was reached, and what was gained.
     *
     * @param gain from pre-test to follow-up in percentage points; null when one of them is missing
     */
    public record Scores(
            ScoreView preTest, ScoreView postTest, ScoreView followUp, @Nullable BigDecimal gain) {

        static Scores of(Score before, Score after, Score later) {
            return new Scores(
                    ScoreView.of(before),
                    ScoreView.of(after),
                    ScoreView.of(later),
                    later.gainSince(before));
        }
    }
}
