package org.waymark.monitoring.quality;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.activity.ActivityRegister;
import org.waymark.monitoring.history.RecordKind;
import org.waymark.monitoring.training.TrainingRegister;

/** Trainings and activities that were held, of which nobody knows how many came. */
@Component
class HeadCountGaps implements Check {

    private final TrainingRegister trainings;
    private final ActivityRegister activities;

    HeadCountGaps(TrainingRegister trainings, ActivityRegister activities) {
        this.trainings = trainings;
        this.activities = activities;
    }

    @Override
    public List<Gap> gaps(Within within) {
        Stream<Gap> ofTrainings =
                trainings.uncounted(within.code(), within.asOf(), within.scope()).stream()
                        .map(row ->
                                gap(
                                        within,
                                        "training",
                                        row.outline().title(),
                                        row.from(),
                                        RecordKind.TRAINING,
                                        row.id()));
        Stream<Gap> ofActivities =
                activities.uncounted(within.code(), within.asOf(), within.scope()).stream()
                        .map(row ->
                                gap(
                                        within,
                                        "activity",
                                        row.outline().title(),
                                        row.outline().from(),
                                        RecordKind.ACTIVITY,
                                        row.id()));
        return Stream.concat(ofTrainings, ofActivities).toList();
    }

    private static Gap gap(
            Within within, String noun, String title, String from, RecordKind kind, String id) {
        return new Gap(
                GapKind.UNKNOWN_HEAD_COUNT,
                within.code(),
                "Nobody knows how many came to the %s “%s” (%s).".formatted(noun, title, from),
                "Record who came, or how many.",
                kind,
                id);
    }
}
