package org.waymark.monitoring.eventstore;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door for very many commands that are stored together or not at all. Each of them is handled
 * by its aggregate as everywhere else; only the storing differs. Events are put aside in a
 * temporary table, and go into the event store by one statement at the end, while nobody else
 * appends: they get positions without gaps, which matters since a projection remembers only so many
 * gaps, and others wait for that one statement instead of for the whole bulk.
 */
@Component
public class BulkRecorder {

    private final CommandBus commands;
    private final ConnectionProvider connections;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    BulkRecorder(
            CommandBus commands,
            ConnectionProvider connections,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.commands = commands;
        this.connections = connections;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What takes the commands of a bulk. */
    @FunctionalInterface
    public interface Bulk {

        /**
         * Has commands handled. All commands of a bulk to one record are given together.
         *
         * @param ofOneRecord in order; the first may make the record
         * @param fingerprint tells their repetition from other commands; see {@link #known}
         * @throws org.waymark.monitoring.kernel.RuleBroken when a rule refuses one of them; the
         *     others of the bulk are not affected
         */
        void record(List<?> ofOneRecord, String fingerprint);
    }

    /**
     * Stores all that {@code work} gives, in one transaction; whatever it throws takes all of it
     * back.
     *
     * @param lastStep told when all commands are handled and only the storing is left
     * @return the position of the newest event then
     * @throws ConcurrencyException when somebody else changed one of the records meanwhile; nothing
     *     was stored
     */
    public long record(Actor actor, Consumer<Bulk> work, Runnable lastStep) {
        try {
            return transaction.execute(status -> {
                jdbc.execute(AppendStatement.MAKE_STAGE);
                StagedEvents staged = StagedEvents.inTransaction(connections);
                run(actor, staged, work);
                write(staged);
                lastStep.run();
                jdbc.execute(AppendStatement.ALONE);
                jdbc.update(AppendStatement.FROM_STAGE);
                return head();
            });
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyException("A record was changed while the bulk was recorded", e);
        }
    }

    /** The same without storing anything: shows which commands would be refused. */
    public void rehearse(Actor actor, Consumer<Bulk> work) {
        run(actor, StagedEvents.forgotten(), work);
    }

    private void run(Actor actor, StagedEvents staged, Consumer<Bulk> work) {
        ScopedValue.where(StagedEvents.CURRENT, staged)
                .run(() -> work.accept((given, fingerprint) -> handle(given, actor, fingerprint)));
    }

    private void handle(List<?> ofOneRecord, Actor actor, String fingerprint) {
        Expectation expectation = new Expectation(null, fingerprint);
        if (ofOneRecord.size() == 1) {
            handle(ofOneRecord.getFirst(), actor, expectation);
            return;
        }
        // Within one unit of work the second command finds the record as the first has left it.
        DefaultUnitOfWork<?> together = DefaultUnitOfWork.startAndGet(null);
        try {
            ofOneRecord.forEach(command -> handle(command, actor, expectation));
        } catch (RuntimeException e) {
            together.rollback(e);
            throw e;
        }
        together.commit();
    }

    private void handle(Object command, Actor actor, Expectation expectation) {
        FutureCallback<Object, Object> callback = new FutureCallback<>();
        commands.dispatch(Recorder.message(command, actor, expectation), callback);
        var result = callback.getResult();
        if (result.isExceptional()) {
            throw Recorder.unchecked(result.exceptionResult());
        }
    }

    private static void write(StagedEvents staged) {
        try {
            staged.write();
        } catch (SQLException e) {
            throw new IllegalStateException("The events could not be put aside", e);
        }
    }

    private long head() {
        Long head =
                jdbc.queryForObject(
                        "SELECT max(global_index) FROM event_store.domain_event_entry", Long.class);
        return head == null ? 0 : head;
    }

    /**
     * Which of these records there are already, each with the fingerprints of the commands that it
     * was made and changed by.
     */
    public Map<String, Set<String>> known(Collection<String> recordIds) {
        Map<String, Set<String>> known = new HashMap<>();
        jdbc.query(
                """
                SELECT aggregate_identifier, meta_data::jsonb ->> 'fingerprint'
                FROM event_store.domain_event_entry WHERE aggregate_identifier = ANY (?)
                """,
                statement ->
                        statement.setArray(
                                1,
                                statement
                                        .getConnection()
                                        .createArrayOf("text", recordIds.toArray())),
                row -> {
                    known.computeIfAbsent(row.getString(1), id -> new HashSet<>())
                            .add(String.valueOf(row.getString(2)));
                });
        return known;
    }
}
