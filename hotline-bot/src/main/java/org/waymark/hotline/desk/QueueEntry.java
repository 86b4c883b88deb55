package org.waymark.hotline.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as the queue shows it.
 *
 * @param phase waiting or talking
 * @param wish counsellor or peer
 * @param waitingSince since when the child has waited for a person; null while somebody talks with
 *     it
 * @param unansweredSince since when its oldest unanswered message waits; null when there is none
 * @param alarmSince since when an alarm waits to be seen; null when there is none
 * @param takenBy account id of who has it, or null
 * @param takenRole that person's role, or null
 * @param holderAway whether that person's desk has been closed for a while, so that others may take
 *     it over
 * @param unread messages since that person last looked; 1 or more when it is new to the person
 * @param gone whether nothing can be sent any more
 * @param erased whether that is because the words are destroyed, by the wish of the child or
 *     because their time was over, so that only the coding is left
 */
public record QueueEntry(
        String alias,
        String nickname,
        String language,
        @Nullable String country,
        String phase,
        String wish,
        @Nullable Instant waitingSince,
        @Nullable Instant unansweredSince,
        boolean highRisk,
        @Nullable Instant alarmSince,
        @Nullable String takenBy,
        @Nullable String takenRole,
        boolean holderAway,
        int unread,
        boolean gone,
        boolean erased) {

    /** Whether it waits for somebody to take it. */
    public boolean waiting() {
        return phase.equals("waiting");
    }

    /** Whether a child waits, rather than a coding. */
    public boolean childWaits() {
        return waiting() && !erased;
    }

    /**
     * Since when the child waits for a word of a person: for an answer to a message, or for
     * somebody at all, as after a button or when it was handed back. Null when it does not.
     */
    public @Nullable Instant leftAloneSince() {
        Instant waits = childWaits() ? waitingSince : null;
        return Stream.concat(Stream.ofNullable(unansweredSince), Stream.ofNullable(waits))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Whole minutes of that, or null. */
    public @Nullable Long leftAloneMinutes(Instant now) {
        return minutes(leftAloneSince(), now);
    }

    /** Whole minutes that the child has waited, or null. */
    public @Nullable Long waitedMinutes(Instant now) {
        return minutes(waitingSince, now);
    }

    /** Whole minutes that the oldest message is unanswered, or null. */
    public @Nullable Long unansweredMinutes(Instant now) {
        return minutes(unansweredSince, now);
    }

    private static @Nullable Long minutes(@Nullable Instant since, Instant now) {
        return since == null ? null : Math.max(0, Duration.between(since, now).toMinutes());
    }
}
