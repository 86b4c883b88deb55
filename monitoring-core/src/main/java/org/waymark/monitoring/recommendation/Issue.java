package org.waymark.monitoring.recommendation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.RecordRules;
import org.waymark.monitoring.recommendation.IssueCommand.CorrectIssue;
import org.waymark.monitoring.recommendation.IssueCommand.RaiseIssue;
import org.waymark.monitoring.recommendation.IssueCommand.RetractIssue;
import org.waymark.monitoring.recommendation.IssueEvent.IssueCorrected;
import org.waymark.monitoring.recommendation.IssueEvent.IssueRaised;
import org.waymark.monitoring.recommendation.IssueEvent.IssueRetracted;

/** One issue. */
@Aggregate
public class Issue {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String issueId;

    private boolean retracted;

    /** For Axon. */
    protected Issue() {}

    @CommandHandler
    Issue(RaiseIssue command) {
        RecordRules.requirePast(command.outline().period(), command.on());
        apply(new IssueRaised(command.issueId().value(), command.outline()));
    }

    @CommandHandler
    void decide(CorrectIssue correct) {
        RecordRules.requireStanding(retracted);
        RecordRules.requirePast(correct.outline().period(), correct.on());
        apply(new IssueCorrected(correct.issueId().value(), correct.outline(), correct.reason()));
    }

    @CommandHandler
    void decide(RetractIssue retract) {
        RecordRules.requireStanding(retracted);
        apply(new IssueRetracted(retract.issueId().value(), retract.reason(), retract.on()));
    }

    @EventSourcingHandler
    void evolve(IssueRaised event) {
        issueId = event.issueId();
    }

    @EventSourcingHandler
    void evolve(IssueRetracted event) {
        retracted = true;
    }
}
