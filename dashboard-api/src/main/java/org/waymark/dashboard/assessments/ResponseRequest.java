package org.waymark.dashboard.assessments;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.assessment.AssessmentRow;
import org.waymark.monitoring.assessment.Response;
import org.waymark.monitoring.assessment.TestStage;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.reference.Professions;

/**
 * The answer of one person, or of a group of people alike, without names.
 *
 * @param id chosen by the client; null to get one
 * @param stage pre-test, post-test or follow-up
 * @param on day, month or year; null for today
 * @param profession code; null when not recorded
 * @param people how many answered; null for one
 * @param points what all of them reached together
 * @param outOf the most that one of them could reach; null for what the assessment says
 */
public record ResponseRequest(
        @Nullable String id,
        @Nullable String stage,
        @Nullable String on,
        @Nullable String profession,
        @Nullable Long people,
        @Nullable Long points,
        @Nullable Integer outOf) {

    /** The checked answer to an assessment. */
    public Response response(String chosenId, AssessmentRow row, LocalDate today) {
        PartialDate day = PartialDate.optional("on", on);
        Integer most = outOf == null ? row.outline().outOf() : outOf;
        if (most == null || most < 1 || most > 1_000) {
            throw new InvalidValue("outOf", "Give the most points that one person can reach.");
        }
        if (points == null) {
            throw new InvalidValue("points", "Missing: give the points that were reached.");
        }
        return new Response(
                        Text.recordId("id", chosenId),
                        TestStage.of("stage", stage).code(),
                        day == null ? today.toString() : day.value(),
                        Professions.optional("profession", profession),
                        requireNonNullElse(people, 1L),
                        points,
                        most)
                .checked();
    }
}
