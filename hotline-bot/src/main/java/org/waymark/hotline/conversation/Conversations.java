package org.waymark.hotline.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.monitoring.eventstore.Actor;
import org.waymark.monitoring.eventstore.Receipt;
import org.waymark.monitoring.eventstore.Recorder;
import org.waymark.monitoring.eventstore.Source;

/**
 * The one door to conversations: records a command and everything that follows from it in one
 * transaction.
 */
@Service
public class Conversations {

    /** The bot as actor. */
    public static final Actor HELP_LINE = Actor.of("help-line", "BOT", Source.HOTLINE);

    private static final ScopedValue<List<DomainEventMessage<?>>> HAPPENING =
            ScopedValue.newInstance();

    private final Recorder recorder;
    private final EventStore events;
    private final JdbcClient jdbc;
    private final List<Consequence> consequences;

    Conversations(
            Recorder recorder, EventStore events, JdbcClient jdbc, List<Consequence> consequences) {
        this.recorder = recorder;
        this.events = events;
        this.jdbc = jdbc;
        this.consequences = List.copyOf(consequences);
        events.subscribe(Conversations::notice);
    }

    private static void notice(List<? extends EventMessage<?>> published) {
        if (HAPPENING.isBound()) {
            published.forEach(message -> {
                if (message instanceof DomainEventMessage<?> domain) {
                    HAPPENING.get().add(domain);
                }
            });
        }
    }

    /**
     * Records a command and what follows from it.
     *
     * @throws org.waymark.monitoring.kernel.RuleBroken when a rule refuses it
     */
    @Transactional
    public Receipt record(ConversationCommand command, Actor actor) {
        inTurn(command.alias());
        return record(command, actor, new ArrayList<>());
    }

    /**
     * Records what a child did and what follows from it; answers what happened. To be called {@link
     * #inTurn in turn}.
     */
    @Transactional
    public List<ConversationEvent> hear(ConversationCommand.Hear hear) {
        List<DomainEventMessage<?>> happened = new ArrayList<>();
        record(hear, HELP_LINE, happened);
        return happened.stream()
                .map(DomainEventMessage::getPayload)
                .filter(ConversationEvent.class::isInstance)
                .map(ConversationEvent.class::cast)
                .toList();
    }

    private Receipt record(
            ConversationCommand command, Actor actor, List<DomainEventMessage<?>> happened) {
        Receipt receipt =
                ScopedValue.where(HAPPENING, happened).call(() -> recorder.record(command, actor));
        happened.forEach(this::follow);
        return receipt;
    }

    private void follow(DomainEventMessage<?> message) {
        if (message.getPayload() instanceof ConversationEvent event) {
            consequences.forEach(
                    consequence -> consequence.follow(event, message.getSequenceNumber()));
        }
    }

    /**
     * Waits until nobody else changes this conversation, and keeps it until the transaction ends:
     * of two at the same moment the second sees what the first one did.
     */
    public void inTurn(String alias) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('conversation:' || :alias, 0))")
                .param("alias", alias)
                .query((row, n) -> 1)
                .single();
    }

    /** Everything that happened in a conversation, in order; empty when there is none. */
    public List<ConversationEvent> history(String alias) {
        Stream<ConversationEvent> all =
                events.readEvents(alias)
                        .asStream()
                        .map(DomainEventMessage::getPayload)
                        .filter(ConversationEvent.class::isInstance)
                        .map(ConversationEvent.class::cast);
        return all.toList();
    }
}
