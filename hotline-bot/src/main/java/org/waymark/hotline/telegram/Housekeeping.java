package org.waymark.hotline.telegram;

import java.time.Duration;
import org.waymark.hotline.duty.Doorbell;
import org.waymark.hotline.duty.Duty;
import org.waymark.hotline.inbox.InboxCare;
import org.waymark.hotline.outbox.OutboxNotes;

/**
 * Every five minutes, on the node on duty: another try for what was set aside, and old traces
 * deleted.
 */
final class Housekeeping {

    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final InboxCare inbox;
    private final OutboxNotes outbox;
    private final Duty duty;
    private final Doorbell bell = new Doorbell();

    Housekeeping(InboxCare inbox, OutboxNotes outbox, Duty duty) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.duty = duty;
    }

    void round() throws InterruptedException {
        bell.await(bell.rings(), PAUSE);
        if (duty.held()) {
            inbox.retrySetAside();
            inbox.sweep();
            outbox.sweep();
        }
    }

    /** Ends the pause. */
    void wake() {
        bell.ring();
    }
}
