package org.waymark.monitoring.testing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.training.Attendance;
import org.waymark.monitoring.training.Attendance.Group;
import org.waymark.monitoring.training.Correction;
import org.waymark.monitoring.training.TrainingCommand.CorrectTraining;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingId;
import org.waymark.monitoring.training.TrainingOutline;

/** Test data about trainings, as verbs. */
public final class Trainings {

    /** A day after all trainings of the tests. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private Trainings() {}

    /** A training of this programme in Burgas. */
    public static TrainingOutline inBurgas(String programme) {
        return new TrainingOutline(
                programme,
                "II",
                "Children on the move",
                "BG",
                "Burgas",
                "in-person",
                "ECPAT Bulgaria",
                List.of(),
                List.of("children on the move"),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** From the 12th to the 15th of August 2013. */
    public static Period inAugust2013() {
        return new Period(new PartialDate("2013-08-12"), new PartialDate("2013-08-15"));
    }

    /** So many people of one profession. */
    public static Group people(String profession, long count) {
        return new Group(profession, null, null, count, "exact");
    }

    /** Head-counts. */
    public static Attendance counted(Group... groups) {
        return Attendance.counted(Arrays.asList(groups));
    }

    /** Logs a training under a fresh id. */
    public static LogTraining log(String programme, Attendance attendance) {
        return new LogTraining(
                new TrainingId(UUID.randomUUID().toString()),
                inBurgas(programme),
                inAugust2013(),
                attendance,
                TODAY);
    }

    /** Corrects its attendance. */
    public static CorrectTraining correct(TrainingId id, Attendance attendance) {
        return new CorrectTraining(
                id, new Correction(null, null, attendance), "Two left early", TODAY);
    }
}
