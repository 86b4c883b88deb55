package org.waymark.monitoring.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.monitoring.eventstore.SampleEvent.SampleRenamed;
import org.waymark.monitoring.projection.Projection;
import org.waymark.monitoring.projection.Rebuild;
import org.waymark.monitoring.testing.FiguresTest;
import tools.jackson.databind.node.ObjectNode;

@FiguresTest
@Import(UpcastingTest.OldEvents.class)
class UpcastingTest {

    @TestConfiguration
    static class OldEvents {

        @Bean
        Upcaster splitTheName() {
            return new Upcaster("eventstore.SampleRenamed", null, "2") {
                @Override
                protected ObjectNode upcast(ObjectNode payload) {
                    String[] words = payload.remove("name").asString().split(" ", 2);
                    return payload.put("first", words[0]).put("last", words[1]);
                }
            };
        }

        @Bean
        Seen seen() {
            return new Seen();
        }
    }

    @ProcessingGroup("seen-samples")
    static class Seen implements Projection {

        final BlockingQueue<SampleRenamed> events = new LinkedBlockingQueue<>();

        @Override
        public List<String> tables() {
            return List.of();
        }

        @EventHandler
        void on(SampleRenamed event) {
            events.add(event);
        }
    }

    @Autowired private JdbcClient jdbc;
    @Autowired private EventStore eventStore;
    @Autowired private Rebuild rebuild;
    @Autowired private Seen seen;

    @Test
    void anOldEventIsReadInItsNewShapeWhenLoadedHandledAndReplayed() throws InterruptedException {
        String id = UUID.randomUUID().toString();
        SampleRenamed expected = new SampleRenamed(id, "Ada", "Lovelace");
        storeInTheOldShape(id);

        assertThat(eventStore.readEvents(id).next().getPayload()).isEqualTo(expected);
        assertThat(seen.events.poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
        rebuild.run(List.of("seen-samples"));
        assertThat(seen.events.poll(10, TimeUnit.SECONDS)).isEqualTo(expected);
    }

    private void storeInTheOldShape(String id) {
        jdbc.sql(
                        """
                        INSERT INTO event_store.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,
                            type, time_stamp, payload_type, payload, meta_data)
                        VALUES (:event, :id, 0, 'Sample', now(), 'eventstore.SampleRenamed', :payload, '{}')
                        """)
                .param("event", UUID.randomUUID().toString())
                .param("id", id)
                .param("payload", "{\"id\":\"%s\",\"name\":\"Ada Lovelace\"}".formatted(id))
                .update();
    }
}
