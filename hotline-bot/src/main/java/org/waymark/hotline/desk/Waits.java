package org.waymark.hotline.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long children have waited, as pages show it.
 *
 * @param tooLong from when on an unanswered message is an alarm
 */
record Waits(List<QueueEntry> entries, Instant now, Duration tooLong) {

    /** The setting from when on an unanswered message is an alarm. */
    static final String TOO_LONG = "${waymark.hotline.unanswered-alarm:5m}";

    /** Whole minutes that the oldest unanswered message has waited; null when all are answered. */
    public @Nullable Long oldestMinutes() {
        return entries.stream()
                .map(entry -> entry.unansweredMinutes(now))
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
    }

    /** Whether any message has waited too long. */
    public boolean alarming() {
        return entries.stream().anyMatch(this::tooLong);
    }

    /** Whether a message of this child has waited too long. */
    public boolean tooLong(QueueEntry entry) {
        Instant since = entry.unansweredSince();
        return since != null && Duration.between(since, now).compareTo(tooLong) >= 0;
    }

    /** How many wait for a person. */
    public long waiting() {
        return entries.stream().filter(QueueEntry::childWaits).count();
    }

    /** Alarms that no person has seen. */
    public long alarms() {
        return entries.stream().filter(entry -> entry.alarmSince() != null).count();
    }
}
