package org.waymark.monitoring.participation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.register.RecordRow;

/**
 * A board as it stands.
 *
 * @param state active, closed or retracted
 * @param views what its children said, in the order in which it was recorded
 * @param changedAt when it was last changed
 * @param reason why it or one of its views was last corrected or retracted; null when never
 */
public record BoardRow(
        String id,
        String state,
        BoardOutline outline,
        List<View> views,
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
        return outline.organiser();
    }

    /** The day it was set up; boards of which that is not recorded are listed last. */
    @Override
    public LocalDate day() {
        PartialDate since = outline.since();
        return since == null ? LocalDate.EPOCH : since.first();
    }

    /** One of its views. */
    public Optional<View> view(String view) {
        return views.stream().filter(one -> one.id().equals(view)).findFirst();
    }

    /** What had been said by then and had not been answered, the oldest first. */
    public List<View> unanswered(LocalDate asOf) {
        return views.stream()
                .filter(view -> !view.said().isAfter(asOf) && !view.answeredBy(asOf))
                .sorted(Comparator.comparing(View::said).thenComparing(View::id))
                .toList();
    }
}
