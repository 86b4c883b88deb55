package org.waymark.monitoring.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.monitoring.testing.Activities.came;
import static org.waymark.monitoring.testing.Activities.counted;
import static org.waymark.monitoring.testing.Activities.inPrizren;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
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
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.testing.Refusals;

class ActivityTest {

    private static final ActivityId ID = new ActivityId("visit-1");
    private static final LocalDate TODAY = LocalDate.of(2014, 6, 1);
    private static final ActivityOutline VISIT = inPrizren("MARIO", ActivityType.MONITORING_VISIT);
    private static final Participants FIVE = counted(came("professional", "female", "18-plus", 5));
    private static final Evidence MINUTES = new Evidence("Minutes", null, "File 7/2014");

    private final AggregateTestFixture<Activity> activity =
            new AggregateTestFixture<>(Activity.class);

    @Test
    void isPlannedHeldAndReported() {
        activity.givenCommands(
                        new PlanActivity(ID, VISIT),
                        new HoldActivity(ID, VISIT.period(), FIVE, TODAY))
                .when(new ReportActivity(ID, null, List.of(MINUTES)))
                .expectEvents(
                        new ActivityReported("visit-1", VISIT.shownBy(List.of(MINUTES)), FIVE));
    }

    @Test
    void isLoggedAfterItWasHeld() {
        activity.givenNoPriorActivity()
                .when(new LogActivity(ID, VISIT, Participants.UNKNOWN, TODAY))
                .expectEvents(held(Participants.UNKNOWN));
    }

    @Test
    void refusesToBeHeldInTheFuture() {
        refused(
                activity.given(planned())
                        .when(
                                new HoldActivity(
                                        ID, VISIT.period(), FIVE, LocalDate.of(2014, 3, 13))),
                "HeldNotInTheFuture");
    }

    @Test
    void isHeldOnce() {
        refused(
                activity.given(held(FIVE)).when(new HoldActivity(ID, VISIT.period(), FIVE, TODAY)),
                "HeldOnce");
    }

    @Test
    void refusesAReportBeforeItWasHeld() {
        refused(
                activity.given(planned()).when(new ReportActivity(ID, FIVE, List.of(MINUTES))),
                "ReportedOnlyAfterItWasHeld");
    }

    @Test
    void isCancelledAsLongAsItIsPlanned() {
        activity.given(planned())
                .when(new CancelActivity(ID, "Snow", TODAY))
                .expectEvents(new ActivityCancelled("visit-1", "Snow", TODAY));
        refused(
                new AggregateTestFixture<>(Activity.class)
                        .given(held(FIVE))
                        .when(new CancelActivity(ID, "Snow", TODAY)),
                "OnlyPlannedActivitiesAreCancelled");
    }

    @Test
    void isNotHeldAfterItWasCancelled() {
        refused(
                activity.given(planned(), new ActivityCancelled("visit-1", "Snow", TODAY))
                        .when(new HoldActivity(ID, VISIT.period(), FIVE, TODAY)),
                "CancelledStaysCancelled");
    }

    @Test
    void isCorrectedWithAReasonAndKeepsWhatWasRight() {
        ActivityOutline mapping = inPrizren("MARIO", ActivityType.SERVICE_MAPPING);

        activity.given(held(FIVE))
                .when(new CorrectActivity(ID, mapping, null, "Wrong type", TODAY))
                .expectEvents(new ActivityCorrected("visit-1", mapping, FIVE, "Wrong type"));
    }

    @Test
    void refusesParticipantsOfAnActivityThatWasNotHeld() {
        refused(
                activity.given(planned())
                        .when(new CorrectActivity(ID, VISIT, FIVE, "They came", TODAY)),
                "ParticipantsOnlyAfterItWasHeld");
    }

    @Test
    void staysRetracted() {
        refused(
                activity.given(held(FIVE), new ActivityRetracted("visit-1", "Twice", TODAY))
                        .when(new RetractActivity(ID, "Twice", TODAY)),
                "RetractedStaysRetracted");
    }

    @Test
    void refusesEvidenceThatLeadsAnywhereButToTheWeb() {
        assertThatThrownBy(() ->
                        Evidence.of(
                                "evidence[0]",
                                new Evidence("Minutes", "javascript:alert(1)", null)))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.field()).isEqualTo("evidence[0].link"));
    }

    private static ActivityPlanned planned() {
        return new ActivityPlanned("visit-1", VISIT);
    }

    private static ActivityHeld held(Participants participants) {
        return new ActivityHeld("visit-1", VISIT, participants);
    }

    private static void refused(ResultValidator<?> result, String rule) {
        result.expectNoEvents().expectException(Refusals.rule(rule));
    }
}
