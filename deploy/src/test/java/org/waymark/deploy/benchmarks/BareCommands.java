package org.waymark.deploy.benchmarks;

import java.time.LocalDate;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingId;

/** A training recorded by its command, without the web. */
final class BareCommands implements Contestant {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final PartialDate DAY = new PartialDate("2026-03-14");

    private final Recorder recorder;

    BareCommands(Recorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public String name() {
        return "bare command";
    }

    @Override
    public Client client() {
        return this::record;
    }

    void record() {
        LogTraining training =
                new LogTraining(
                        new TrainingId(Examples.freshId()),
                        Examples.OUTLINE,
                        new Period(DAY, DAY),
                        Attendance.counted(Examples.GROUPS),
                        TODAY);
        recorder.record(training, new Actor("benchmark", "STAFF", Source.API, Examples.freshId()));
    }
}
