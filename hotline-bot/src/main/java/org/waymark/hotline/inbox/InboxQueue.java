package org.waymark.hotline.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.hotline.channel.Alias;
import org.waymark.monitoring.privacy.Sealed;

/** The workers' side of the inbox. Everything joins the surrounding transaction. */
@Repository
class InboxQueue {

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Locks the next row whose turn it is: urgent chats first, else as they came. Only the first
     * unhandled row of a chat can be taken, and its lock is held until it is handled: so order
     * within a chat holds over all workers and nodes.
     *
     * <p>As a subquery of each row, so that a chat is looked up in its index even when the database
     * does not know yet that much waits; a join would read all that waits for each one. The index
     * by place holds for positive numbers, which all are: so it cannot be taken for the subquery.
     */
    Optional<InboxRow> take() {
        return jdbc.sql(
                        """
                        select number, alias, kind, original, key_id, cipher, received_at, attempts,
                               urgent
                        from hotline.inbox i
                        where handled_at is null and set_aside_at is null and not_before <= :now
                          and number > 0
                          and number = (
                            select min(earlier.number) from hotline.inbox earlier
                            where earlier.alias = i.alias
                              and earlier.handled_at is null and earlier.set_aside_at is null)
                        order by urgent desc, number
                        limit 1
                        for update of i skip locked
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> row(row))
                .optional();
    }

    /**
     * Handled: the text is dropped, since the conversation keeps what it needs.
     *
     * @param became under which total a message is counted; empty for what is none
     */
    void handled(long number, String became) {
        jdbc.sql(
                        """
                        with done as (
                            update hotline.inbox
                            set handled_at = :now, key_id = null, cipher = null
                            where number = :number and handled_at is null
                            returning number)
                        insert into hotline.tally (what, amount)
                        select what, 1 from done, (values ('handled'), (:became)) as each (what)
                        where what <> ''
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("number", number)
                .param("became", became)
                .update();
    }

    void retryLater(long number, Duration delay, String failure) {
        jdbc.sql(
                        """
                        update hotline.inbox
                        set attempts = attempts + 1, not_before = :then, last_failure = :failure
                        where number = :number
                        """)
                .param("then", Timestamp.from(clock.instant().plus(delay)))
                .param("failure", failure)
                .param("number", number)
                .update();
    }

    void setAside(long number, String failure) {
        jdbc.sql(
                        """
                        update hotline.inbox
                        set attempts = attempts + 1, set_aside_at = :now, last_failure = :failure
                        where number = :number
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("failure", failure)
                .param("number", number)
                .update();
    }

    /** Tries all that was set aside once more, and answers how many those are. */
    int retrySetAside() {
        return jdbc.sql(
                        """
                        update hotline.inbox set set_aside_at = null, not_before = :now
                        where set_aside_at is not null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Tries one thing that was set aside once more; false when it is not set aside. */
    boolean retrySetAside(long number) {
        return jdbc.sql(
                                """
                                update hotline.inbox set set_aside_at = null, not_before = :now
                                where number = :number and set_aside_at is not null
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("number", number)
                        .update()
                == 1;
    }

    /** Makes one row of the many that each total has grown. */
    void addUpTally() {
        jdbc.sql(
                        """
                        with gone as (delete from hotline.tally returning what, amount)
                        insert into hotline.tally (what, amount)
                        select what, sum(amount) from gone group by what
                        """)
                .update();
    }

    /** Deletes what was handled long ago. */
    int sweep(Duration age) {
        return jdbc.sql("delete from hotline.inbox where handled_at < :then")
                .param("then", Timestamp.from(clock.instant().minus(age)))
                .update();
    }

    /** When the next row that waits after a failure is due. */
    Optional<Instant> nextDue() {
        return jdbc.sql(
                        """
                        select min(not_before) from hotline.inbox
                        where handled_at is null and set_aside_at is null and not_before > :now
                        having count(*) > 0
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private static InboxRow row(ResultSet row) throws SQLException {
        String cipher = row.getString("cipher");
        return new InboxRow(
                row.getLong("number"),
                new Alias(row.getString("alias")),
                Kind.of(row.getString("kind")),
                row.getLong("original"),
                cipher == null ? null : new Sealed(row.getString("key_id"), cipher),
                row.getTimestamp("received_at").toInstant(),
                row.getInt("attempts"),
                row.getBoolean("urgent"));
    }
}
