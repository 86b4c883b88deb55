package org.waymark.hotline.inbox;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.waymark.monitoring.web.NotFound;

/** What the inbox needs from time to time. Any node may do it, and do it again. */
@Service
public class InboxCare {

    private static final Logger LOG = LoggerFactory.getLogger(InboxCare.class);

    /** Longer than Telegram lets anybody change or delete a message (48 hours). */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Inbox inbox;
    private final InboxQueue queue;

    InboxCare(Inbox inbox, InboxQueue queue) {
        this.inbox = inbox;
        this.queue = queue;
    }

    /**
     * Lets the workers try everything once more that was set aside: its cause may be gone. What
     * fails again is set aside again. Answers how many things those are.
     */
    public int retrySetAside() {
        int retried = queue.retrySetAside();
        if (retried > 0) {
            LOG.warn("{} inbox rows that were set aside are tried again", retried);
            inbox.bell().ring();
        }
        return retried;
    }

    /**
     * Lets the workers try one thing again that was set aside.
     *
     * @throws NotFound when it is not set aside (any more)
     */
    public void retry(long number) {
        if (!queue.retrySetAside(number)) {
            throw new NotFound("number", "row " + number + " set aside (any more)");
        }
        inbox.bell().ring();
    }

    /**
     * Deletes the traces of what was handled more than a week ago; answers how many those are. The
     * totals stay.
     */
    public int sweep() {
        queue.addUpTally();
        return queue.sweep(KEPT);
    }
}
