package org.waymark.monitoring.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Precision;
import org.waymark.monitoring.projection.Stored;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.TrainingEvent;
import org.waymark.monitoring.training.TrainingEvent.AttendanceRecorded;
import org.waymark.monitoring.training.TrainingEvent.TrainingCorrected;
import org.waymark.monitoring.training.TrainingEvent.TrainingHeld;
import org.waymark.monitoring.training.TrainingEvent.TrainingPlanned;
import org.waymark.monitoring.training.TrainingEvent.TrainingRetracted;
import org.waymark.monitoring.training.TrainingOutline;

/** What a training adds to the ledger: that it was held, and who came. */
final class TrainingFacts {

    private TrainingFacts() {}

    /** The entry of an event; null when it changes no figure. */
    static @Nullable LedgerEntry entry(TrainingEvent event, Stored at) {
        return switch (event) {
            case TrainingPlanned planned -> null;
            case TrainingHeld e ->
                    entry(
                            event,
                            at,
                            false,
                            facts(e.outline(), e.heldFrom(), e.heldTo(), e.attendance()));
            case AttendanceRecorded e ->
                    entry(
                            event,
                            at,
                            true,
                            facts(e.outline(), e.heldFrom(), e.heldTo(), e.attendance()));
            case TrainingCorrected e ->
                    entry(event, at, true, facts(e.outline(), e.from(), e.to(), e.attendance()));
            case TrainingRetracted e -> entry(event, at, true, List.of());
        };
    }

    private static LedgerEntry entry(
            TrainingEvent event, Stored at, boolean supersedes, List<Fact> facts) {
        return new LedgerEntry("training", event.trainingId(), at, supersedes, facts);
    }

    /** A training that is only planned has no attendance, and is no fact yet. */
    private static List<Fact> facts(
            TrainingOutline about, String from, String to, @Nullable Attendance attendance) {
        if (attendance == null) {
            return List.of();
        }
        Fact held =
                Fact.of(
                                FactKind.TRAINING_HELD,
                                new PartialDate(from).first(),
                                new PartialDate(to).last(),
                                1,
                                Precision.EXACT)
                        .with(Dimension.PROGRAMME, about.programme())
                        .with(Dimension.PHASE, about.phase())
                        .with(Dimension.PARTNER, about.organiser())
                        .with(Dimension.COUNTRY, about.country())
                        .with(Dimension.PLACE, about.place())
                        .with(Dimension.MODE, about.mode());
        boolean isCounted = !Attendance.UNKNOWN.kind().equals(attendance.kind());
        List<Fact> facts = new ArrayList<>();
        facts.add(held.with(Dimension.HEAD_COUNT, HeadCount.of(isCounted)));
        if (!isCounted) {
            facts.add(held.as(FactKind.PERSON_TRAINED, null, Precision.UNKNOWN));
        }
        addPeople(facts, held, attendance);
        return facts;
    }

    private static void addPeople(List<Fact> facts, Fact held, Attendance attendance) {
        attendance
                .groups()
                .forEach(group ->
                        facts.add(
                                held.as(
                                                FactKind.PERSON_TRAINED,
                                                group.count(),
                                                Precision.of("precision", group.precision()))
                                        .with(Dimension.PROFESSION, group.profession())
                                        .with(Dimension.INSTITUTION, group.institution())
                                        .with(Dimension.SEX, group.sex())));
        attendance
                .people()
                .forEach(one ->
                        facts.add(
                                held.as(FactKind.PERSON_TRAINED, 1L, Precision.EXACT)
                                        .about(one.person())
                                        .with(Dimension.PROFESSION, one.profession())
                                        .with(Dimension.INSTITUTION, one.institution())
                                        .with(Dimension.SEX, one.sex())));
    }
}
