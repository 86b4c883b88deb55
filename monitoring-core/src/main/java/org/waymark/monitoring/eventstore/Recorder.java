package org.waymark.monitoring.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.monitoring.kernel.RuleBroken;

/**
 * The one door for commands. Handles a command in the caller's thread and transaction and answers
 * how far the event store then reached. A command that was stored before under the same id and
 * fingerprint is answered, not stored again.
 */
@Component
public class Recorder {

    /** Keys of the metadata that every event carries; none of them names a person. */
    static final List<String> METADATA =
            List.of("actor", "role", "source", "correlation", "fingerprint");

    private static final int TRIES = 5;

    private final CommandBus commands;
    private final CommandTargetResolver targets;
    private final StoredCommands stored;
    private final Map<String, LastAppend> appended = new ConcurrentHashMap<>();

    Recorder(CommandBus commands, CommandTargetResolver targets, StoredCommands stored) {
        this.commands = commands;
        this.targets = targets;
        this.stored = stored;
        commands.registerHandlerInterceptor(this::keepLastAppend);
    }

    /** Records a command whose repetition its record itself recognises. */
    public Receipt record(Object command, Actor actor) {
        return record(command, actor, Expectation.NONE);
    }

    /**
     * Records a command.
     *
     * @param expectation the version its sender saw, and the fingerprint that tells a repetition
     *     from another command
     * @throws org.waymark.monitoring.kernel.InvalidValue when a value is refused
     * @throws RuleBroken when a rule refuses the command
     * @throws IdTaken when the id belongs to another record's content
     * @throws ConcurrencyException when others kept changing the record
     * @throws ConflictingAggregateVersionException when the record has moved on from the version
     *     its sender saw
     */
    public Receipt record(Object command, Actor actor, Expectation expectation) {
        CommandMessage<Object> message = message(command, actor, expectation);
        try {
            return dispatch(message);
        } catch (AggregateStreamCreationException e) {
            return stored.sameAgain(recordId(message), expectation.fingerprint())
                    .orElseThrow(() -> new IdTaken(recordId(message)));
        } catch (ConflictingAggregateVersionException | RuleBroken e) {
            return repeated(message, expectation, e);
        }
    }

    /**
     * Records a command unless the same one was recorded before, whatever has happened to its
     * record since. For loading data again and again.
     *
     * @param fingerprint the same for the same command and for nothing else
     */
    public Receipt recordOnce(Object command, Actor actor, String fingerprint) {
        Expectation expectation = new Expectation(null, fingerprint);
        return stored.sameAgain(recordId(message(command, actor, expectation)), fingerprint)
                .orElseGet(() -> record(command, actor, expectation));
    }

    private Receipt repeated(
            CommandMessage<?> message, Expectation expectation, RuntimeException refusal) {
        return stored.sameAgain(recordId(message), expectation.fingerprint())
                .orElseThrow(
                        () -> lostRace(message, expectation) ? new LostRace(refusal) : refusal);
    }

    /** What a rule says of a record that has moved on is no answer to who saw the one before. */
    private boolean lostRace(CommandMessage<?> message, Expectation expectation) {
        return expectation.version() != null
                && stored.current(recordId(message)).version() != expectation.version();
    }

    /** The record has moved on from the version that the sender saw. */
    private static final class LostRace extends ConcurrencyException {
        LostRace(RuntimeException refusal) {
            super("The record has moved on", refusal);
        }
    }

    private Receipt dispatch(CommandMessage<Object> message) {
        for (int tried = 1; ; tried++) {
            try {
                return dispatchOnce(message);
            } catch (ConcurrencyException e) {
                // Inside a surrounding transaction PostgreSQL has given it up already; only its
                // owner can begin again.
                if (tried == TRIES
                        || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw e;
                }
            }
        }
    }

    private Receipt dispatchOnce(CommandMessage<Object> message) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        try {
            commands.dispatch(message, callback);
            var result = callback.getResult();
            if (result.isExceptional()) {
                throw unchecked(result.exceptionResult());
            }
            LastAppend last = appended.get(message.getIdentifier());
            return last == null
                    ? stored.current(recordId(message))
                    : new Receipt(last.position(), last.version(), false);
        } finally {
            appended.remove(message.getIdentifier());
        }
    }

    private @Nullable Object keepLastAppend(
            UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        work.onCommit(done -> {
            LastAppend last = LastAppend.of(done);
            if (last != null) {
                appended.put(done.getMessage().getIdentifier(), last);
            }
        });
        return chain.proceed();
    }

    /** The id of the record that a command is given to. */
    public String recordId(Object command) {
        return recordId(GenericCommandMessage.asCommandMessage(command));
    }

    private String recordId(CommandMessage<?> message) {
        return targets.resolveTarget(message).getIdentifier();
    }

    static CommandMessage<Object> message(Object command, Actor actor, Expectation expectation) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put("actor", actor.id());
        metadata.put("role", actor.role());
        metadata.put("source", actor.source().code());
        metadata.put("correlation", actor.correlation());
        if (expectation.fingerprint() != null) {
            metadata.put("fingerprint", expectation.fingerprint());
        }
        if (expectation.version() != null) {
            metadata.put(ExpectedVersionResolver.EXPECTED_VERSION, expectation.version());
        }
        return new GenericCommandMessage<>(command, MetaData.from(metadata));
    }

    static RuntimeException unchecked(Throwable failure) {
        return failure instanceof RuntimeException already
                ? already
                : new IllegalStateException("The command failed", failure);
    }
}
