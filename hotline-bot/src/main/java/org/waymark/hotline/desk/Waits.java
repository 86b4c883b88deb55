package org.waymark.hotline.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long children have waited, as pages show it.
 *
 * @param tooLong from when on it is an alarm
 */
record Waits(List<QueueEntry> entries, Instant now, Duration tooLong) {

    /** The setting from when on an unanswered message is an alarm. */
    static final String TOO_LONG = "${waymark.hotline.unanswered-alarm:5m}";

    /** Whole minutes that the child who waits longest has waited; null when none does. */
    public @Nullable Long oldestMinutes() {
        return entries.stream()
                .map(entry -> entry.leftAloneMinutes(now))
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
    }

    /** Whether any child has waited too long. */
    public boolean alarming() {
        return entries.stream().anyMatch(this::tooLong);
    }

    /** Whether this child has waited too long for a word of a person. */
    public boolean tooLong(QueueEntry entry) {
        Instant since = entry.leftAloneSince();
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
