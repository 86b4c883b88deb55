package org.waymark.monitoring.eventstore;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The event store: Axon on PostgreSQL tables that Flyway makes. */
@Configuration(proxyBeanMethods = false)
class EventStoreConfiguration {

    /**
     * Events fetched at once when a projection reads history. More would be a little faster, but
     * after a large import all projections hold two chunks each at the same time.
     */
    static final int CHUNK = 1_000;

    private static final long FETCH_DELAY_MILLIS = 250;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    EventNames eventNames() {
        return EventNames.onClassPath();
    }

    @Bean
    @Primary
    Serializer tokenSerializer() {
        var tokensOnly =
                BasicPolymorphicTypeValidator.builder()
                        .allowIfBaseType(TrackingToken.class)
                        .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json ->
                        json.polymorphicTypeValidator(tokensOnly)
                                .addMixIn(TrackingToken.class, NamingItsClass.class))
                .build();
    }

    /**
     * Tokens hold tokens, whose class must be stored; nothing else inside them may be typed, least
     * of all the set of gaps, whose class cannot be read back.
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    private interface NamingItsClass {}

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventNames names) {
        return new StableNameSerializer(names);
    }

    /**
     * Named here, since Axon's own set-up looks for Spring's transaction manager too early and
     * would quietly go on without transactions: a projection's rows and its token would part.
     */
    @Bean
    TransactionManager transactionManagerOfEvents(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /**
     * Commands need no transaction of their own: all that they write is one append, which is atomic
     * by itself. Those that are a part of something larger are given within its transaction.
     */
    @Bean
    CommandBus commandBus(List<CorrelationDataProvider> metadata) {
        CommandBus bus =
                SimpleCommandBus.builder()
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .duplicateCommandHandlerResolver(
                                DuplicateCommandHandlerResolution.rejectDuplicates())
                        .build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(metadata));
        return bus;
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    @Bean
    PersistenceExceptionResolver duplicateKeys() {
        return new DuplicateKeys();
    }

    @Bean
    TokenSchema tokenSchema() {
        return TokenSchema.builder()
                .setTokenTable("event_store.token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
    }

    @Bean
    DeadLetterSchema deadLetterSchema() {
        return DeadLetterSchema.builder()
                .deadLetterTable("event_store.dead_letter_entry")
                .deadLetterIdentifierColumn("dead_letter_id")
                .processingGroupColumn("processing_group")
                .sequenceIdentifierColumn("sequence_identifier")
                .sequenceIndexColumn("sequence_index")
                .messageTypeColumn("message_type")
                .eventIdentifierColumn("event_identifier")
                .timestampColumn("time_stamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .aggregateTypeColumn("aggregate_type")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .tokenTypeColumn("token_type")
                .tokenColumn("token")
                .enqueuedAtColumn("enqueued_at")
                .lastTouchedColumn("last_touched")
                .processingStartedColumn("processing_started")
                .causeTypeColumn("cause_type")
                .causeMessageColumn("cause_message")
                .diagnosticsColumn("diagnostics")
                .build();
    }

    @Bean
    EventUpcasterChain upcasters(List<Upcaster> upcasters) {
        return new EventUpcasterChain(upcasters);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer tokenSerializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            PersistenceExceptionResolver duplicateKeys,
            ConnectionProvider connections,
            TransactionManager transactions,
            EventUpcasterChain upcasters) {
        JdbcEventStorageEngine.Builder builder =
                JdbcEventStorageEngine.builder()
                        .snapshotSerializer(tokenSerializer)
                        .eventSerializer(eventSerializer)
                        .upcasterChain(upcasters)
                        .persistenceExceptionResolver(duplicateKeys)
                        .finalAggregateBatchPredicate(batch -> batch.size() < CHUNK)
                        .batchSize(CHUNK)
                        .gapTimeout((int) WaymarkEventStorageEngine.GAP_TIMEOUT.toMillis())
                        .maxGapOffset(WaymarkEventStorageEngine.MAX_GAP_OFFSET)
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .dataType(String.class)
                        .schema(eventSchema());
        return new WaymarkEventStorageEngine(
                builder, connections, Executors.newVirtualThreadPerTaskExecutor());
    }

    private static EventSchema eventSchema() {
        return EventSchema.builder()
                .eventTable("event_store.domain_event_entry")
                .snapshotTable("event_store.snapshot_event_entry")
                .globalIndexColumn("global_index")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .timestampColumn("time_stamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }

    @Bean
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(EventStorageEngine storageEngine) {
        return EmbeddedEventStore.builder()
                .storageEngine(storageEngine)
                .fetchDelay(FETCH_DELAY_MILLIS)
                .build();
    }

    @Bean
    CorrelationDataProvider whoAndWhence() {
        return new SimpleCorrelationDataProvider(Recorder.METADATA.toArray(String[]::new));
    }

    @Bean
    CommandTargetResolver commandTargetResolver() {
        return new ExpectedVersionResolver();
    }
}
