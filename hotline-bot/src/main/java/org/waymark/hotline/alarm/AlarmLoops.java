package org.waymark.hotline.alarm;

import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.waymark.hotline.duty.Doorbell;
import org.waymark.hotline.duty.Loop;
import org.waymark.hotline.duty.OnHotlineRole;

/**
 * Looks every second for rungs to climb and calls to make, on every node that does the help line's
 * work. Two loops, so that an address that does not answer holds up no deadline.
 */
@Component
@Conditional(OnHotlineRole.class)
class AlarmLoops implements SmartLifecycle {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Ladder ladder;
    private final Calling calling;
    private final Doorbell bell;
    private List<Loop> loops = List.of();

    AlarmLoops(Ladder ladder, Calling calling, Alarms alarms) {
        this.ladder = ladder;
        this.calling = calling;
        this.bell = alarms.bell();
    }

    @Override
    public synchronized void start() {
        loops =
                List.of(
                        new Loop("alarm-ladder", this::climb, bell::ring),
                        new Loop("alarm-calls", this::call, bell::ring));
        loops.forEach(Loop::start);
    }

    private void climb() throws InterruptedException {
        long heard = bell.rings();
        ladder.climb();
        bell.await(heard, BETWEEN_LOOKS);
    }

    private void call() throws InterruptedException {
        long heard = bell.rings();
        if (!calling.callNext()) {
            bell.await(heard, BETWEEN_LOOKS);
        }
    }

    @Override
    public synchronized void stop() {
        loops.forEach(loop -> loop.stop(PATIENCE));
        loops = List.of();
    }

    @Override
    public synchronized boolean isRunning() {
        return !loops.isEmpty();
    }
}
