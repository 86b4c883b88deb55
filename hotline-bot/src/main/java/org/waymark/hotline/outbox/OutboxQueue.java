package org.waymark.hotline.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Written;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealed;

/**
 * The sender's side of the outbox. A message is leased while it is being sent. The Bot API has no
 * idempotency key: when the process dies after Telegram took a message and before that is noted
 * here, the one message in flight is sent again; none is lost.
 */
@Repository
public class OutboxQueue implements Written {

    /**
     * A message whose turn it is.
     *
     * @param attempts how often it was tried before
     * @param hides whether it is no message, but has those before it deleted
     */
    public record Head(
            long number, Alias alias, boolean urgent, int attempts, boolean hides, Sealed sealed) {}

    private final JdbcClient jdbc;
    private final KeyVault keys;
    private final Clock clock;

    OutboxQueue(JdbcClient jdbc, KeyVault keys, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Messages that may be sent now, best first. A message waits for all earlier ones of its chat;
     * an urgent one only for earlier urgent ones, since an emergency number must not stand in a
     * queue.
     *
     * <p>Whether it is the first of its chat is asked of each row, as a yes or no that the planner
     * takes for as likely as not: so it reads the rows in the order of their places and no further
     * than needed. Asked as a comparison or a join, it reads all that waits at each look.
     */
    public List<Head> heads(int most) {
        return jdbc.sql(
                        """
                        select number, alias, urgent, attempts, hides, key_id, cipher
                        from hotline.outbox o
                        where state = 'waiting' and not_before <= :now
                          and (leased_until is null or leased_until <= :now)
                          and (
                            select first.number = o.number from hotline.outbox first
                            where first.alias = o.alias and first.state = 'waiting'
                            order by first.urgent desc, first.number
                            limit 1)
                        order by urgent desc, not_before, number
                        limit :most
                        """)
                .param("now", now(Duration.ZERO))
                .param("most", most)
                .query((row, n) ->
                        new Head(
                                row.getLong("number"),
                                new Alias(row.getString("alias")),
                                row.getBoolean("urgent"),
                                row.getInt("attempts"),
                                row.getBoolean("hides"),
                                new Sealed(row.getString("key_id"), row.getString("cipher"))))
                .list();
    }

    /** Keeps others from sending it for a while; false when somebody else was quicker. */
    public boolean lease(Head head, Duration duration) {
        return jdbc.sql(
                                """
                                update hotline.outbox
                                set leased_until = :until, attempts = attempts + 1
                                where number = :number and state = 'waiting'
                                  and (leased_until is null or leased_until <= :now)
                                """)
                        .param("until", now(duration))
                        .param("now", now(Duration.ZERO))
                        .param("number", head.number())
                        .update()
                == 1;
    }

    /** The node that takes over sends again what the one before it had in flight. */
    public void endLeases() {
        jdbc.sql(
                        """
                        update hotline.outbox set leased_until = null
                        where state = 'waiting' and leased_until is not null
                        """)
                .update();
    }

    /** What to send; nothing when the conversation was erased. */
    public Optional<Letter> open(Head head) {
        return keys.openUnlessErased(head.sealed()).map(Letter::parse);
    }

    /** The channel's ids of what was sent to the chat before this, as far back as that moment. */
    public List<Long> sentBefore(Head head, Instant since) {
        return jdbc.sql(
                        """
                        select message_id from hotline.outbox
                        where alias = :alias::uuid and number < :number and sent_at > :since
                          and message_id is not null order by number
                        """)
                .param("alias", head.alias().value())
                .param("number", head.number())
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .list();
    }

    @Override
    public List<Message> handOver(Alias alias) {
        // Read first: "returning" would answer them as they are after the update.
        return jdbc.sql(
                        """
                        with sent as (
                            select number, message_id, sent_at from hotline.outbox
                            where alias = :alias::uuid and message_id is not null
                            for update),
                        handed_over as (
                            update hotline.outbox set message_id = null
                            where number in (select number from sent))
                        select message_id, sent_at from sent
                        """)
                .param("alias", alias.value())
                .query((row, n) -> new Message(row.getLong(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    /** When the next waiting message is due; empty when none waits. */
    public Optional<Instant> nextDue() {
        return jdbc.sql(
                        """
                        select min(greatest(not_before, leased_until)) from hotline.outbox
                        where state = 'waiting' having count(*) > 0
                        """)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private Timestamp now(Duration later) {
        return Timestamp.from(clock.instant().plus(later));
    }
}
