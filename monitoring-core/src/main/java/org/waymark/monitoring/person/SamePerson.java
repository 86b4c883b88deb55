package org.waymark.monitoring.person;

import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.person.MergeCommand.MergePeople;
import org.waymark.monitoring.person.MergeCommand.SplitPeople;
import org.waymark.monitoring.person.MergeEvent.PeopleMerged;
import org.waymark.monitoring.person.MergeEvent.PeopleSplit;

/** Whether two pseudonyms are one person. They may be merged again after they were split. */
@Aggregate
public class SamePerson {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Merger merger;
    private boolean merged;

    /** For Axon, which makes the record when the two are merged for the first time. */
    public SamePerson() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(MergePeople merge) {
        Merger both = merge.merger();
        require(
                !both.one().person().equals(both.other().person()),
                "MergesTwoPeople",
                "These are one person already: they are recorded under one pseudonym.");
        require(!merged, "MergedOnce", "These two are merged already.");
        apply(new PeopleMerged(merge.mergeId().value(), both, merge.reason()));
    }

    @CommandHandler
    void decide(SplitPeople split) {
        require(merged, "SplitsOnlyTheMerged", "These two are not merged.");
        apply(new PeopleSplit(split.mergeId().value(), requireNonNull(merger), split.reason()));
    }

    @EventSourcingHandler
    void evolve(PeopleMerged event) {
        id = new MergeId(event.mergeId()).toString();
        merger = event.merger();
        merged = true;
    }

    @EventSourcingHandler
    void evolve(PeopleSplit event) {
        merged = false;
    }
}
