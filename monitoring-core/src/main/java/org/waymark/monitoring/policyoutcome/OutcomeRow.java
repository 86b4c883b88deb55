package org.waymark.monitoring.policyoutcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.Several;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.register.RecordRegister;
import org.waymark.monitoring.register.RecordRow;

/**
 * A policy outcome as it stands.
 *
 * @param state proposed, adopted, in-force or retracted
 * @param stages those it reached, with their dates
 * @param contributions what led to it
 * @param version number of its events, for {@code If-Match}
 * @param changedAt when it was last changed
 * @param reason why it was last corrected or retracted; null when it never was
 */
public record OutcomeRow(
        String id,
        String state,
        OutcomeOutline about,
        List<Step> stages,
        List<Contribution> contributions,
        long version,
        Instant changedAt,
        @Nullable String reason)
        implements RecordRow {

    static OutcomeRow of(
            String id,
            OutcomeOutline about,
            List<Step> stages,
            List<Contribution> contributions,
            Stored at,
            @Nullable String reason) {
        return new OutcomeRow(
                id,
                stages.getLast().state(),
                about,
                stages,
                contributions,
                at.version(),
                at.recordedAt(),
                reason);
    }

    OutcomeRow at(List<Step> further, Stored at) {
        return of(id, about, further, contributions, at, null);
    }

    OutcomeRow with(Contribution contribution, Stored at) {
        List<Contribution> more = new ArrayList<>(contributions);
        more.add(contribution);
        return of(id, about, stages, List.copyOf(more), at, null);
    }

    OutcomeRow retracted(Stored at, String why) {
        return new OutcomeRow(
                id,
                RecordRegister.RETRACTED,
                about,
                stages,
                contributions,
                at.version(),
                at.recordedAt(),
                why);
    }

    @Override
    public String programme() {
        return about.programme();
    }

    /** All countries in which it holds. */
    @Override
    public @Nullable String country() {
        return Several.of(about.countries());
    }

    @Override
    public @Nullable String partner() {
        return about.organisation();
    }

    /** The last on which it can have reached its stage. */
    @Override
    public LocalDate day() {
        return stages.getLast().period().to().last();
    }
}
