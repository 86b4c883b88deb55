package org.waymark.monitoring.advocacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.advocacy.ActionCommand.CorrectAction;
import org.waymark.monitoring.advocacy.ActionCommand.RetractAction;
import org.waymark.monitoring.advocacy.ActionCommand.TakeAction;
import org.waymark.monitoring.advocacy.ActionEvent.ActionCorrected;
import org.waymark.monitoring.advocacy.ActionEvent.ActionRetracted;
import org.waymark.monitoring.advocacy.ActionEvent.ActionTaken;
import org.waymark.monitoring.kernel.RecordRules;

/** One advocacy action. */
@Aggregate
public class AdvocacyAction {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String actionId;

    private boolean retracted;

    /** For Axon. */
    protected AdvocacyAction() {}

    @CommandHandler
    AdvocacyAction(TakeAction command) {
        RecordRules.requirePast(command.outline().period(), command.on());
        apply(new ActionTaken(command.actionId().value(), command.outline()));
    }

    @CommandHandler
    void decide(CorrectAction correct) {
        RecordRules.requireStanding(retracted);
        RecordRules.requirePast(correct.outline().period(), correct.on());
        apply(new ActionCorrected(correct.actionId().value(), correct.outline(), correct.reason()));
    }

    @CommandHandler
    void decide(RetractAction retract) {
        RecordRules.requireStanding(retracted);
        apply(new ActionRetracted(retract.actionId().value(), retract.reason(), retract.on()));
    }

    @EventSourcingHandler
    void evolve(ActionTaken event) {
        actionId = event.actionId();
    }

    @EventSourcingHandler
    void evolve(ActionRetracted event) {
        retracted = true;
    }
}
