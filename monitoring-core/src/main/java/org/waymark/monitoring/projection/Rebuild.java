package org.waymark.monitoring.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.monitoring.kernel.RuleBroken;
import org.waymark.monitoring.projection.RebuildReader.Reading;

/**
 * Makes projections again from all events, beside the live ones, and puts them in their place once
 * they have caught up. Pages and queries read the old tables until then.
 */
@Component
public class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final String SUFFIX = "-rebuild";
    private static final int SEGMENT = Segment.ROOT_SEGMENT.getSegmentId();

    private final List<Projection> projections;
    private final ProcessorConfiguration.DeadLetterQueues queues;
    private final TransactionManager transactions;
    private final ParameterResolverFactory parameters;
    private final HandlerDefinition handlers;
    private final RebuildTables tables;
    private final EventStorageEngine events;
    private final TransactionTemplate transaction;
    private final EventProcessingConfiguration processing;

    Rebuild(
            List<Projection> projections,
            ProcessorConfiguration.DeadLetterQueues queues,
            TransactionManager transactions,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers,
            RebuildTables tables,
            EventStorageEngine events,
            TransactionTemplate transaction,
            EventProcessingConfiguration processing) {
        this.projections = projections;
        this.queues = queues;
        this.transactions = transactions;
        this.parameters = parameters;
        this.handlers = handlers;
        this.tables = tables;
        this.events = events;
        this.transaction = transaction;
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
     * @throws IllegalStateException when it failed; the live projections are as they were
     */
    public void run(List<String> names) {
        List<Projection> chosen = names.stream().map(this::named).toList();
        tables.onlyOneAtATime(() -> {
            tables.begin();
            readAndSwap(names, chosen);
            names.forEach(this::readOn);
            LOG.info("Rebuilt {}", names);
        });
    }

    private void readAndSwap(List<String> names, List<Projection> projections) {
        List<Projection> some = everySecond(projections, 0);
        List<Projection> others = everySecond(projections, 1);
        try (ScratchWriter one = writer(some);
                ScratchWriter other = writer(others)) {
            List<Reading> readings = new ArrayList<>();
            some.forEach(projection -> readings.add(new Reading(invoker(projection), one)));
            others.forEach(projection -> readings.add(new Reading(invoker(projection), other)));
            RebuildReader reader = new RebuildReader(events, readings);
            reader.readOn();
            one.end();
            other.end();
            one.join();
            other.join();
            do {
                reader.readOn();
            } while (!tables.swap(reader, names, projections));
        }
    }

    private static List<Projection> everySecond(List<Projection> projections, int first) {
        return IntStream.range(0, projections.size())
                .filter(n -> n % 2 == first)
                .mapToObj(projections::get)
                .toList();
    }

    private ScratchWriter writer(List<Projection> projections) {
        return new ScratchWriter(tables.of(projections), transaction);
    }

    /** The live processor of this process begins afresh, without waiting until it notices. */
    private void readOn(String name) {
        processing
                .eventProcessor(name, StreamingEventProcessor.class)
                .filter(EventProcessor::isRunning)
                .ifPresent(processor -> {
                    processor.shutDown();
                    tables.freeOwnClaim(name);
                    // It may have noticed already, and would then leave its segment alone for long.
                    processor.releaseSegment(SEGMENT, 0, TimeUnit.SECONDS);
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
                        RuleBroken.of(
                                "projection",
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
