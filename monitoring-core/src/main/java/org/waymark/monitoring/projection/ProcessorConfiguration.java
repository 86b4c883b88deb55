package org.waymark.monitoring.projection;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Every {@code @ProcessingGroup} is read by one tracking processor in chunks, with a dead-letter
 * queue of its own. The tracking processor rebuilds several times faster here than the pooled one.
 */
@Configuration(proxyBeanMethods = false)
class ProcessorConfiguration {

    private static final int BATCH = 1_000;
    private static final java.time.Duration CLAIM_TIMEOUT = java.time.Duration.ofSeconds(4);

    /** What the claims of this process are known by. */
    static final String NODE = ManagementFactory.getRuntimeMXBean().getName();

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections, Serializer tokenSerializer, TokenSchema schema) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(schema)
                .serializer(tokenSerializer)
                .claimTimeout(CLAIM_TIMEOUT)
                .nodeId(NODE)
                .build();
    }

    @Bean
    DeadLetterQueues deadLetterQueues(
            ConnectionProvider connections,
            TransactionManager transactions,
            DeadLetterSchema schema,
            Serializer tokenSerializer,
            @Qualifier("eventSerializer") Serializer eventSerializer) {
        return group ->
                JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
                        .processingGroup(group)
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .schema(schema)
                        .genericSerializer(tokenSerializer)
                        .eventSerializer(eventSerializer)
                        .build();
    }

    /** Makes the dead-letter queue of a processing group. */
    interface DeadLetterQueues {
        SequencedDeadLetterQueue<EventMessage<?>> of(String group);
    }

    @Bean
    Processors processors(
            EventStore eventStore,
            TokenStore tokens,
            TransactionManager transactions,
            Positions positions) {
        return new Processors(eventStore, tokens, transactions, positions);
    }

    /** Makes tracking processors that all read alike. */
    record Processors(
            EventStore eventStore,
            TokenStore tokens,
            TransactionManager transactions,
            Positions positions) {

        TrackingEventProcessor tracking(
                String name, EventHandlerInvoker invoker, boolean autoStart) {
            TrackingEventProcessor processor =
                    TrackingEventProcessor.builder()
                            .name(name)
                            .eventHandlerInvoker(invoker)
                            .messageSource(eventStore)
                            .tokenStore(tokens)
                            .transactionManager(transactions)
                            .storingTokensAfterProcessing()
                            .trackingEventProcessorConfiguration(
                                    TrackingEventProcessorConfiguration
                                            .forSingleThreadedProcessing()
                                            .andBatchSize(BATCH)
                                            .andAutoStart(autoStart)
                                            .andTokenClaimInterval(1, TimeUnit.SECONDS)
                                            .andInitialTrackingToken(
                                                    source -> source.createTailToken()))
                            .build();
            processor.registerHandlerInterceptor((work, chain) -> {
                positions.signalAfter(work);
                return chain.proceed();
            });
            return processor;
        }
    }

    @Bean
    ConfigurerModule projectionProcessors(
            ListableBeanFactory beans,
            DeadLetterQueues queues,
            Processors processors,
            @Value("${waymark.roles:}") Set<String> roles) {
        boolean here = roles.isEmpty() || roles.contains("projections");
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            processing.registerEventProcessorFactory(
                    (name, configuration, invoker) -> processors.tracking(name, invoker, here));
            for (String group : groups(beans)) {
                processing.registerDeadLetterQueue(group, configuration -> queues.of(group));
                processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                        group, (configuration, invoker) -> invoker.enableSequenceIdentifierCache());
            }
        };
    }

    /**
     * The names on the beans themselves, so that no setting can name a processor that is not there.
     */
    private static Set<String> groups(ListableBeanFactory beans) {
        Set<String> groups = new TreeSet<>();
        for (String bean : Arrays.asList(beans.getBeanNamesForAnnotation(ProcessingGroup.class))) {
            ProcessingGroup group = beans.findAnnotationOnBean(bean, ProcessingGroup.class);
            if (group != null) {
                groups.add(group.value());
            }
        }
        return groups;
    }
}
