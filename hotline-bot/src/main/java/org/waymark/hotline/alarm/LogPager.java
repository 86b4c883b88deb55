package org.waymark.hotline.alarm;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes every call to the log and counts it, for whoever watches over the server. */
@Component
class LogPager implements Pager {

    private static final Logger LOG = LoggerFactory.getLogger(LogPager.class);

    private final MeterRegistry meters;

    LogPager(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public String name() {
        return "log";
    }

    @Override
    public void call(Page page) {
        LOG.warn(
                "An alarm has waited for {} s; now called: {}",
                page.waiting().toSeconds(),
                page.rung().code());
        meters.counter("waymark.hotline.alarm.pages", "rung", page.rung().code()).increment();
    }
}
