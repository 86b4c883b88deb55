package org.waymark.hotline.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the outbox stands, for metrics. */
@Component
public class OutboxFigures implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Messages in this state: {@code waiting}, {@code sent}, {@code blocked}, {@code set_aside} or
     * {@code erased}.
     */
    public long count(String state) {
        return jdbc.sql("select count(*) from hotline.outbox where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    /** Since when the oldest message waits that was tried and could not be sent yet. */
    Duration failing() {
        return jdbc.sql(
                        """
                        select min(created_at) from hotline.outbox
                        where state = 'waiting' and attempts > 0 and last_failure is not null
                        having count(*) > 0
                        """)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("waymark.hotline.outbox.waiting", this, f -> f.count("waiting"))
                .description("Messages that wait to be sent")
                .register(registry);
        Gauge.builder("waymark.hotline.outbox.failing", this, f -> f.failing().toSeconds())
                .baseUnit("seconds")
                .description("How long the oldest message waits that could not be sent so far")
                .register(registry);
        Gauge.builder("waymark.hotline.outbox.set.aside", this, f -> f.count("set_aside"))
                .description("Messages that the channel refused for good and that need a person")
                .register(registry);
    }
}
