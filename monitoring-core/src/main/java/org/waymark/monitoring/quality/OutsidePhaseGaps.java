package org.waymark.monitoring.quality;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.activity.ActivityRegister;
import org.waymark.monitoring.conference.ConferenceRegister;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.programme.ProgrammeRow.Phase;
import org.waymark.monitoring.register.FindRecords;
import org.waymark.monitoring.training.TrainingRegister;
import org.waymark.monitoring.training.TrainingRegister.FindTrainings;

/**
 * What counts towards the targets of a phase that ran on none of its days. It is not refused: a
 * phase may last longer than is recorded yet.
 */
@Component
class OutsidePhaseGaps implements Check {

    private final TrainingRegister trainings;
    private final ActivityRegister activities;
    private final ConferenceRegister conferences;

    OutsidePhaseGaps(
            TrainingRegister trainings,
            ActivityRegister activities,
            ConferenceRegister conferences) {
        this.trainings = trainings;
        this.activities = activities;
        this.conferences = conferences;
    }

    /** What is looked at of a record; {@code phase} is null when it belongs to none. */
    private record Dated(
            RecordKind kind, String id, String title, @Nullable String phase, Period period) {}

    @Override
    public List<Gap> gaps(Within within) {
        return held(within)
                .filter(one -> !one.period().from().first().isAfter(within.asOf()))
                .flatMap(one ->
                        within.programme().phases().stream()
                                .filter(phase -> phase.phase().equals(one.phase()))
                                .filter(phase -> !phase.runsIn(one.period()))
                                .map(phase -> gap(within, one, phase)))
                .toList();
    }

    private Stream<Dated> held(Within within) {
        FindRecords all = FindRecords.of(within.code(), within.scope());
        return Stream.of(
                        trainings(within),
                        activities.records().all(all).stream()
                                .filter(row -> row.participants() != null)
                                .map(row ->
                                        new Dated(
                                                RecordKind.ACTIVITY,
                                                row.id(),
                                                row.outline().title(),
                                                row.outline().phase(),
                                                row.outline().period())),
                        conferences.records().all(all).stream()
                                .filter(row -> row.attendance() != null)
                                .map(row ->
                                        new Dated(
                                                RecordKind.CONFERENCE,
                                                row.id(),
                                                row.outline().title(),
                                                row.outline().phase(),
                                                row.outline().period())))
                .flatMap(records -> records);
    }

    private Stream<Dated> trainings(Within within) {
        FindTrainings held = new FindTrainings(within.code(), null, "held", within.scope());
        return trainings.list(held, null, Integer.MAX_VALUE).stream()
                .map(row ->
                        new Dated(
                                RecordKind.TRAINING,
                                row.id(),
                                row.outline().title(),
                                row.outline().phase(),
                                row.period()));
    }

    private static Gap gap(Within within, Dated one, Phase phase) {
        return new Gap(
                GapKind.OUTSIDE_PHASE,
                within.code(),
                "The %s “%s” (%s) counts for phase %s, which lasted from %s to %s."
                        .formatted(
                                one.kind().code(),
                                one.title(),
                                one.period().from(),
                                phase.phase(),
                                phase.firstDay(),
                                phase.lastDay() == null ? "now" : phase.lastDay()),
                "Correct its dates or its phase, or record when the phase really began and ended.",
                one.kind(),
                one.id());
    }
}
