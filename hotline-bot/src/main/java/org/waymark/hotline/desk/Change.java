package org.waymark.hotline.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.hotline.conversation.ConversationCommand.Person;
import org.waymark.hotline.conversation.Rung;
import org.waymark.monitoring.access.Role;

/**
 * A conversation that changed, as the feed needs it.
 *
 * @param at when the row changed last
 * @param wroteAt when the child last wrote, or null
 * @param rung who was called last for the alarm that runs; null when none does
 * @param overrideAskedAt when a supervisor was last asked to let a service be told without consent,
 *     as long as nobody has decided; or null
 */
record Change(
        String alias,
        Instant at,
        String phase,
        String wish,
        boolean highRisk,
        @Nullable Instant waitingSince,
        @Nullable Instant wroteAt,
        @Nullable String takenBy,
        @Nullable Instant alarmSince,
        @Nullable String rung,
        @Nullable Instant overrideAskedAt) {

    /** Whether somebody waits or talks. */
    boolean open() {
        return phase.equals("waiting") || phase.equals("talking");
    }

    /**
     * Whether this person is called for an alarm that begins, or climbs to another rung.
     *
     * @param spared whether the person rests and others are there
     * @param before what was told before, or null
     */
    boolean alarmFor(Person person, boolean spared, @Nullable Change before) {
        return newAlarm(before) && called(person, spared);
    }

    /**
     * Whether this person is asked for the second word of an override, on a break or not: a life is
     * in danger, and nobody but a supervisor may say it.
     *
     * @param before what was told before, or null
     */
    boolean asksForOverride(Person person, @Nullable Change before) {
        return person.role() == Role.SUPERVISOR
                && isNew(overrideAskedAt, before == null ? null : before.overrideAskedAt);
    }

    /**
     * What else this person has to be told, as the name of an event: {@code gone} (it was theirs),
     * {@code word} (from a child of theirs), {@code waiting} (somebody new waits) or {@code
     * change}.
     *
     * @param rests whether the person is on a break
     * @param before what was told before, or null
     * @param mayTake whether a person may be given conversations
     */
    String newsFor(
            Person person, boolean rests, @Nullable Change before, Predicate<Person> mayTake) {
        if (before != null && person.account().equals(before.takenBy) && !theirs(person)) {
            return "gone";
        }
        if (theirs(person) && isNew(wroteAt, before == null ? null : before.wroteAt)) {
            return "word";
        }
        boolean waits = isNew(waitingSince, before == null ? null : before.waitingSince);
        return waits && !rests && offeredTo(person) && mayTake.test(person) ? "waiting" : "change";
    }

    private boolean newAlarm(@Nullable Change before) {
        return rung != null
                && (before == null
                        || !Objects.equals(alarmSince, before.alarmSince)
                        || !rung.equals(before.rung));
    }

    /** Whoever is spared is left in peace; supervisors on the first rung only. */
    private boolean called(Person person, boolean spared) {
        boolean first = Rung.COUNSELLORS.code().equals(rung);
        return person.trainedForRisk() && (!spared || (!first && person.role() == Role.SUPERVISOR));
    }

    private boolean theirs(Person person) {
        return person.account().equals(takenBy);
    }

    private boolean offeredTo(Person person) {
        return person.trainedForRisk() || (wish.equals("peer") && !highRisk);
    }

    private static boolean isNew(@Nullable Instant now, @Nullable Instant before) {
        return now != null && !now.equals(before);
    }
}
