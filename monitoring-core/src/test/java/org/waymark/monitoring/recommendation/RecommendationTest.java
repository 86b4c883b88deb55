package org.waymark.monitoring.recommendation;

import static org.waymark.monitoring.testing.Advocacy.TODAY;
import static org.waymark.monitoring.testing.Advocacy.on;
import static org.waymark.monitoring.testing.Advocacy.recommendation;
import static org.waymark.monitoring.testing.Advocacy.step;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.recommendation.RecommendationCommand.CorrectRecommendation;
import org.waymark.monitoring.recommendation.RecommendationCommand.MakeRecommendation;
import org.waymark.monitoring.recommendation.RecommendationCommand.MoveRecommendation;
import org.waymark.monitoring.recommendation.RecommendationCommand.RetractRecommendation;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationCorrected;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationMade;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationMoved;
import org.waymark.monitoring.recommendation.RecommendationEvent.RecommendationRetracted;
import org.waymark.monitoring.testing.Refusals;

class RecommendationTest {

    private static final RecommendationId ID = new RecommendationId("rec-1");
    private static final RecommendationOutline OUTLINE = recommendation("MARIO", "A ministry");
    private static final Step OPEN = step("open", "2010-06");
    private static final Step ACCEPTED = step("accepted", "2011-10-14");
    private static final RecommendationMade MADE =
            new RecommendationMade("rec-1", OUTLINE, List.of(OPEN));

    private final AggregateTestFixture<Recommendation> recommendation =
            new AggregateTestFixture<>(Recommendation.class);

    @Test
    void isOpenWhenItIsMade() {
        recommendation
                .givenNoPriorActivity()
                .when(new MakeRecommendation(ID, OUTLINE, on("2010-06"), TODAY))
                .expectEvents(MADE);
    }

    @Test
    void isNotMadeInTheFuture() {
        refused(
                recommendation
                        .givenNoPriorActivity()
                        .when(new MakeRecommendation(ID, OUTLINE, on("2027"), TODAY)),
                "RecordedNotInTheFuture");
    }

    @Test
    void isAcceptedAndThenImplemented() {
        recommendation
                .given(MADE, new RecommendationMoved("rec-1", OUTLINE, List.of(OPEN, ACCEPTED)))
                .when(move(RecommendationState.IMPLEMENTED, "2012-06-12"))
                .expectEvents(
                        new RecommendationMoved(
                                "rec-1",
                                OUTLINE,
                                List.of(OPEN, ACCEPTED, step("implemented", "2012-06-12"))));
    }

    @Test
    void isNotImplementedBeforeItWasAccepted() {
        refused(
                recommendation.given(MADE).when(move(RecommendationState.IMPLEMENTED, "2012")),
                "AcceptedThenImplementedOrRefused");
    }

    @Test
    void isNotAnsweredBeforeItWasMade() {
        refused(
                recommendation.given(MADE).when(move(RecommendationState.REFUSED, "2010-05-31")),
                "StatesFollowInTime");
    }

    @Test
    void mayBeAnsweredInTheMonthItWasMade() {
        recommendation
                .given(MADE)
                .when(move(RecommendationState.REFUSED, "2010-06-02"))
                .expectEvents(
                        new RecommendationMoved(
                                "rec-1", OUTLINE, List.of(OPEN, step("refused", "2010-06-02"))));
    }

    @Test
    void isOpenAgainAfterACorrection() {
        recommendation
                .given(MADE, new RecommendationMoved("rec-1", OUTLINE, List.of(OPEN, ACCEPTED)))
                .when(
                        new CorrectRecommendation(
                                ID, OUTLINE, List.of(OPEN), "It was another one", TODAY))
                .expectEvents(
                        new RecommendationCorrected(
                                "rec-1", OUTLINE, List.of(OPEN), "It was another one"));
    }

    @Test
    void staysRetracted() {
        refused(
                recommendation
                        .given(MADE, new RecommendationRetracted("rec-1", "Twice", TODAY))
                        .when(move(RecommendationState.ACCEPTED, "2011")),
                "RetractedStaysRetracted");
    }

    @Test
    void isRetracted() {
        recommendation
                .given(MADE)
                .when(new RetractRecommendation(ID, "Twice", TODAY))
                .expectEvents(new RecommendationRetracted("rec-1", "Twice", TODAY));
    }

    private static MoveRecommendation move(RecommendationState state, String date) {
        return new MoveRecommendation(ID, state, on(date), TODAY);
    }

    private static void refused(ResultValidator<?> result, String rule) {
        result.expectNoEvents().expectException(Refusals.rule(rule));
    }
}
