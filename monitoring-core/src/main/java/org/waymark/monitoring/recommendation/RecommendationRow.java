package org.waymark.monitoring.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.kernel.Steps;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;
import org.waymark.monitoring.register.RecordRow;

/**
 * A recommendation as it stands.
 *
 * @param state open, accepted, implemented, refused or retracted
 * @param steps the states that it went through, with their dates
 * @param version number of its events, for {@code If-Match}
 * @param changedAt when it was last changed
 * @param reason why it was last corrected or retracted; null when it never was
 */
public record RecommendationRow(
        String id,
        String state,
        RecommendationOutline about,
        List<Step> steps,
        long version,
        Instant changedAt,
        @Nullable String reason)
        implements RecordRow {

    static RecommendationRow of(
            String id,
            RecommendationOutline about,
            List<Step> steps,
            Stored at,
            @Nullable String reason) {
        return new RecommendationRow(
                id, steps.getLast().state(), about, steps, at.version(), at.recordedAt(), reason);
    }

    RecommendationRow retracted(Stored at, String why) {
        return new RecommendationRow(
                id, RecordRegister.RETRACTED, about, steps, at.version(), at.recordedAt(), why);
    }

    /** Whether it was open at the end of this day. */
    public boolean isOpen(LocalDate day) {
        return Steps.at(steps, day)
                .filter(step -> step.state().equals(RecommendationState.OPEN.code()))
                .isPresent();
    }

    @Override
    public String programme() {
        return about.programme();
    }

    @Override
    public @Nullable String country() {
        return about.country();
    }

    @Override
    public @Nullable String partner() {
        return about.organisation();
    }

    /** The last on which it can have been made. */
    @Override
    public LocalDate day() {
        return steps.getFirst().period().to().last();
    }
}
