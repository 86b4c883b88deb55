package org.waymark.monitoring.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.monitoring.testing.Trainings.TODAY;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.inAugust2013;
import static org.waymark.monitoring.testing.Trainings.inBurgas;
import static org.waymark.monitoring.testing.Trainings.people;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
import org.waymark.monitoring.testing.Refusals;
import org.waymark.monitoring.training.TrainingCommand.CorrectTraining;
import org.waymark.monitoring.training.TrainingCommand.HoldTraining;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;
import org.waymark.monitoring.training.TrainingCommand.PlanTraining;
import org.waymark.monitoring.training.TrainingCommand.RecordAttendance;
import org.waymark.monitoring.training.TrainingCommand.RetractTraining;
import org.waymark.monitoring.training.TrainingEvent.AttendanceRecorded;
import org.waymark.monitoring.training.TrainingEvent.TrainingCorrected;
import org.waymark.monitoring.training.TrainingEvent.TrainingHeld;
import org.waymark.monitoring.training.TrainingEvent.TrainingPlanned;
import org.waymark.monitoring.training.TrainingEvent.TrainingRetracted;

class TrainingTest {

    private static final TrainingId ID = new TrainingId("burgas-1");
    private static final TrainingOutline OUTLINE = inBurgas("MARIO");
    private static final Attendance TEN_POLICE = counted(people("police-officer", 10));
    private static final Attendance NINE_POLICE = counted(people("police-officer", 9));

    private final AggregateTestFixture<Training> training =
            new AggregateTestFixture<>(Training.class);

    @Test
    void isPlanned() {
        training.givenNoPriorActivity()
                .when(new PlanTraining(ID, OUTLINE, inAugust2013()))
                .expectEvents(planned());
    }

    @Test
    void isLoggedAfterItWasHeld() {
        training.givenNoPriorActivity()
                .when(new LogTraining(ID, OUTLINE, inAugust2013(), TEN_POLICE, TODAY))
                .expectEvents(held(TEN_POLICE));
    }

    @Test
    void refusesToBeLoggedBeforeItBegins() {
        refused(
                training.givenNoPriorActivity()
                        .when(
                                new LogTraining(
                                        ID,
                                        OUTLINE,
                                        inAugust2013(),
                                        TEN_POLICE,
                                        LocalDate.of(2013, 8, 11))),
                "HeldNotInTheFuture");
    }

    @Test
    void isHeldAsPlanned() {
        training.given(planned())
                .when(new HoldTraining(ID, inAugust2013(), TEN_POLICE, TODAY))
                .expectEvents(held(TEN_POLICE));
    }

    @Test
    void isHeldOnce() {
        refused(
                training.given(held(TEN_POLICE))
                        .when(new HoldTraining(ID, inAugust2013(), NINE_POLICE, TODAY)),
                "HeldOnce");
    }

    @Test
    void refusesAttendanceBeforeTheTrainingWasHeld() {
        refused(
                training.given(planned()).when(new RecordAttendance(ID, TEN_POLICE)),
                "AttendanceOnlyAfterTheTrainingWasHeld");
    }

    @Test
    void learnsWhoCameWhenThatWasUnknown() {
        training.given(held(Attendance.UNKNOWN))
                .when(new RecordAttendance(ID, TEN_POLICE))
                .expectEvents(
                        new AttendanceRecorded(
                                "burgas-1", OUTLINE, "2013-08-12", "2013-08-15", TEN_POLICE));
    }

    @Test
    void asksForACorrectionWhenAttendanceIsKnownAlready() {
        refused(
                training.given(held(TEN_POLICE)).when(new RecordAttendance(ID, NINE_POLICE)),
                "AttendanceRecordedOnce");
    }

    @Test
    void isCorrectedWithAReasonAndKeepsWhatWasRight() {
        training.given(held(TEN_POLICE))
                .when(
                        new CorrectTraining(
                                ID,
                                new Correction(null, null, NINE_POLICE),
                                "One was counted twice",
                                TODAY))
                .expectEvents(
                        new TrainingCorrected(
                                "burgas-1",
                                OUTLINE,
                                "2013-08-12",
                                "2013-08-15",
                                NINE_POLICE,
                                "One was counted twice"));
    }

    @Test
    void isRetracted() {
        training.given(held(TEN_POLICE))
                .when(new RetractTraining(ID, "Entered twice", TODAY))
                .expectEvents(new TrainingRetracted("burgas-1", "Entered twice", TODAY));
    }

    @Test
    void staysRetracted() {
        refused(
                training.given(
                                held(TEN_POLICE),
                                new TrainingRetracted("burgas-1", "Entered twice", TODAY))
                        .when(
                                new CorrectTraining(
                                        ID, new Correction(null, null, NINE_POLICE), "x", TODAY)),
                "RetractedStaysRetracted");
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThatThrownBy(
                        () -> new Period(new PartialDate("2013-08-12"), new PartialDate("2013-07")))
                .isInstanceOfSatisfying(
                        InvalidValue.class, invalid -> assertThat(invalid.field()).isEqualTo("to"));
    }

    private static TrainingPlanned planned() {
        return new TrainingPlanned("burgas-1", OUTLINE, "2013-08-12", "2013-08-15");
    }

    private static TrainingHeld held(Attendance attendance) {
        return new TrainingHeld("burgas-1", OUTLINE, "2013-08-12", "2013-08-15", attendance);
    }

    private static void refused(ResultValidator<?> result, String rule) {
        result.expectNoEvents().expectException(Refusals.rule(rule));
    }
}
