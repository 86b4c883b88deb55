package org.waymark.monitoring.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.assessment.AssessmentCommand.CorrectAssessment;
import org.waymark.monitoring.assessment.AssessmentCommand.GiveResponse;
import org.waymark.monitoring.assessment.AssessmentCommand.MarkFollowUp;
import org.waymark.monitoring.assessment.AssessmentCommand.PlanAssessment;
import org.waymark.monitoring.assessment.AssessmentCommand.RenewLinks;
import org.waymark.monitoring.assessment.AssessmentCommand.RetractAssessment;
import org.waymark.monitoring.assessment.AssessmentCommand.WithdrawResponse;
import org.waymark.monitoring.assessment.AssessmentEvent.AssessmentCorrected;
import org.waymark.monitoring.assessment.AssessmentEvent.AssessmentPlanned;
import org.waymark.monitoring.assessment.AssessmentEvent.AssessmentRetracted;
import org.waymark.monitoring.assessment.AssessmentEvent.FollowUpBecameOverdue;
import org.waymark.monitoring.assessment.AssessmentEvent.FollowUpFellDue;
import org.waymark.monitoring.assessment.AssessmentEvent.FollowUpReminded;
import org.waymark.monitoring.assessment.AssessmentEvent.LinksRenewed;
import org.waymark.monitoring.assessment.AssessmentEvent.ResponseGiven;
import org.waymark.monitoring.assessment.AssessmentEvent.ResponseWithdrawn;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.testing.Refusals;

class AssessmentTest {

    private static final AssessmentId ID = new AssessmentId("impact");
    private static final LocalDate TODAY = LocalDate.of(2021, 12, 1);
    private static final LocalDate COMPLETED = LocalDate.of(2021, 3, 31);
    private static final LocalDate DUE = LocalDate.of(2021, 9, 30);
    private static final AssessmentOutline ABOUT =
            new AssessmentOutline("STRENGTHEN", "I", "BG", null, "Impact", null, 6, 14, 30, 20);
    private static final Response LATER = response("later", TestStage.FOLLOW_UP, 1, 16);

    private final AggregateTestFixture<Assessment> assessment =
            new AggregateTestFixture<>(Assessment.class);

    @Test
    void isPlanned() {
        assessment
                .givenNoPriorActivity()
                .when(new PlanAssessment(ID, ABOUT, TODAY))
                .expectEvents(planned());
    }

    @Test
    void anAnswerCountsOnceAndCanBeWithdrawn() {
        assessment
                .given(planned(), given(LATER))
                .when(new GiveResponse(ID, LATER, TODAY))
                .expectNoEvents()
                .expectException(Refusals.rule("AnsweredOnce"));
        assessment
                .given(planned(), given(LATER))
                .when(new WithdrawResponse(ID, "later", "Sent for the wrong training"))
                .expectEvents(
                        new ResponseWithdrawn(
                                "impact",
                                "later",
                                "Sent for the wrong training",
                                ABOUT,
                                List.of()));
    }

    @Test
    void anAnswerThatWasStoredWithoutWhatWasAssessedCountsAsTheOthers() {
        assessment
                .given(planned(), new ResponseGiven("impact", LATER, null))
                .when(new CorrectAssessment(ID, ABOUT, "Its name"))
                .expectEvents(new AssessmentCorrected("impact", ABOUT, "Its name", List.of(LATER)));
    }

    @Test
    void nobodyAnswersInTheFuture() {
        assessment
                .given(planned())
                .when(new GiveResponse(ID, LATER, LocalDate.of(2021, 9, 1)))
                .expectException(Refusals.rule("AnsweredNotInTheFuture"));
    }

    @Test
    void aFollowUpIsNotedOnceAtEachStep() {
        assessment.given(planned()).when(mark(FollowUpState.DUE)).expectEvents(due());
        assessment.given(planned(), due()).when(mark(FollowUpState.DUE)).expectNoEvents();
        assessment
                .given(planned(), due())
                .when(mark(FollowUpState.REMINDED))
                .expectEvents(new FollowUpReminded("impact", DUE, TODAY));
        assessment
                .given(planned(), due())
                .when(mark(FollowUpState.OVERDUE))
                .expectEvents(new FollowUpBecameOverdue("impact", DUE, TODAY));
        assessment
                .given(planned(), new FollowUpBecameOverdue("impact", DUE, TODAY))
                .when(mark(FollowUpState.DUE))
                .expectNoEvents();
    }

    @Test
    void nothingIsNotedOnceSomebodyAnswered() {
        assessment
                .given(planned(), due(), given(LATER))
                .when(mark(FollowUpState.OVERDUE))
                .expectNoEvents();
    }

    @Test
    void aFollowUpWhoseDayWasPutRightIsNotedAgain() {
        assessment
                .given(planned(), new FollowUpBecameOverdue("impact", DUE.minusYears(1), TODAY))
                .when(mark(FollowUpState.DUE))
                .expectEvents(due());
    }

    @Test
    void linksAreNumberedAndARetractedOneTakesNothing() {
        assessment
                .given(planned(), new LinksRenewed("impact", 1))
                .when(new RenewLinks(ID))
                .expectEvents(new LinksRenewed("impact", 2));
        assessment
                .given(planned(), new AssessmentRetracted("impact", "Planned twice", TODAY))
                .when(new RetractAssessment(ID, "Planned twice", TODAY))
                .expectException(Refusals.rule("RetractedStaysRetracted"));
    }

    @Test
    void noMorePointsThanCanBeReached() {
        assertThatThrownBy(() -> response("much", TestStage.PRE_TEST, 2, 41).checked())
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void itsStateFollowsFromTheDay() {
        AssessmentRow row = row(List.of());

        assertThat(state(row, null, "2021-12-01")).isEqualTo(FollowUpState.PLANNED);
        assertThat(state(row, COMPLETED, "2021-09-29")).isEqualTo(FollowUpState.PLANNED);
        assertThat(state(row, COMPLETED, "2021-09-30")).isEqualTo(FollowUpState.DUE);
        assertThat(state(row, COMPLETED, "2021-10-14")).isEqualTo(FollowUpState.REMINDED);
        assertThat(state(row, COMPLETED, "2021-10-30")).isEqualTo(FollowUpState.OVERDUE);
    }

    @Test
    void anAnswerOfALaterDayDoesNotChangeTheDaysBefore() {
        AssessmentRow row = row(List.of(LATER));

        assertThat(state(row, COMPLETED, "2021-10-04")).isEqualTo(FollowUpState.DUE);
        assertThat(state(row, COMPLETED, "2021-10-05")).isEqualTo(FollowUpState.ANSWERED);
    }

    @Test
    void theGainIsThatOfTheSumsAndNotOfPercentages() {
        AssessmentRow row =
                row(
                        List.of(
                                response("a", TestStage.PRE_TEST, 9, 90),
                                response("b", TestStage.PRE_TEST, 1, 20),
                                response("c", TestStage.FOLLOW_UP, 3, 45)));
        Score before = row.score(TestStage.PRE_TEST, TODAY);

        assertThat(before).isEqualTo(new Score(10, 110, 200));
        assertThat(before.percent()).isEqualTo(new BigDecimal("55.00"));
        assertThat(row.score(TestStage.FOLLOW_UP, TODAY).gainSince(before))
                .isEqualTo(new BigDecimal("20.00"));
        assertThat(row.score(TestStage.POST_TEST, TODAY).percent()).isNull();
    }

    private static FollowUpState state(
            AssessmentRow row, @Nullable LocalDate completed, String asOf) {
        return FollowUp.of(row, completed, LocalDate.parse(asOf)).state();
    }

    private static AssessmentRow row(List<Response> responses) {
        return new AssessmentRow(
                "impact", "planned", ABOUT, TODAY, responses, 0, 1, Instant.EPOCH, null);
    }

    private static Response response(String id, TestStage stage, long people, long points) {
        return new Response(id, stage.code(), "2021-10-05", null, people, points, 20);
    }

    private static AssessmentPlanned planned() {
        return new AssessmentPlanned("impact", ABOUT, TODAY);
    }

    private static ResponseGiven given(Response response) {
        return new ResponseGiven("impact", response, ABOUT);
    }

    private static FollowUpFellDue due() {
        return new FollowUpFellDue("impact", DUE, TODAY);
    }

    private static MarkFollowUp mark(FollowUpState state) {
        return new MarkFollowUp(ID, state, DUE, TODAY);
    }
}
