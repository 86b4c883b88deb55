package org.waymark.monitoring.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.activity.ActivityEvent;
import org.waymark.monitoring.activity.ActivityEvent.ActivityCancelled;
import org.waymark.monitoring.activity.ActivityEvent.ActivityCorrected;
import org.waymark.monitoring.activity.ActivityEvent.ActivityHeld;
import org.waymark.monitoring.activity.ActivityEvent.ActivityPlanned;
import org.waymark.monitoring.activity.ActivityEvent.ActivityReported;
import org.waymark.monitoring.activity.ActivityEvent.ActivityRetracted;
import org.waymark.monitoring.activity.ActivityOutline;
import org.waymark.monitoring.activity.ActivityType;
import org.waymark.monitoring.activity.Participants;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.projection.Stored;

/** What an activity adds to the ledger: that it was held, that it was a meeting, who took part. */
final class ActivityFacts {

    private ActivityFacts() {}

    /** The entry of an event; null when it changes no figure. */
    static @Nullable LedgerEntry entry(ActivityEvent event, Stored at) {
        return switch (event) {
            case ActivityPlanned planned -> null;
            case ActivityCancelled cancelled -> null;
            case ActivityHeld e -> entry(event, at, false, facts(e.outline(), e.participants()));
            case ActivityReported e -> entry(event, at, true, facts(e.outline(), e.participants()));
            case ActivityCorrected e ->
                    entry(event, at, true, facts(e.outline(), e.participants()));
            case ActivityRetracted e -> entry(event, at, true, List.of());
        };
    }

    private static LedgerEntry entry(
            ActivityEvent event, Stored at, boolean supersedes, List<Fact> facts) {
        return new LedgerEntry("activity", event.activityId(), at, supersedes, facts);
    }

    /** An activity that was not held is no fact. */
    private static List<Fact> facts(ActivityOutline about, @Nullable Participants participants) {
        if (participants == null) {
            return List.of();
        }
        Fact held =
                Fact.of(
                                FactKind.ACTIVITY_HELD,
                                about.period().from().first(),
                                about.period().to().last(),
                                1,
                                Precision.EXACT)
                        .with(Dimension.PROGRAMME, about.programme())
                        .with(Dimension.PHASE, about.phase())
                        .with(Dimension.PARTNER, about.organiser())
                        .with(Dimension.COUNTRY, about.country())
                        .with(Dimension.PLACE, about.place())
                        .with(Dimension.MODE, about.mode())
                        .with(Dimension.ACTIVITY_TYPE, about.type());
        List<Fact> facts = new ArrayList<>();
        facts.add(held);
        if (ActivityType.of("type", about.type()).isMeeting()) {
            facts.add(held.as(FactKind.MEETING_HELD, 1L, Precision.EXACT));
        }
        addParticipants(facts, held, participants);
        return facts;
    }

    private static void addParticipants(List<Fact> facts, Fact held, Participants participants) {
        if (participants.groups().isEmpty()) {
            facts.add(held.as(FactKind.ACTIVITY_PARTICIPANT, null, Precision.UNKNOWN));
        }
        participants
                .groups()
                .forEach(group ->
                        facts.add(
                                held.as(
                                                FactKind.ACTIVITY_PARTICIPANT,
                                                group.count(),
                                                Precision.of("precision", group.precision()))
                                        .with(Dimension.PARTICIPANT_ROLE, group.role())
                                        .with(Dimension.SEX, group.sex())
                                        .with(Dimension.AGE_BAND, group.ageBand())));
    }
}
