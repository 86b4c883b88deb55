package org.waymark.monitoring.research;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.RecordRules;
import org.waymark.monitoring.research.ResearchCommand.CorrectResearch;
import org.waymark.monitoring.research.ResearchCommand.RecordResearch;
import org.waymark.monitoring.research.ResearchCommand.RetractResearch;
import org.waymark.monitoring.research.ResearchEvent.ResearchCorrected;
import org.waymark.monitoring.research.ResearchEvent.ResearchRecorded;
import org.waymark.monitoring.research.ResearchEvent.ResearchRetracted;

/** One piece of research. */
@Aggregate
public class ResearchOutput {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String researchId;

    private boolean retracted;

    /** For Axon. */
    protected ResearchOutput() {}

    @CommandHandler
    ResearchOutput(RecordResearch command) {
        RecordRules.requirePast(command.outline().period(), command.on());
        apply(new ResearchRecorded(command.researchId().value(), command.outline()));
    }

    @CommandHandler
    void decide(CorrectResearch correct) {
        RecordRules.requireStanding(retracted);
        RecordRules.requirePast(correct.outline().period(), correct.on());
        apply(
                new ResearchCorrected(
                        correct.researchId().value(), correct.outline(), correct.reason()));
    }

    @CommandHandler
    void decide(RetractResearch retract) {
        RecordRules.requireStanding(retracted);
        apply(new ResearchRetracted(retract.researchId().value(), retract.reason(), retract.on()));
    }

    @EventSourcingHandler
    void evolve(ResearchRecorded event) {
        researchId = event.researchId();
    }

    @EventSourcingHandler
    void evolve(ResearchRetracted event) {
        retracted = true;
    }
}
