package org.waymark.monitoring.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.register.RecordRow;

/**
 * An assessment as it stands.
 *
 * @param state what was noted last: planned, due, reminded, overdue, answered or retracted; {@link
 *     FollowUps} knows better, on any day
 * @param responses all that count
 * @param link number of the links through which people answer
 * @param changedAt when it was last changed
 * @param reason why it was last corrected or retracted; null when it never was
 */
public record AssessmentRow(
        String id,
        String state,
        AssessmentOutline outline,
        LocalDate plannedOn,
        List<Response> responses,
        int link,
        long version,
        Instant changedAt,
        @Nullable String reason)
        implements RecordRow {

    @Override
    public String programme() {
        return outline.programme();
    }

    @Override
    public @Nullable String country() {
        return outline.country();
    }

    @Override
    public @Nullable String partner() {
        return outline.partner();
    }

    /** The day on which it was planned. */
    @Override
    public LocalDate day() {
        return plannedOn;
    }

    /** What all who were asked at a stage reached by the end of a day. */
    public Score score(TestStage stage, LocalDate asOf) {
        return responses.stream()
                .filter(one -> one.stage().equals(stage.code()) && !one.day().isAfter(asOf))
                .map(Score::of)
                .reduce(Score.NONE, Score::plus);
    }
}
