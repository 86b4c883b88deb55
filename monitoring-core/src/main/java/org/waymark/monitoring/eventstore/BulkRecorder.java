package org.waymark.monitoring.eventstore;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
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
 *
 * <p>Handling and putting aside are two steps, so that one thread may handle some commands while
 * another stores those before them.
 */
@Component
public class BulkRecorder {

    /**
     * Looks each record up by the index. Left to itself PostgreSQL reads the whole store as long as
     * nobody has counted what is in it, which is so after a first large import.
     */
    private static final String KNOWN =
            """
            SELECT given.id, stored.fingerprint FROM unnest(?::text[]) AS given (id)
            CROSS JOIN LATERAL (
                SELECT meta_data::jsonb ->> 'fingerprint' AS fingerprint FROM event_store.domain_event_entry
                WHERE aggregate_identifier = given.id ORDER BY sequence_number OFFSET 0
            ) AS stored
            """;

    private final CommandBus commands;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    BulkRecorder(CommandBus commands, JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.commands = commands;
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

    /** The events of commands that were handled and are not stored yet. */
    public static final class Handled {

        /** Of nothing. */
        public static final Handled NOTHING = new Handled(List.of());

        private final List<AppendRow> events;

        private Handled(List<AppendRow> events) {
            this.events = events;
        }
    }

    /** Where handled commands go while their bulk is being recorded. */
    @FunctionalInterface
    public interface Store {

        /** Puts them aside, after those before; called in the thread of the recording. */
        void put(Handled handled);
    }

    /**
     * Stores all that {@code work} puts, in one transaction; whatever it throws takes all of it
     * back.
     *
     * @param lastStep told when all commands are handled and only the storing is left
     * @return the position of the newest event then
     * @throws ConcurrencyException when somebody else changed one of the records meanwhile; nothing
     *     was stored
     */
    public long record(Consumer<Store> work, Runnable lastStep) {
        try {
            return transaction.execute(status -> {
                jdbc.execute(AppendStatement.MAKE_STAGE);
                AtomicLong events = new AtomicLong();
                work.accept(handled -> events.addAndGet(putAside(handled)));
                lastStep.run();
                return events.get() == 0 ? head() : append(events.get());
            });
        } catch (DuplicateKeyException e) {
            throw new ConcurrencyException("A record was changed while the bulk was recorded", e);
        }
    }

    private long putAside(Handled handled) {
        if (handled.events.isEmpty()) {
            return 0;
        }
        return jdbc.execute(
                (ConnectionCallback<Long>)
                        connection -> AppendStatement.stage(connection, handled.events));
    }

    /**
     * Takes the positions after the events are stored there, as the last statement before the
     * commit: taken ones are not given back when the storing fails, and a projection cannot ask for
     * as many gaps as a bulk has events. Only a commit that fails, or a process that dies right
     * before it, still leaves such a gap.
     */
    private long append(long events) {
        jdbc.execute(AppendStatement.ALONE);
        long before = requireNonNull(jdbc.queryForObject(AppendStatement.LAST_TAKEN, Long.class));
        jdbc.update(AppendStatement.FROM_STAGE, before);
        return requireNonNull(
                jdbc.queryForObject(AppendStatement.TAKE_UP_TO, Long.class, before + events));
    }

    /** Has commands handled, in any thread, and stores nothing. */
    public Handled handle(Actor actor, Consumer<Bulk> work) {
        StagedEvents events = StagedEvents.kept();
        run(actor, events, work);
        return new Handled(events.rows());
    }

    /** The same without making events: shows which commands would be refused. */
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
                KNOWN,
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
