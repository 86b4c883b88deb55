package org.waymark.hotline.inbox;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the inbox stands, for metrics and for the desk. */
@Component
public class InboxFigures implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    InboxFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Things that wait to be handled. */
    public long waiting() {
        return count("handled_at is null and set_aside_at is null");
    }

    /** Things that were given up and need a person. */
    public long setAside() {
        return count("set_aside_at is not null and handled_at is null");
    }

    /** Things that were given up, oldest first. */
    public List<SetAside> rowsSetAside() {
        return jdbc.sql(
                        """
                        select number, last_failure, attempts, received_at from hotline.inbox
                        where set_aside_at is not null and handled_at is null order by number
                        """)
                .query((row, n) ->
                        new SetAside(
                                row.getLong("number"),
                                row.getString("last_failure"),
                                row.getInt("attempts"),
                                row.getTimestamp("received_at").toInstant()))
                .list();
    }

    /** Age of the oldest thing that waits or was set aside; zero when there is none. */
    public Duration oldest() {
        Instant now = clock.instant();
        Instant oldest =
                jdbc.sql(
                                """
                                select coalesce(min(received_at), :now) from hotline.inbox
                                where handled_at is null
                                """)
                        .param("now", Timestamp.from(now))
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .single();
        // The database rounds to microseconds, perhaps up.
        return oldest.isBefore(now) ? Duration.between(oldest, now) : Duration.ZERO;
    }

    /** Whether anything was lost. Read in one statement, so the sums hold at any moment. */
    public Accounts accounts() {
        return jdbc.sql(
                        """
                        select total.*, here.* from
                            (select
                                coalesce(sum(amount) filter (where what = 'received'), 0) as received,
                                coalesce(sum(amount) filter (where what = 'handled'), 0) as handled,
                                coalesce(sum(amount) filter (where what = 'ignored'), 0) as ignored,
                                coalesce(sum(amount) filter (where what = 'messages'), 0) as messages,
                                coalesce(sum(amount) filter (where what = 'shown'), 0) as shown,
                                coalesce(sum(amount) filter (where what = 'understood'), 0) as understood,
                                coalesce(sum(amount) filter (where what = 'erased'), 0) as erased
                             from hotline.tally) total,
                            (select
                                count(*) filter (where set_aside_at is null) as waiting,
                                count(*) filter (where set_aside_at is not null) as set_aside,
                                count(*) filter (where set_aside_at is null
                                    and kind in (:messages)) as messages_waiting,
                                count(*) filter (where set_aside_at is not null
                                    and kind in (:messages)) as messages_set_aside
                             from hotline.inbox where handled_at is null) here
                        """)
                .param("messages", Kind.messages())
                .query((row, n) -> accounts(row))
                .single();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("waymark.hotline.inbox.waiting", this, InboxFigures::waiting)
                .description("Things from children that wait to be handled")
                .register(registry);
        Gauge.builder("waymark.hotline.inbox.set.aside", this, InboxFigures::setAside)
                .description("Things from children that failed too often and need a person")
                .register(registry);
        Gauge.builder("waymark.hotline.inbox.oldest", this, f -> f.oldest().toSeconds())
                .description("Age of the oldest thing that was not handled")
                .baseUnit("seconds")
                .register(registry);
        total(registry, "updates.received", Accounts::received);
        total(registry, "updates.handled", Accounts::handled);
        total(registry, "updates.ignored", Accounts::ignored);
        total(registry, "messages.received", Accounts::messages);
        total(registry, "messages.shown", Accounts::shown);
        total(registry, "messages.understood", Accounts::understood);
        total(registry, "messages.erased", Accounts::erased);
        unaccounted(registry, "updates", Accounts::updatesUnaccounted);
        unaccounted(registry, "messages", Accounts::messagesUnaccounted);
    }

    private void total(MeterRegistry registry, String what, ToDoubleFunction<Accounts> which) {
        FunctionCounter.builder(
                        "waymark.hotline." + what, this, f -> which.applyAsDouble(f.accounts()))
                .description("Since the first start, over all nodes and restarts")
                .register(registry);
    }

    private void unaccounted(
            MeterRegistry registry, String what, ToDoubleFunction<Accounts> which) {
        Gauge.builder(
                        "waymark.hotline." + what + ".unaccounted",
                        this,
                        f -> which.applyAsDouble(f.accounts()))
                .description("Anything but 0 means that something was lost or counted twice")
                .register(registry);
    }

    private static Accounts accounts(ResultSet row) throws SQLException {
        return new Accounts(
                row.getLong("received"),
                row.getLong("handled"),
                row.getLong("ignored"),
                row.getLong("waiting"),
                row.getLong("set_aside"),
                row.getLong("messages"),
                row.getLong("shown"),
                row.getLong("understood"),
                row.getLong("erased"),
                row.getLong("messages_waiting"),
                row.getLong("messages_set_aside"));
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from hotline.inbox where " + condition)
                .query(Long.class)
                .single();
    }
}
