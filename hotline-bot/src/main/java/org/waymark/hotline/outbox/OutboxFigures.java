package org.waymark.hotline.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the outbox stands, for metrics. */
@Component
public class OutboxFigures implements MeterBinder {

    private final JdbcClient jdbc;

    OutboxFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("waymark.hotline.outbox.waiting", this, f -> f.count("waiting"))
                .description("Messages that wait to be sent")
                .register(registry);
        Gauge.builder("waymark.hotline.outbox.set.aside", this, f -> f.count("set_aside"))
                .description("Messages that the channel refused for good and that need a person")
                .register(registry);
    }
}
