package org.waymark.hotline.telegram;

import java.time.Duration;
import org.waymark.hotline.duty.Doorbell;
import org.waymark.hotline.duty.Duty;
import org.waymark.hotline.inbox.InboxCare;
import org.waymark.hotline.outbox.OutboxNotes;
import org.waymark.hotline.vault.IdentityVault;
import org.waymark.hotline.vault.UnusedAliases;

/**
 * On the node on duty: every five minutes another try for what was set aside, and old traces
 * deleted; every ten seconds a look whether a flood is there.
 */
final class Housekeeping {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int FIVE_MINUTES = 30;

    private final InboxCare inbox;
    private final OutboxNotes outbox;
    private final IdentityVault vault;
    private final UnusedAliases unused;
    private final Duty duty;
    private final Doorbell bell = new Doorbell();
    private int rounds;

    Housekeeping(
            InboxCare inbox,
            OutboxNotes outbox,
            IdentityVault vault,
            UnusedAliases unused,
            Duty duty) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.vault = vault;
        this.unused = unused;
        this.duty = duty;
    }

    void round() throws InterruptedException {
        bell.await(bell.rings(), PAUSE);
        if (!duty.held()) {
            return;
        }
        outbox.countFlood();
        if (++rounds % FIVE_MINUTES == 0) {
            inbox.retrySetAside();
            inbox.sweep();
            outbox.sweep();
            vault.sweep();
            unused.forgetOld();
        }
    }

    /** Ends the pause. */
    void wake() {
        bell.ring();
    }
}
