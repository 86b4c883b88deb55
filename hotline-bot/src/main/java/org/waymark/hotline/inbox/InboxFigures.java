package org.waymark.hotline.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    }

    private long count(String condition) {
        return jdbc.sql("select count(*) from hotline.inbox where " + condition)
                .query(Long.class)
                .single();
    }
}
