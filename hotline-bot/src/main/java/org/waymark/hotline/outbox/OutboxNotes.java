package org.waymark.hotline.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.outbox.OutboxQueue.Head;

/** What came of sending, noted in the outbox. Everything joins the surrounding transaction. */
@Repository
public class OutboxNotes {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int FLOOD = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Sent: the text is dropped, the channel's message id is kept so that the message can be
     * hidden.
     */
    public void sent(Head head, @Nullable Long messageId) {
        end("number = :key::bigint", String.valueOf(head.number()), "sent", messageId);
    }

    /** The conversation was erased before it could be sent. */
    public void erased(Head head) {
        end("number = :key::bigint", String.valueOf(head.number()), "erased", null);
    }

    /** The child left: nothing that waits for this chat can be sent. */
    public void blocked(Alias alias) {
        end("alias = :key::uuid", alias.value(), "blocked", null);
    }

    /** Tries it again later; the chat's other messages wait behind it. */
    public void retryLater(Head head, Duration delay, String failure) {
        note(head, "leased_until = null, not_before = :then", delay, failure);
    }

    /** The channel will never take it: a person has to look. */
    public void setAside(Head head, String failure) {
        note(
                head,
                "leased_until = null, state = 'set_aside', sent_at = :then",
                Duration.ZERO,
                failure);
    }

    /**
     * Deletes the traces of what was sent, refused or erased a month ago; answers how many those
     * are. Until then the row makes a repeated step speak once.
     */
    public int sweep() {
        return jdbc.sql(
                        """
                        delete from hotline.outbox
                        where state in ('sent', 'blocked', 'erased') and sent_at < :then
                        """)
                .param("then", now(KEPT.negated()))
                .update();
    }

    /**
     * Lets the database count what waits, when that is much. It plans by what it counted last,
     * which in a flood is nothing, and would look at all that waits for each message sent.
     */
    public void countFlood() {
        long waiting =
                jdbc.sql("select count(*) from hotline.outbox where state = 'waiting'")
                        .query(Long.class)
                        .single();
        if (waiting > FLOOD) {
            jdbc.sql("analyze hotline.outbox").update();
        }
    }

    private void end(String which, String key, String state, @Nullable Long messageId) {
        jdbc.sql(
                        """
                        update hotline.outbox
                        set state = :state, sent_at = :now, message_id = :message, cipher = null,
                            leased_until = null
                        where state = 'waiting' and %s
                        """
                                .formatted(which))
                .param("state", state)
                .param("now", now(Duration.ZERO))
                .param("message", messageId)
                .param("key", key)
                .update();
    }

    private void note(Head head, String change, Duration delay, String failure) {
        jdbc.sql(
                        """
                        update hotline.outbox set last_failure = :failure, %s
                        where number = :number
                        """
                                .formatted(change))
                .param("failure", failure)
                .param("then", now(delay))
                .param("number", head.number())
                .update();
    }

    private Timestamp now(Duration later) {
        return Timestamp.from(clock.instant().plus(later));
    }
}
