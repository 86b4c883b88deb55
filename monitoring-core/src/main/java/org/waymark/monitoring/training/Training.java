package org.waymark.monitoring.training;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;
import static org.waymark.monitoring.kernel.RuleBroken.requireOf;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.kernel.Period;
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

/** One training. */
@Aggregate
public class Training {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String trainingId;

    private @Nullable TrainingOutline outline;
    private @Nullable Period period;
    private @Nullable Attendance attendance;
    private boolean retracted;

    /** For Axon. */
    protected Training() {}

    @CommandHandler
    Training(PlanTraining plan) {
        apply(
                new TrainingPlanned(
                        plan.trainingId().value(),
                        plan.outline(),
                        plan.period().from().value(),
                        plan.period().to().value()));
    }

    @CommandHandler
    Training(LogTraining log) {
        requirePast(log.period(), log.on());
        apply(held(log.trainingId(), log.outline(), log.period(), log.attendance()));
    }

    @CommandHandler
    void decide(HoldTraining hold) {
        requireStanding();
        require(
                attendance == null,
                "HeldOnce",
                "This training is recorded as held already. Correct it instead.");
        requirePast(hold.period(), hold.on());
        apply(held(hold.trainingId(), requireNonNull(outline), hold.period(), hold.attendance()));
    }

    @CommandHandler
    void decide(RecordAttendance record) {
        requireStanding();
        require(
                attendance != null,
                "AttendanceOnlyAfterTheTrainingWasHeld",
                "This training is only planned. Record that it was held first.");
        require(
                Attendance.UNKNOWN.equals(attendance),
                "AttendanceRecordedOnce",
                "Attendance is recorded already. Correct it, with a reason.");
        Period held = requireNonNull(period);
        apply(
                new AttendanceRecorded(
                        record.trainingId().value(),
                        requireNonNull(outline),
                        held.from().value(),
                        held.to().value(),
                        record.attendance()));
    }

    @CommandHandler
    void decide(CorrectTraining correct) {
        requireStanding();
        TrainingCorrected corrected = corrected(correct);
        require(
                attendance != null || corrected.attendance() == null,
                "AttendanceOnlyAfterTheTrainingWasHeld",
                "This training is only planned. Record that it was held first.");
        if (attendance != null) {
            requirePast(
                    new Period(new PartialDate(corrected.from()), new PartialDate(corrected.to())),
                    correct.on());
        }
        apply(corrected);
    }

    private TrainingCorrected corrected(CorrectTraining correct) {
        Correction by = correct.correction();
        Period span = by.period() != null ? by.period() : requireNonNull(period);
        return new TrainingCorrected(
                correct.trainingId().value(),
                requireNonNullElse(by.outline(), requireNonNull(outline)),
                span.from().value(),
                span.to().value(),
                by.attendance() != null ? by.attendance() : attendance,
                correct.reason());
    }

    @CommandHandler
    void decide(RetractTraining retract) {
        requireStanding();
        apply(new TrainingRetracted(retract.trainingId().value(), retract.reason(), retract.on()));
    }

    private static TrainingHeld held(
            TrainingId id, TrainingOutline outline, Period period, Attendance attendance) {
        return new TrainingHeld(
                id.value(), outline, period.from().value(), period.to().value(), attendance);
    }

    private void requireStanding() {
        require(
                !retracted,
                "RetractedStaysRetracted",
                "This training was retracted. Record it again under another id.");
    }

    private static void requirePast(Period period, LocalDate today) {
        requireOf(
                "from",
                !period.from().first().isAfter(today),
                "HeldNotInTheFuture",
                "A training that was held began today or before. Plan it instead.");
    }

    @EventSourcingHandler
    void evolve(TrainingPlanned event) {
        trainingId = event.trainingId();
        outline = event.outline();
        period = period(event.plannedFrom(), event.plannedTo());
    }

    @EventSourcingHandler
    void evolve(TrainingHeld event) {
        trainingId = event.trainingId();
        outline = event.outline();
        period = period(event.heldFrom(), event.heldTo());
        attendance = event.attendance();
    }

    @EventSourcingHandler
    void evolve(AttendanceRecorded event) {
        attendance = event.attendance();
    }

    @EventSourcingHandler
    void evolve(TrainingCorrected event) {
        outline = event.outline();
        period = period(event.from(), event.to());
        attendance = event.attendance();
    }

    @EventSourcingHandler
    void evolve(TrainingRetracted event) {
        retracted = true;
    }

    private static Period period(String from, String to) {
        return new Period(new PartialDate(from), new PartialDate(to));
    }
}
