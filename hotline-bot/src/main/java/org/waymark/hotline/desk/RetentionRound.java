package org.waymark.hotline.desk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.waymark.hotline.duty.Loop;
import org.waymark.hotline.duty.OnHotlineRole;

/** Has old words destroyed every hour, on every node that does the help line's work. */
@Component
@Conditional(OnHotlineRole.class)
class RetentionRound implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRound.class);

    private final Retention retention;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("retention").factory());
    private volatile boolean running;

    RetentionRound(Retention retention) {
        this.retention = retention;
    }

    /** Whatever fails in one hour must not end the hours after it. */
    private void look() {
        try {
            int forgotten = retention.forgetOld();
            if (forgotten > 0) {
                LOG.info("The words of {} conversations were destroyed, as promised", forgotten);
            }
        } catch (RuntimeException e) {
            LOG.warn("Old conversations could not be forgotten: {}", Loop.causes(e));
        }
    }

    @Override
    public void start() {
        running = true;
        var _ = worker.scheduleWithFixedDelay(this::look, 5, 60, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        running = false;
        worker.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
