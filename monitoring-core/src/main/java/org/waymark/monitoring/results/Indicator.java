package org.waymark.monitoring.results;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.waymark.monitoring.kernel.RuleBroken.require;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.waymark.monitoring.results.IndicatorCommand.DefineIndicator;
import org.waymark.monitoring.results.IndicatorCommand.RedefineIndicator;
import org.waymark.monitoring.results.IndicatorCommand.SetBaseline;
import org.waymark.monitoring.results.IndicatorCommand.SetTarget;
import org.waymark.monitoring.results.IndicatorEvent.BaselineSet;
import org.waymark.monitoring.results.IndicatorEvent.IndicatorDefined;
import org.waymark.monitoring.results.IndicatorEvent.TargetSet;

/** One indicator of one programme. */
@Aggregate
public class Indicator {

    @SuppressWarnings("unused") // read by Axon
    @AggregateIdentifier
    private @Nullable String id;

    private String programme = "";
    private int version;
    private @Nullable IndicatorDefinition definition;

    /** For Axon. */
    protected Indicator() {}

    @CommandHandler
    Indicator(DefineIndicator define) {
        apply(
                new IndicatorDefined(
                        define.indicator().value(),
                        define.programme().value(),
                        1,
                        define.definition(),
                        null));
    }

    @CommandHandler
    void decide(RedefineIndicator redefine) {
        require(
                !redefine.definition().equals(definition),
                "RedefinitionChangesSomething",
                "This is the present definition already.");
        apply(
                new IndicatorDefined(
                        redefine.indicator().value(),
                        programme,
                        version + 1,
                        redefine.definition(),
                        redefine.reason()));
    }

    @CommandHandler
    void decide(SetBaseline set) {
        apply(
                new BaselineSet(
                        set.indicator().value(), programme, set.value(), set.year(), set.source()));
    }

    @CommandHandler
    void decide(SetTarget set) {
        require(set.value().signum() >= 0, "TargetNeverNegative", "A target is 0 or more.");
        apply(
                new TargetSet(
                        set.indicator().value(),
                        programme,
                        set.phase().value(),
                        set.country() == null ? null : set.country().code(),
                        set.place(),
                        set.value(),
                        set.comparator().code()));
    }

    @EventSourcingHandler
    void evolve(IndicatorDefined event) {
        id = new IndicatorId(event.indicator()).toString();
        programme = event.programme();
        version = event.version();
        definition = event.definition();
    }
}
