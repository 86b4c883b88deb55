package org.waymark.monitoring.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How far a follow-up had come by the end of a day: computed from the dates alone, so that no
 * answer depends on a job having run.
 *
 * @param dueOn null until a training was completed
 * @param remindOn null until then
 * @param overdueOn the first day on which it is too late; null until then
 * @param answeredOn day of the first answer; null when there was none by then
 */
public record FollowUp(
        FollowUpState state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate remindOn,
        @Nullable LocalDate overdueOn,
        @Nullable LocalDate answeredOn) {

    /**
     * The follow-up of an assessment.
     *
     * @param completedOn last day of the training that it counts from; null when none was completed
     */
    static FollowUp of(AssessmentRow row, @Nullable LocalDate completedOn, LocalDate asOf) {
        LocalDate answered =
                row.responses().stream()
                        .filter(one -> one.stage().equals(TestStage.FOLLOW_UP.code()))
                        .map(Response::day)
                        .filter(day -> !day.isAfter(asOf))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        if (completedOn == null) {
            return new FollowUp(
                    answered == null ? FollowUpState.PLANNED : FollowUpState.ANSWERED,
                    null,
                    null,
                    null,
                    answered);
        }
        AssessmentOutline about = row.outline();
        LocalDate due = completedOn.plusMonths(about.afterMonths());
        LocalDate remind = due.plusDays(about.remindAfterDays());
        LocalDate overdue = due.plusDays(about.overdueAfterDays());
        FollowUpState state =
                answered == null ? waiting(asOf, due, remind, overdue) : FollowUpState.ANSWERED;
        return new FollowUp(state, due, remind, overdue, answered);
    }

    private static FollowUpState waiting(
            LocalDate asOf, LocalDate due, LocalDate remind, LocalDate overdue) {
        if (asOf.isBefore(due)) {
            return FollowUpState.PLANNED;
        }
        if (!asOf.isBefore(overdue)) {
            return FollowUpState.OVERDUE;
        }
        return asOf.isBefore(remind) ? FollowUpState.DUE : FollowUpState.REMINDED;
    }
}
