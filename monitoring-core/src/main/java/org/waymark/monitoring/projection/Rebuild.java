package org.waymark.monitoring.projection;

import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.MultiEventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.kernel.RuleBroken;

/**
 * Makes projections again from all events, beside the live ones, and puts them in their place once
 * they have caught up. Pages and queries read the old tables until then.
 */
@Component
public class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final String SUFFIX = "-rebuild";

    private final List<Projection> projections;
    private final ProcessorConfiguration.Processors processors;
    private final ProcessorConfiguration.DeadLetterQueues queues;
    private final TransactionManager transactions;
    private final ParameterResolverFactory parameters;
    private final HandlerDefinition handlers;
    private final RebuildTables tables;
    private final Positions positions;
    private final EventProcessingConfiguration processing;

    Rebuild(
            List<Projection> projections,
            ProcessorConfiguration.Processors processors,
            ProcessorConfiguration.DeadLetterQueues queues,
            TransactionManager transactions,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers,
            RebuildTables tables,
            Positions positions,
            EventProcessingConfiguration processing) {
        this.projections = projections;
        this.processors = processors;
        this.queues = queues;
        this.transactions = transactions;
        this.parameters = parameters;
        this.handlers = handlers;
        this.tables = tables;
        this.positions = positions;
        this.processing = processing;
    }

    /** The names of all projections. */
    public List<String> names() {
        return projections.stream().map(Rebuild::name).sorted().toList();
    }

    /**
     * Rebuilds these projections in one pass over the events. Returns when they have been swapped
     * in.
     *
     * @throws RuleBroken when a name is unknown, or another rebuild is going on
     */
    public void run(List<String> names) {
        List<Projection> chosen = names.stream().map(this::named).toList();
        tables.onlyOneAtATime(() -> {
            tables.begin(chosen);
            String processor = String.join("+", names) + SUFFIX;
            TrackingEventProcessor reader =
                    processors.tracking(
                            processor,
                            new MultiEventHandlerInvoker(
                                    chosen.stream()
                                            .<EventHandlerInvoker>map(this::invoker)
                                            .toList()),
                            false);
            reader.registerHandlerInterceptor((work, chain) -> {
                work.resources().put(Batch.SCHEMA, RebuildTables.SCRATCH);
                return chain.proceed();
            });
            catchUpAndSwap(reader, processor, names, chosen);
        });
    }

    private void catchUpAndSwap(
            TrackingEventProcessor reader,
            String processor,
            List<String> names,
            List<Projection> chosen) {
        reader.start();
        try {
            positions.follow(processor, positions.head());
            tables.makeIndexes();
            do {
                positions.follow(processor, positions.head());
            } while (!tables.swap(processor, names, chosen));
        } finally {
            reader.shutDown();
            tables.forget(processor);
        }
        names.forEach(this::readOn);
        LOG.info("Rebuilt {}", names);
    }

    /**
     * The live processor begins afresh, since it remembers which records had dead letters before.
     */
    private void readOn(String name) {
        processing
                .eventProcessor(name)
                .filter(EventProcessor::isRunning)
                .ifPresent(processor -> {
                    processor.shutDown();
                    processor.start();
                });
    }

    /** Each projection keeps its own dead letters, also while several read in one pass. */
    private DeadLetteringEventHandlerInvoker invoker(Projection projection) {
        return DeadLetteringEventHandlerInvoker.builder()
                .eventHandlers(List.of(projection))
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .transactionManager(transactions)
                .queue(queues.of(name(projection) + SUFFIX))
                .enableSequenceIdentifierCache()
                .build();
    }

    private Projection named(String name) {
        return projections.stream()
                .filter(projection -> name(projection).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new RuleBroken(
                                "ProjectionMustExist",
                                "There is no projection " + name + ": " + names()));
    }

    private static String name(Projection projection) {
        ProcessingGroup group =
                AnnotationUtils.findAnnotation(projection.getClass(), ProcessingGroup.class);
        if (group == null) {
            throw new IllegalStateException(projection.getClass() + " has no @ProcessingGroup");
        }
        return group.value();
    }
}
