package org.waymark.dashboard.assessments;

import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.RecordRequest;
import org.waymark.monitoring.assessment.AssessmentOutline;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.reference.Country;

/**
 * An assessment as its sender describes it.
 *
 * @param id chosen by the client; null to get one
 * @param programme code of a programme; that of the training when there is one
 * @param training id of the training; null for all trainings of the programme, or of the phase when
 *     there is one
 * @param afterMonths how many months later the follow-up falls due, 1 to 60
 * @param remindAfterDays after how many more days it is reminded of; null for 14
 * @param overdueAfterDays after how many more days it is overdue; null for 30
 * @param outOf the most points that one person can reach; null until the test is made
 * @param reason only for a correction: why
 */
public record AssessmentRequest(
        @Nullable String id,
        @Nullable String programme,
        @Nullable String phase,
        @Nullable String country,
        @Nullable String partner,
        @Nullable String title,
        @Nullable String training,
        @Nullable Integer afterMonths,
        @Nullable Integer remindAfterDays,
        @Nullable Integer overdueAfterDays,
        @Nullable Integer outOf,
        @Nullable String reason)
        implements RecordRequest {

    private static final int NAME = 200;
    private static final int REMIND = 14;
    private static final int OVERDUE = 30;

    /** The checked description. */
    public AssessmentOutline outline() {
        int overdue = number("overdueAfterDays", overdueAfterDays, OVERDUE, 0, 366);
        int usual = Math.min(REMIND, overdue);
        return new AssessmentOutline(
                ProgrammeCode.required(programme).value(),
                PhaseCode.optionalCode(phase),
                Country.optionalCode("country", country),
                Text.optional("partner", partner, NAME),
                Text.required("title", title, NAME),
                training == null || training.isBlank() ? null : Text.recordId("training", training),
                number("afterMonths", afterMonths, null, 1, 60),
                number("remindAfterDays", remindAfterDays, usual, 0, overdue),
                overdue,
                outOf == null ? null : number("outOf", outOf, null, 1, 1_000));
    }

    private static int number(
            String field, @Nullable Integer given, @Nullable Integer usual, int least, int most) {
        Integer number = given == null ? usual : given;
        if (number == null || number < least || number > most) {
            throw new InvalidValue(
                    field, "Give a whole number from %d to %d.".formatted(least, most));
        }
        return number;
    }
}
