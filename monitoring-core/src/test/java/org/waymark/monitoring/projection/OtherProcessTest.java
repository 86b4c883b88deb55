package org.waymark.monitoring.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.monitoring.testing.Trainings.correct;
import static org.waymark.monitoring.testing.Trainings.counted;
import static org.waymark.monitoring.testing.Trainings.log;
import static org.waymark.monitoring.testing.Trainings.people;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.DeadLetteringEventHandlerInvoker;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.access.Scope;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;
import org.waymark.monitoring.ledger.Dimension;
import org.waymark.monitoring.ledger.Figures;
import org.waymark.monitoring.ledger.Ledger;
import org.waymark.monitoring.ledger.Measure;
import org.waymark.monitoring.ledger.MeasureQuery;
import org.waymark.monitoring.projection.DeadLetters.DeadLetter;
import org.waymark.monitoring.projection.ProcessorConfiguration.Processors;
import org.waymark.monitoring.testing.FiguresTest;
import org.waymark.monitoring.training.TrainingCommand.LogTraining;

/** The ledger is kept up by another process than the one that rebuilds it. */
@FiguresTest
class OtherProcessTest {

    private static final int PATIENCE = 5;
    private static final Actor STAFF = Actor.of("someone", "STAFF", Source.API);

    @Autowired private Recorder recorder;
    @Autowired private Positions positions;
    @Autowired private DeadLetters deadLetters;
    @Autowired private Rebuild rebuild;
    @Autowired private Figures figures;
    @Autowired private JdbcClient jdbc;
    @Autowired private EventProcessingConfiguration processing;
    @Autowired private Ledger ledger;
    @Autowired private EventStore eventStore;
    @Autowired private TransactionManager transactions;
    @Autowired private ConnectionProvider connections;
    @Autowired private Serializer tokenSerializer;
    @Autowired private TokenSchema schema;
    @Autowired private ProcessorConfiguration.DeadLetterQueues queues;
    @Autowired private ParameterResolverFactory parameters;
    @Autowired private HandlerDefinition handlers;
    private EventProcessor other;

    @BeforeEach
    void anotherProcessKeepsTheLedger() {
        processing.eventProcessor(Ledger.NAME).orElseThrow().shutDown();
        JdbcTokenStore tokens =
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .schema(schema)
                        .serializer(tokenSerializer)
                        .claimTimeout(Duration.ofSeconds(4))
                        .nodeId("another process")
                        .build();
        DeadLetteringEventHandlerInvoker invoker =
                DeadLetteringEventHandlerInvoker.builder()
                        .eventHandlers(List.of(ledger))
                        .parameterResolverFactory(parameters)
                        .handlerDefinition(handlers)
                        .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .transactionManager(transactions)
                        .queue(queues.of(Ledger.NAME))
                        .enableSequenceIdentifierCache()
                        .build();
        other =
                new Processors(eventStore, tokens, transactions, positions)
                        .tracking(Ledger.NAME, invoker, true);
        other.start();
    }

    @AfterEach
    void thisProcessKeepsItAgain() {
        other.shutDown();
        jdbc.sql("UPDATE event_store.token_entry SET owner = NULL WHERE processor_name = :name")
                .param("name", Ledger.NAME)
                .update();
        processing.eventProcessor(Ledger.NAME).orElseThrow().start();
    }

    @Test
    void aCorrectionWaitsBehindWhatARebuildElsewhereCouldNotTake() {
        LogTraining training = log("ELSEWHERE", counted(people("teacher", 4)));
        String id = training.trainingId().value();
        Receipt first = recorder.record(training, STAFF);
        await(first);
        String payload = payload(first.position());

        rewrite(first.position(), "{}{");
        rebuild.run(List.of(Ledger.NAME));
        rewrite(first.position(), payload);
        await(
                recorder.record(
                        correct(training.trainingId(), counted(people("teacher", 2))), STAFF));

        assertThat(trained()).isZero();
        assertThat(deadLetters.list())
                .filteredOn(letter -> letter.record().equals(id))
                .extracting(DeadLetter::event)
                .containsExactly("training.TrainingHeld", "training.TrainingCorrected");
        rebuild.run(List.of(Ledger.NAME));
        assertThat(trained()).isEqualTo(2);
    }

    /** The other process may have to wait until its former claim expires. */
    private void await(Receipt receipt) {
        for (int tried = 1; ; tried++) {
            try {
                positions.await(receipt.position(), Ledger.NAME);
                return;
            } catch (Positions.StillBehind e) {
                if (tried == PATIENCE) {
                    throw e;
                }
            }
        }
    }

    private long trained() {
        MeasureQuery query =
                new MeasureQuery(
                        Measure.PEOPLE_TRAINED,
                        Map.of(Dimension.PROGRAMME, "ELSEWHERE"),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Scope.everything());
        return Objects.requireNonNullElse(figures.total(query).value(), -1L);
    }

    private String payload(long position) {
        return jdbc.sql(
                        "SELECT payload FROM event_store.domain_event_entry WHERE global_index ="
                                + " :at")
                .param("at", position)
                .query(String.class)
                .single();
    }

    private void rewrite(long position, String payload) {
        jdbc.sql(
                        "UPDATE event_store.domain_event_entry SET payload = :payload WHERE"
                                + " global_index = :at")
                .param("payload", payload)
                .param("at", position)
                .update();
    }
}
