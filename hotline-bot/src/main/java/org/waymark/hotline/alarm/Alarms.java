package org.waymark.hotline.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.hotline.conversation.Consequence;
import org.waymark.hotline.conversation.ConversationEvent;
import org.waymark.hotline.conversation.ConversationEvent.ConversationClosed;
import org.waymark.hotline.conversation.ConversationEvent.DangerAcknowledged;
import org.waymark.hotline.conversation.ConversationEvent.DangerEscalated;
import org.waymark.hotline.conversation.ConversationEvent.DangerRaised;
import org.waymark.hotline.conversation.Rung;
import org.waymark.hotline.duty.Doorbell;

/**
 * The deadlines of alarms and the calls that have to go out, written in the transaction of the
 * event.
 */
@Component
@Order(4)
class Alarms implements Consequence {

    /** Longer than all ways of one call together take. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final EscalationSettings settings;
    private final Clock clock;
    private final Doorbell bell = new Doorbell();

    Alarms(JdbcClient jdbc, EscalationSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Rings when this node has something to call. */
    Doorbell bell() {
        return bell;
    }

    @Override
    public void follow(ConversationEvent event, long position) {
        switch (event) {
            case DangerRaised raised -> raise(raised);
            case DangerEscalated escalated -> climbed(escalated);
            case DangerAcknowledged seen -> end(seen.alias());
            case ConversationClosed closed -> end(closed.alias());
            default -> {}
        }
    }

    /** Danger again while the alarm runs changes nothing. */
    private void raise(DangerRaised raised) {
        Rung next = Rung.SUPERVISORS;
        int begun =
                jdbc.sql(
                                """
                                INSERT INTO hotline.alarm_deadline (alias, rung, raised_at, due_at)
                                VALUES (:alias, :rung, :at, :due) ON CONFLICT (alias) DO NOTHING
                                """)
                        .param("alias", raised.alias())
                        .param("rung", next.code())
                        .param("at", time(raised.at()))
                        .param("due", time(raised.at().plus(settings.after(next))))
                        .update();
        if (begun == 1) {
            call(raised.alias(), Rung.COUNSELLORS, raised.at());
        }
    }

    private void climbed(DangerEscalated escalated) {
        Rung now = Rung.ofCode(escalated.rung());
        Instant raised = raisedAt(escalated.alias()).orElse(escalated.at());
        call(escalated.alias(), now, raised);
        now.next()
                .ifPresentOrElse(
                        next -> await(escalated.alias(), next, raised),
                        () -> forget(escalated.alias()));
    }

    private void await(String alias, Rung next, Instant raised) {
        jdbc.sql(
                        "UPDATE hotline.alarm_deadline SET rung = :rung, due_at = :due WHERE alias"
                                + " = :alias")
                .param("alias", alias)
                .param("rung", next.code())
                .param("due", time(raised.plus(settings.after(next))))
                .update();
    }

    private Optional<Instant> raisedAt(String alias) {
        return jdbc.sql("SELECT raised_at FROM hotline.alarm_deadline WHERE alias = :alias")
                .param("alias", alias)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private void call(String alias, Rung rung, Instant raised) {
        jdbc.sql(
                        """
                        INSERT INTO hotline.alarm_call (alias, rung, raised_at, not_before)
                        VALUES (:alias, :rung, :raised, :now) ON CONFLICT (alias, rung) DO NOTHING
                        """)
                .param("alias", alias)
                .param("rung", rung.code())
                .param("raised", time(raised))
                .param("now", time(clock.instant()))
                .update();
        bell.ringAfterCommit();
    }

    private void end(String alias) {
        forget(alias);
        jdbc.sql("DELETE FROM hotline.alarm_call WHERE alias = :alias")
                .param("alias", alias)
                .update();
    }

    private void forget(String alias) {
        jdbc.sql("DELETE FROM hotline.alarm_deadline WHERE alias = :alias")
                .param("alias", alias)
                .update();
    }

    /** A rung whose time has come. */
    record Due(String alias, Rung rung) {}

    /** The rungs whose time has come, the longest waiting first. */
    List<Due> due() {
        return jdbc.sql(
                        """
                        SELECT alias, rung FROM hotline.alarm_deadline WHERE due_at <= :now
                        ORDER BY due_at LIMIT 100
                        """)
                .param("now", time(clock.instant()))
                .query((row, n) ->
                        new Due(
                                Objects.requireNonNull(row.getString(1)),
                                Rung.ofCode(row.getString(2))))
                .list();
    }

    /** A rung that was tried and led to nothing, because the alarm is over, is not tried again. */
    void drop(Due tried) {
        jdbc.sql("DELETE FROM hotline.alarm_deadline WHERE alias = :alias AND rung = :rung")
                .param("alias", tried.alias())
                .param("rung", tried.rung().code())
                .update();
    }

    /**
     * A call that has to go out.
     *
     * @param made names of the pagers that have made it already
     */
    record Call(String alias, Rung rung, Instant raisedAt, int attempts, Set<String> made) {}

    /**
     * The next call, which is the caller's alone for a while: calling may take long, and a
     * transaction in which nothing happens is ended meanwhile. When the caller dies, it is made
     * again.
     */
    Optional<Call> leaseNext() {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        UPDATE hotline.alarm_call SET not_before = :until
                        WHERE (alias, rung) = (
                            SELECT alias, rung FROM hotline.alarm_call
                            WHERE not_before <= :now ORDER BY raised_at, rung LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING alias, rung, raised_at, attempts, made
                        """)
                .param("now", time(now))
                .param("until", time(now.plus(LEASE)))
                .query((row, n) ->
                        new Call(
                                Objects.requireNonNull(row.getString(1)),
                                Rung.ofCode(row.getString(2)),
                                row.getTimestamp(3).toInstant(),
                                row.getInt(4),
                                Set.of((String[]) row.getArray(5).getArray())))
                .optional();
    }

    /** It went out. */
    void done(Call call) {
        jdbc.sql("DELETE FROM hotline.alarm_call WHERE alias = :alias AND rung = :rung")
                .param("alias", call.alias())
                .param("rung", call.rung().code())
                .update();
    }

    /**
     * Some of it failed and is tried again then.
     *
     * @param made names of the pagers that have made it
     */
    void again(Call call, Set<String> made, Instant then) {
        jdbc.sql(
                        """
                        UPDATE hotline.alarm_call SET attempts = attempts + 1, not_before = :then, made = :made
                        WHERE alias = :alias AND rung = :rung
                        """)
                .param("made", made.toArray(String[]::new))
                .param("alias", call.alias())
                .param("rung", call.rung().code())
                .param("then", time(then))
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
