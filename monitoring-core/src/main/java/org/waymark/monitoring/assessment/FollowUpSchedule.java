package org.waymark.monitoring.assessment;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every hour for follow-ups whose time has come, on one of the nodes that keep projections:
 * they agree through a table.
 */
@Component
class FollowUpSchedule implements SmartLifecycle {

    private static final String TABLE = "jobs.scheduled_task";

    private final DataSource database;
    private final WhenFollowUpFallsDueThenMarkIt automation;
    private final boolean here;
    private @Nullable Scheduler scheduler;

    FollowUpSchedule(
            DataSource database,
            WhenFollowUpFallsDueThenMarkIt automation,
            @Value("${waymark.roles:}") Set<String> roles) {
        this.database = database;
        this.automation = automation;
        this.here = roles.isEmpty() || roles.contains("projections");
    }

    @Override
    public void start() {
        if (!here) {
            return;
        }
        RecurringTask<Void> hourly =
                Tasks.recurring("follow-up-assessments", FixedDelay.of(Duration.ofHours(1)))
                        .execute((instance, context) -> automation.look());
        Scheduler started =
                Scheduler.create(database)
                        .startTasks(hourly)
                        .schedulerName(new SchedulerName.Fixed("waymark-" + UUID.randomUUID()))
                        .tableName(TABLE)
                        .threads(1)
                        .pollingInterval(Duration.ofSeconds(30))
                        // A look that is cut off is done again by the next one.
                        .shutdownMaxWait(Duration.ofSeconds(5))
                        .build();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        Scheduler running = scheduler;
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
