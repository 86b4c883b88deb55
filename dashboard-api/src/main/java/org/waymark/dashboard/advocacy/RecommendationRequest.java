package org.waymark.dashboard.advocacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.dashboard.records.Fields;
import org.waymark.dashboard.records.Reason;
import org.waymark.dashboard.records.RecordRequest;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.kernel.Text;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.recommendation.RecommendationCommand;
import org.waymark.monitoring.recommendation.RecommendationCommand.CorrectRecommendation;
import org.waymark.monitoring.recommendation.RecommendationCommand.MakeRecommendation;
import org.waymark.monitoring.recommendation.RecommendationId;
import org.waymark.monitoring.recommendation.RecommendationOutline;
import org.waymark.monitoring.recommendation.RecommendationRow;
import org.waymark.monitoring.recommendation.RecommendationState;
import org.waymark.monitoring.reference.Country;

/**
 * A recommendation as its sender describes it; for a correction, what is to be different.
 *
 * @param id chosen by the client; null to get one
 * @param programme code of a programme
 * @param phase code of its phase; null when it belongs to none
 * @param text what ought to be done, without personal data
 * @param issue id of the issue that it answers
 * @param addressee the institution that ought to do it
 * @param origin the record in which it was made
 * @param evidence records that speak for it
 * @param country where it ought to be done; null when in several or not recorded
 * @param from when it was made: day, month or year
 * @param to the last day on which it can have been; null for the same
 * @param steps only for a correction: all states that it went through, open first
 * @param reason only for a correction: why
 */
public record RecommendationRequest(
        @Nullable String id,
        @Nullable String programme,
        @Nullable String phase,
        @Nullable String text,
        @Nullable String issue,
        @Nullable String addressee,
        @Nullable RecordRef origin,
        @Nullable List<RecordRef> evidence,
        @Nullable String country,
        @Nullable String organisation,
        @Nullable String from,
        @Nullable String to,
        @Nullable List<Step> steps,
        @Nullable String reason)
        implements RecordRequest {

    private static final int NAME = 300;

    /** The checked description. */
    RecommendationOutline outline() {
        return new RecommendationOutline(
                ProgrammeCode.required(programme).value(),
                PhaseCode.optionalCode(phase),
                Fields.sentences("text", text),
                issue == null ? null : Text.recordId("issue", issue),
                Text.optional("addressee", addressee, NAME),
                RecordRef.optional("origin", origin),
                Fields.refs("evidence", evidence),
                Country.optionalCode("country", country),
                Text.optional("organisation", organisation, NAME));
    }

    /** The checked command. */
    public RecommendationCommand command(RecommendationId recommendation, LocalDate today) {
        return new MakeRecommendation(recommendation, outline(), Period.required(from, to), today);
    }

    RecommendationCommand correction(
            RecommendationId recommendation, RecommendationRow row, LocalDate today) {
        return new CorrectRecommendation(
                recommendation, outline(), corrected(row.steps()), Reason.checked(reason), today);
    }

    private List<Step> corrected(List<Step> recorded) {
        List<Step> right = new ArrayList<>(steps == null ? recorded : checkedSteps());
        if (from != null && !right.isEmpty()) {
            right.set(0, Step.in(Period.required(from, to), RecommendationState.OPEN.code()));
        }
        return List.copyOf(right);
    }

    private List<Step> checkedSteps() {
        return Fields.steps(
                "steps", steps, (path, code) -> RecommendationState.of(path, code).code());
    }
}
