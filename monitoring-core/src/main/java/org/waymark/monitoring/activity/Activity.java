package org.waymark.monitoring.activity;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;
import static org.waymark.monitoring.kernel.RuleBroken.requireOf;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.activity.ActivityCommand.CancelActivity;
import org.waymark.monitoring.activity.ActivityCommand.CorrectActivity;
import org.waymark.monitoring.activity.ActivityCommand.HoldActivity;
import org.waymark.monitoring.activity.ActivityCommand.LogActivity;
import org.waymark.monitoring.activity.ActivityCommand.PlanActivity;
import org.waymark.monitoring.activity.ActivityCommand.ReportActivity;
import org.waymark.monitoring.activity.ActivityCommand.RetractActivity;
import org.waymark.monitoring.activity.ActivityEvent.ActivityCancelled;
import org.waymark.monitoring.activity.ActivityEvent.ActivityCorrected;
import org.waymark.monitoring.activity.ActivityEvent.ActivityHeld;
import org.waymark.monitoring.activity.ActivityEvent.ActivityPlanned;
import org.waymark.monitoring.activity.ActivityEvent.ActivityReported;
import org.waymark.monitoring.activity.ActivityEvent.ActivityRetracted;

/** One activity. */
@Aggregate
public class Activity {

    private enum State {
        PLANNED,
        HELD,
        REPORTED,
        CANCELLED,
        RETRACTED
    }

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String activityId;

    private @Nullable ActivityOutline outline;
    private @Nullable Participants participants;
    private State state = State.PLANNED;

    /** For Axon. */
    protected Activity() {}

    @CommandHandler
    Activity(PlanActivity plan) {
        apply(new ActivityPlanned(plan.activityId().value(), plan.outline()));
    }

    @CommandHandler
    Activity(LogActivity log) {
        requireBegun(log.outline(), log.on());
        apply(new ActivityHeld(log.activityId().value(), log.outline(), log.participants()));
    }

    @CommandHandler
    void decide(HoldActivity hold) {
        requireStanding();
        require(
                state != State.CANCELLED,
                "CancelledStaysCancelled",
                "This activity was cancelled. Record the one that was held under another id.");
        require(
                state == State.PLANNED,
                "HeldOnce",
                "This activity is recorded as held already. Correct it instead.");
        ActivityOutline held = requireNonNull(outline).during(hold.period());
        requireBegun(held, hold.on());
        apply(new ActivityHeld(hold.activityId().value(), held, hold.participants()));
    }

    @CommandHandler
    void decide(ReportActivity report) {
        requireStanding();
        require(
                state != State.REPORTED,
                "ReportedOnce",
                "This activity is reported already. Correct it, with a reason.");
        require(
                state == State.HELD,
                "ReportedOnlyAfterItWasHeld",
                "This activity was not held. Record that it was held first.");
        apply(
                new ActivityReported(
                        report.activityId().value(),
                        requireNonNull(outline).shownBy(report.evidence()),
                        report.participants() == null
                                ? requireNonNull(participants)
                                : report.participants()));
    }

    @CommandHandler
    void decide(CancelActivity cancel) {
        requireStanding();
        require(
                state == State.PLANNED,
                "OnlyPlannedActivitiesAreCancelled",
                "Only a planned activity is cancelled. Retract what was recorded by mistake.");
        apply(new ActivityCancelled(cancel.activityId().value(), cancel.reason(), cancel.on()));
    }

    @CommandHandler
    void decide(CorrectActivity correct) {
        requireStanding();
        require(
                participants != null || correct.participants() == null,
                "ParticipantsOnlyAfterItWasHeld",
                "This activity was not held. Record that it was held first.");
        if (participants != null) {
            requireBegun(correct.outline(), correct.on());
        }
        apply(
                new ActivityCorrected(
                        correct.activityId().value(),
                        correct.outline(),
                        correct.participants() == null ? participants : correct.participants(),
                        correct.reason()));
    }

    @CommandHandler
    void decide(RetractActivity retract) {
        requireStanding();
        apply(new ActivityRetracted(retract.activityId().value(), retract.reason(), retract.on()));
    }

    private void requireStanding() {
        require(
                state != State.RETRACTED,
                "RetractedStaysRetracted",
                "This activity was retracted. Record it again under another id.");
    }

    private static void requireBegun(ActivityOutline outline, LocalDate today) {
        requireOf(
                "from",
                !outline.period().from().first().isAfter(today),
                "HeldNotInTheFuture",
                "An activity that was held began today or before. Plan it instead.");
    }

    @EventSourcingHandler
    void evolve(ActivityPlanned event) {
        activityId = event.activityId();
        outline = event.outline();
    }

    @EventSourcingHandler
    void evolve(ActivityHeld event) {
        activityId = event.activityId();
        outline = event.outline();
        participants = event.participants();
        state = State.HELD;
    }

    @EventSourcingHandler
    void evolve(ActivityReported event) {
        outline = event.outline();
        participants = event.participants();
        state = State.REPORTED;
    }

    @EventSourcingHandler
    void evolve(ActivityCancelled event) {
        state = State.CANCELLED;
    }

    @EventSourcingHandler
    void evolve(ActivityCorrected event) {
        outline = event.outline();
        participants = event.participants();
    }

    @EventSourcingHandler
    void evolve(ActivityRetracted event) {
        state = State.RETRACTED;
    }
}
