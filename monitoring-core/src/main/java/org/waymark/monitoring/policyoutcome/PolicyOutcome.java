package org.waymark.monitoring.policyoutcome;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.kernel.RecordRef;
import org.waymark.monitoring.kernel.RecordRules;
import org.waymark.monitoring.kernel.Step;
import org.waymark.monitoring.kernel.Steps;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.AddContribution;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.CorrectOutcome;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.ReachStage;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.RecordOutcome;
import org.waymark.monitoring.policyoutcome.OutcomeCommand.RetractOutcome;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.ContributionFound;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.OutcomeCorrected;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.OutcomeRecorded;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.OutcomeRetracted;
import org.waymark.monitoring.policyoutcome.OutcomeEvent.StageReached;

/** One policy outcome. */
@Aggregate
public class PolicyOutcome {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String outcomeId;

    private @Nullable OutcomeOutline outline;
    private List<Step> stages = List.of();
    private Set<RecordRef> contributors = Set.of();
    private boolean retracted;

    /** For Axon. */
    protected PolicyOutcome() {}

    @CommandHandler
    PolicyOutcome(RecordOutcome command) {
        requireSound(command.stages(), command.on());
        requireDifferent(command.contributions());
        apply(
                new OutcomeRecorded(
                        command.outcomeId().value(),
                        command.outline(),
                        command.stages(),
                        command.contributions()));
    }

    @CommandHandler
    void decide(ReachStage reach) {
        RecordRules.requireStanding(retracted);
        List<Step> further = new ArrayList<>(stages);
        further.add(Step.in(reach.when(), reach.stage().code()));
        requireSound(further, reach.on());
        apply(
                new StageReached(
                        reach.outcomeId().value(), requireNonNull(outline), List.copyOf(further)));
    }

    @CommandHandler
    void decide(AddContribution add) {
        RecordRules.requireStanding(retracted);
        requireNewContributor(!contributors.contains(add.contribution().of()));
        apply(new ContributionFound(add.outcomeId().value(), add.contribution()));
    }

    @CommandHandler
    void decide(CorrectOutcome correct) {
        RecordRules.requireStanding(retracted);
        requireSound(correct.stages(), correct.on());
        requireDifferent(correct.contributions());
        apply(
                new OutcomeCorrected(
                        correct.outcomeId().value(),
                        correct.outline(),
                        correct.stages(),
                        correct.contributions(),
                        correct.reason()));
    }

    @CommandHandler
    void decide(RetractOutcome retract) {
        RecordRules.requireStanding(retracted);
        apply(new OutcomeRetracted(retract.outcomeId().value(), retract.reason(), retract.on()));
    }

    private static void requireSound(List<Step> stages, LocalDate today) {
        Stage.requireFurther(stages);
        Steps.requireInOrder(stages, today);
    }

    private static void requireDifferent(List<Contribution> contributions) {
        requireNewContributor(contributors(contributions).size() == contributions.size());
    }

    private static void requireNewContributor(boolean isNew) {
        require(
                isNew,
                "EachRecordContributesOnce",
                "This record is among the contributions already. Correct it instead.");
    }

    private static Set<RecordRef> contributors(List<Contribution> contributions) {
        Set<RecordRef> all = new HashSet<>();
        contributions.forEach(one -> all.add(one.of()));
        return all;
    }

    @EventSourcingHandler
    void evolve(OutcomeRecorded event) {
        outcomeId = event.outcomeId();
        outline = event.outline();
        stages = event.stages();
        contributors = contributors(event.contributions());
    }

    @EventSourcingHandler
    void evolve(StageReached event) {
        stages = event.stages();
    }

    @EventSourcingHandler
    void evolve(ContributionFound event) {
        contributors.add(event.contribution().of());
    }

    @EventSourcingHandler
    void evolve(OutcomeCorrected event) {
        outline = event.outline();
        stages = event.stages();
        contributors = contributors(event.contributions());
    }

    @EventSourcingHandler
    void evolve(OutcomeRetracted event) {
        retracted = true;
    }
}
