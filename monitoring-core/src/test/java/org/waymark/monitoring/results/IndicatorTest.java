package org.waymark.monitoring.results;

import java.math.BigDecimal;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.programme.PhaseCode;
import org.waymark.monitoring.programme.ProgrammeCode;
import org.waymark.monitoring.results.IndicatorCommand.DefineIndicator;
import org.waymark.monitoring.results.IndicatorCommand.RedefineIndicator;
import org.waymark.monitoring.results.IndicatorCommand.SetTarget;
import org.waymark.monitoring.results.IndicatorEvent.IndicatorDefined;
import org.waymark.monitoring.results.IndicatorEvent.TargetSet;
import org.waymark.monitoring.testing.Refusals;

class IndicatorTest {

    private static final IndicatorId ID = new IndicatorId("trained");
    private static final IndicatorDefinition ALL = definition(Map.of());
    private static final IndicatorDefinition ONLINE = definition(Map.of("mode", "online"));
    private static final IndicatorDefined DEFINED =
            new IndicatorDefined("trained", "MARIO", 1, ALL, null);

    private final AggregateTestFixture<Indicator> indicator =
            new AggregateTestFixture<>(Indicator.class);

    @Test
    void isDefinedAsVersionOne() {
        indicator
                .givenNoPriorActivity()
                .when(new DefineIndicator(ID, new ProgrammeCode("MARIO"), ALL))
                .expectEvents(DEFINED);
    }

    @Test
    void isDefinedAnewAsTheNextVersion() {
        indicator
                .given(DEFINED)
                .when(new RedefineIndicator(ID, ONLINE, "Only those online count"))
                .expectEvents(
                        new IndicatorDefined(
                                "trained", "MARIO", 2, ONLINE, "Only those online count"));
    }

    @Test
    void refusesARedefinitionThatChangesNothing() {
        indicator
                .given(DEFINED)
                .when(new RedefineIndicator(ID, ALL, "For no reason"))
                .expectNoEvents()
                .expectException(Refusals.rule("RedefinitionChangesSomething"));
    }

    @Test
    void aimsAtAtLeastSixHundred() {
        indicator
                .given(DEFINED)
                .when(
                        new SetTarget(
                                ID,
                                new PhaseCode("II"),
                                null,
                                null,
                                new BigDecimal(600),
                                Comparator.AT_LEAST))
                .expectEvents(
                        new TargetSet(
                                "trained",
                                "MARIO",
                                "II",
                                null,
                                null,
                                new BigDecimal(600),
                                "at-least"));
    }

    @Test
    void refusesATargetBelowZero() {
        indicator
                .given(DEFINED)
                .when(
                        new SetTarget(
                                ID,
                                new PhaseCode("II"),
                                null,
                                null,
                                new BigDecimal(-1),
                                Comparator.AT_LEAST))
                .expectNoEvents()
                .expectException(Refusals.rule("TargetNeverNegative"));
    }

    private static IndicatorDefinition definition(Map<String, String> filters) {
        return new IndicatorDefinition(
                "Professionals trained", null, "people", "increase", "people-trained", filters);
    }
}
