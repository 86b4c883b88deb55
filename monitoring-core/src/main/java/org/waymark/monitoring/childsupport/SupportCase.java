package org.waymark.monitoring.childsupport;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.childsupport.SupportCaseCommand.AssessWellBeing;
import org.waymark.monitoring.childsupport.SupportCaseCommand.CloseCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.CorrectCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.OpenCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.ProvideService;
import org.waymark.monitoring.childsupport.SupportCaseCommand.ReopenCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.RetractCase;
import org.waymark.monitoring.childsupport.SupportCaseCommand.TakeChildIn;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseClosed;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseCorrected;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseOpened;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseReopened;
import org.waymark.monitoring.childsupport.SupportCaseEvent.CaseRetracted;
import org.waymark.monitoring.childsupport.SupportCaseEvent.ChildTakenIn;
import org.waymark.monitoring.childsupport.SupportCaseEvent.ServiceProvided;
import org.waymark.monitoring.childsupport.SupportCaseEvent.WellBeingAssessed;

/** One child's case. */
@Aggregate
public class SupportCase {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String caseId;

    private @Nullable CaseFile file;
    private SealedDetails details = SealedDetails.NONE;
    private @Nullable String closedOn;
    private boolean retracted;

    /** For Axon. */
    protected SupportCase() {}

    @CommandHandler
    SupportCase(OpenCase open) {
        CaseDates.check(open.file(), open.today());
        apply(new CaseOpened(open.caseId().value(), open.file(), open.details()));
    }

    @CommandHandler
    void decide(TakeChildIn take) {
        requireOpen();
        require(
                file().intake() == null,
                "TakenInOnce",
                "This child was taken in already. Correct the intake, with a reason.");
        CaseFile after = file().with(take.intake());
        CaseDates.check(after, take.today());
        apply(new ChildTakenIn(take.caseId().value(), after));
    }

    @CommandHandler
    void decide(ProvideService provide) {
        requireOpen();
        CaseDates.check(file().with(provide.service()), provide.today());
        apply(
                new ServiceProvided(
                        provide.caseId().value(),
                        file().child(),
                        file().outline(),
                        provide.service()));
    }

    @CommandHandler
    void decide(AssessWellBeing assess) {
        requireStanding();
        CaseFile after = file().with(assess.assessment());
        CaseDates.check(after, assess.today());
        apply(new WellBeingAssessed(assess.caseId().value(), after));
    }

    @CommandHandler
    void decide(CloseCase close) {
        requireOpen();
        CaseDates.past(close.on().value(), close.today());
        CaseDates.order(
                file().outline().identifiedOn(),
                close.on().value(),
                "ClosedAfterIdentified",
                "let go");
        apply(new CaseClosed(close.caseId().value(), close.reason(), close.on().value()));
    }

    @CommandHandler
    void decide(ReopenCase reopen) {
        requireStanding();
        require(
                closedOn != null,
                "OnlyClosedCasesAreReopened",
                "This case is open: there is nothing to reopen.");
        CaseDates.past(reopen.on().value(), reopen.today());
        CaseDates.order(
                requireNonNull(closedOn), reopen.on().value(), "ReopenedAfterClosed", "taken back");
        apply(new CaseReopened(reopen.caseId().value(), reopen.reason(), reopen.on().value()));
    }

    @CommandHandler
    void decide(CorrectCase correct) {
        requireStanding();
        CaseDates.check(correct.file(), correct.today());
        apply(
                new CaseCorrected(
                        correct.caseId().value(),
                        correct.file(),
                        requireNonNullElse(correct.details(), details),
                        correct.reason()));
    }

    @CommandHandler
    void decide(RetractCase retract) {
        requireStanding();
        apply(new CaseRetracted(retract.caseId().value(), retract.reason(), retract.today()));
    }

    private void requireOpen() {
        requireStanding();
        require(
                closedOn == null,
                "ClosedCasesAreReopenedFirst",
                "This case is closed. Reopen it first.");
    }

    private void requireStanding() {
        require(
                !retracted,
                "RetractedStaysRetracted",
                "This case was retracted. Record it again under another id.");
    }

    private CaseFile file() {
        return requireNonNull(file);
    }

    @EventSourcingHandler
    void evolve(CaseOpened event) {
        caseId = event.caseId();
        file = event.file();
        details = event.details();
    }

    @EventSourcingHandler
    void evolve(ChildTakenIn event) {
        file = event.file();
    }

    @EventSourcingHandler
    void evolve(ServiceProvided event) {
        file = file().with(event.provided());
    }

    @EventSourcingHandler
    void evolve(WellBeingAssessed event) {
        file = event.file();
    }

    @EventSourcingHandler
    void evolve(CaseClosed event) {
        closedOn = event.closedOn();
    }

    @EventSourcingHandler
    void evolve(CaseReopened event) {
        closedOn = null;
    }

    @EventSourcingHandler
    void evolve(CaseCorrected event) {
        file = event.file();
        details = event.details();
    }

    @EventSourcingHandler
    void evolve(CaseRetracted event) {
        retracted = true;
    }
}
