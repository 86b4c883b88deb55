package org.waymark.monitoring.policyoutcome;

import static org.waymark.monitoring.testing.Advocacy.TODAY;
import static org.waymark.monitoring.testing.Advocacy.on;
import static org.waymark.monitoring.testing.Advocacy.protocol;
import static org.waymark.monitoring.testing.Advocacy.step;
import static org.waymark.monitoring.testing.Advocacy.sure;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.kernel.RecordType;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.AddContribution;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.ReachStage;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.RecordOutcome;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.ContributionFound;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.OutcomeRecorded;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.OutcomeRetracted;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.StageReached;
import org.waymark.monitoring.testing.Refusals;

class PolicyOutcomeTest {

    private static final OutcomeId ID = new OutcomeId("protocol-1");
    private static final OutcomeOutline OUTLINE = protocol("MARIO");
    private static final Step PROPOSED = step("proposed", "2011-10-14");
    private static final Contribution MEETING = sure(RecordType.ADVOCACY_ACTION.ref("meeting-1"));
    private static final OutcomeRecorded RECORDED =
            new OutcomeRecorded("protocol-1", OUTLINE, List.of(PROPOSED), List.of(MEETING));

    private final AggregateTestFixture<PolicyOutcome> outcome =
            new AggregateTestFixture<>(PolicyOutcome.class);

    @Test
    void isRecordedAtTheStagesItHasReached() {
        outcome.givenNoPriorActivity()
                .when(new RecordOutcome(ID, OUTLINE, List.of(PROPOSED), List.of(MEETING), TODAY))
                .expectEvents(RECORDED);
    }

    @Test
    void needsAStage() {
        refused(
                outcome.givenNoPriorActivity()
                        .when(new RecordOutcome(ID, OUTLINE, List.of(), List.of(), TODAY)),
                "AtLeastOneStage");
    }

    @Test
    void maySkipAStage() {
        outcome.given(RECORDED)
                .when(new ReachStage(ID, Stage.IN_FORCE, on("2012-06-12"), TODAY))
                .expectEvents(
                        new StageReached(
                                "protocol-1",
                                OUTLINE,
                                List.of(PROPOSED, step("in-force", "2012-06-12"))));
    }

    @Test
    void neverGoesBack() {
        refused(
                outcome.given(RECORDED).when(new ReachStage(ID, Stage.PROPOSED, on("2012"), TODAY)),
                "StagesOnlyGoFurther");
    }

    @Test
    void learnsWhatElseLedToIt() {
        Contribution study = sure(RecordType.RESEARCH_OUTPUT.ref("study-1"));

        outcome.given(RECORDED)
                .when(new AddContribution(ID, study))
                .expectEvents(new ContributionFound("protocol-1", study));
    }

    @Test
    void namesEachContributionOnce() {
        refused(
                outcome.given(RECORDED).when(new AddContribution(ID, MEETING)),
                "EachRecordContributesOnce");
    }

    @Test
    void staysRetracted() {
        refused(
                outcome.given(RECORDED, new OutcomeRetracted("protocol-1", "Twice", TODAY))
                        .when(new ReachStage(ID, Stage.ADOPTED, on("2012"), TODAY)),
                "RetractedStaysRetracted");
    }

    private static void refused(ResultValidator<?> result, String rule) {
        result.expectNoEvents().expectException(Refusals.rule(rule));
    }
}
