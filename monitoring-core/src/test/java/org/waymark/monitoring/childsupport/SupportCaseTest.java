package org.waymark.monitoring.childsupport;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.monitoring.testing.SupportCases.TODAY;
import static org.waymark.monitoring.testing.SupportCases.assess;
import static org.waymark.monitoring.testing.SupportCases.correct;
import static org.waymark.monitoring.testing.SupportCases.identified;
import static org.waymark.monitoring.testing.SupportCases.provide;
import static org.waymark.monitoring.testing.SupportCases.takeIn;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.waymark.monitoring.childsupport.CaseFile.Assessment;
import org.waymark.monitoring.childsupport.CaseFile.Intake;
import org.waymark.monitoring.childsupport.CaseFile.ProvidedService;
import org.waymark.monitoring.childsupport.SupportCaseCommand.CloseCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.OpenCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.ReopenCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.RetractCase;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseClosed;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseCorrected;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseOpened;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseReopened;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseRetracted;
import org.waymark.monitoring.childsupport.SupportCaseEvent.ChildTakenIn;
import org.waymark.monitoring.childsupport.SupportCaseEvent.ServiceProvided;
import org.waymark.monitoring.childsupport.SupportCaseEvent.WellBeingAssessed;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.kernel.PartialDate;
import org.waymark.monitoring.privacy.Sealed;
import org.waymark.monitoring.testing.Refusals;

class SupportCaseTest {

    private static final CaseId ID = new CaseId("xk-1");
    private static final CaseFile IDENTIFIED = identified("MARIO");
    private static final Intake INTAKE = new Intake("2010-11-02", List.of("education"), 2);
    private static final CaseFile TAKEN_IN = IDENTIFIED.with(INTAKE);
    private static final SealedDetails DETAILS =
            new SealedDetails(new Sealed(IDENTIFIED.child(), "QUJD"), null);

    private final AggregateTestFixture<SupportCase> child =
            new AggregateTestFixture<>(SupportCase.class);

    @Test
    void isOpenedForAChildThatWasOnlyIdentified() {
        child.givenNoPriorActivity()
                .when(new OpenCase(ID, IDENTIFIED, DETAILS, TODAY))
                .expectEvents(opened());
    }

    @Test
    void refusesWhatLiesInTheFuture() {
        refused(
                child.givenNoPriorActivity()
                        .when(
                                new OpenCase(
                                        ID,
                                        IDENTIFIED,
                                        DETAILS,
                                        new PartialDate("2010-09-30").first())),
                "RecordedNotInTheFuture");
    }

    @Test
    void takesTheChildInOnce() {
        child.given(opened())
                .when(takeIn(ID, "2010-11-02", 2))
                .expectEvents(new ChildTakenIn("xk-1", TAKEN_IN));
        refused(
                new AggregateTestFixture<>(SupportCase.class)
                        .given(opened(), new ChildTakenIn("xk-1", TAKEN_IN))
                        .when(takeIn(ID, "2010-11-03", 3)),
                "TakenInOnce");
    }

    @Test
    void takesNoChildInBeforeItWasIdentified() {
        refused(child.given(opened()).when(takeIn(ID, "2010-09", 2)), "TakenInAfterIdentified");
    }

    @Test
    void countsAServiceWithAllThatTellsItApart() {
        child.given(opened())
                .when(provide(ID, "education", "2010-12"))
                .expectEvents(
                        new ServiceProvided(
                                "xk-1",
                                IDENTIFIED.child(),
                                IDENTIFIED.outline(),
                                new ProvidedService("education", "2010-12")));
    }

    @Test
    void givesNoServiceInAClosedCase() {
        refused(
                child.given(opened(), closed()).when(provide(ID, "education", "2010-12")),
                "ClosedCasesAreReopenedFirst");
    }

    @Test
    void assessesWellBeingAlsoAfterTheCaseWasClosed() {
        child.given(opened(), new ChildTakenIn("xk-1", TAKEN_IN), closed())
                .when(assess(ID, "2011-06-01", 4))
                .expectEvents(
                        new WellBeingAssessed(
                                "xk-1", TAKEN_IN.with(new Assessment("2011-06-01", 4))));
    }

    @Test
    void isClosedAndReopened() {
        child.given(opened())
                .when(new CloseCase(ID, "moved", new PartialDate("2011-04"), TODAY))
                .expectEvents(closed());
        new AggregateTestFixture<>(SupportCase.class)
                .given(opened(), closed())
                .when(new ReopenCase(ID, "Came back", new PartialDate("2011-05"), TODAY))
                .expectEvents(new CaseReopened("xk-1", "Came back", "2011-05"));
    }

    @Test
    void isReopenedOnlyWhenClosedAndNotBefore() {
        refused(
                child.given(opened())
                        .when(new ReopenCase(ID, "x", new PartialDate("2011-05"), TODAY)),
                "OnlyClosedCasesAreReopened");
        refused(
                new AggregateTestFixture<>(SupportCase.class)
                        .given(opened(), closed())
                        .when(new ReopenCase(ID, "x", new PartialDate("2011-03"), TODAY)),
                "ReopenedAfterClosed");
    }

    @Test
    void keepsItsSealedDetailsInACorrectionThatLeavesThemOut() {
        child.given(opened())
                .when(correct(ID, TAKEN_IN))
                .expectEvents(
                        new CaseCorrected("xk-1", TAKEN_IN, DETAILS, "Entered for another child"));
    }

    @Test
    void staysRetracted() {
        child.given(opened())
                .when(new RetractCase(ID, "Entered twice", TODAY))
                .expectEvents(new CaseRetracted("xk-1", "Entered twice", TODAY));
        refused(
                new AggregateTestFixture<>(SupportCase.class)
                        .given(opened(), new CaseRetracted("xk-1", "Entered twice", TODAY))
                        .when(provide(ID, "education", "2010-12")),
                "RetractedStaysRetracted");
    }

    @Test
    void wellBeingHasFiveSteps() {
        assertThatThrownBy(() -> WellBeing.required("wellBeing", 6))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("1 in danger");
    }

    private static CaseOpened opened() {
        return new CaseOpened("xk-1", IDENTIFIED, DETAILS);
    }

    private static CaseClosed closed() {
        return new CaseClosed("xk-1", "moved", "2011-04");
    }

    private static void refused(ResultValidator<SupportCase> result, String rule) {
        result.expectNoEvents().expectException(Refusals.rule(rule));
    }
}
