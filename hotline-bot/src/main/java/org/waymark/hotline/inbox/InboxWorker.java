package org.waymark.hotline.inbox;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.hotline.HotlineSettings;
import org.waymark.hotline.channel.Conversing;
import org.waymark.hotline.channel.Hearing;
import org.waymark.hotline.duty.Loop;
import org.waymark.monitoring.privacy.KeyVault;

/**
 * Handles one thing after another. One transaction locks the row, lets the conversation hear it and
 * marks it handled: whatever dies, it is handled again or was handled once.
 */
@Service
class InboxWorker {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWorker.class);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    /** A child in danger must not wait long behind a failing row, nor for the next try. */
    private static final Duration LONGEST_URGENT_RETRY = Duration.ofSeconds(1);

    /**
     * Tries come quickly in an urgent chat, so there are more of them: a short outage is outlived.
     */
    private static final int URGENT_TRIES = 2;

    private final InboxQueue queue;
    private final ObjectProvider<Conversing> conversing;
    private final KeyVault keys;
    private final TransactionTemplate transaction;
    private final HotlineSettings settings;

    InboxWorker(
            InboxQueue queue,
            ObjectProvider<Conversing> conversing,
            KeyVault keys,
            PlatformTransactionManager transactions,
            HotlineSettings settings) {
        this.queue = queue;
        this.conversing = conversing;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
    }

    /** The row under way, remembered outside of the transaction that may be rolled back. */
    private static final class UnderWay {
        @Nullable InboxRow row;
    }

    /**
     * Handles the next row; false when there is none. A failure of the conversation stays inside.
     */
    boolean handleNext() {
        UnderWay underWay = new UnderWay();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> handle(underWay)));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            InboxRow row = underWay.row;
            if (row == null) {
                throw e;
            }
            transaction.executeWithoutResult(status -> failed(row, e));
            return true;
        }
    }

    private boolean handle(UnderWay underWay) {
        Optional<InboxRow> next = queue.take();
        next.ifPresent(row -> {
            underWay.row = row;
            queue.handled(row.number(), became(row));
        });
        return next.isPresent();
    }

    private String became(InboxRow row) {
        String became = hear(row);
        return row.kind().message() ? became : "";
    }

    /**
     * What was sealed under a key that is destroyed now was erased on purpose: nobody hears it.
     * Answers what became of it, as it is counted.
     */
    private String hear(InboxRow row) {
        Optional<Content> content =
                row.content() == null
                        ? Optional.of(Content.NONE)
                        : keys.openUnlessErased(row.content()).map(Content::parse);
        return content.map(known -> conversing.getObject().heard(row.incoming(known)))
                .map(InboxWorker::counted)
                .orElse("erased");
    }

    private static String counted(Hearing hearing) {
        return switch (hearing) {
            case SHOWN -> "shown";
            case UNDERSTOOD -> "understood";
            case NO_MESSAGE -> "";
        };
    }

    private void failed(InboxRow row, Throwable failure) {
        String causes = Loop.causes(failure);
        int attempts = row.attempts() + 1;
        if (attempts >= settings.tries() * (row.urgent() ? URGENT_TRIES : 1)) {
            LOG.error(
                    "Inbox row {} is set aside after {} tries: {}", row.number(), attempts, causes);
            queue.setAside(row.number(), causes);
        } else {
            LOG.warn("Inbox row {} failed, try {}: {}", row.number(), attempts, causes);
            queue.retryLater(row.number(), delay(row, attempts), causes);
        }
    }

    private Duration delay(InboxRow row, int attempts) {
        Duration longest = row.urgent() ? LONGEST_URGENT_RETRY : LONGEST_RETRY;
        Duration delay = settings.firstRetry().multipliedBy(1L << Math.min(attempts - 1, 16));
        return delay.compareTo(longest) > 0 ? longest : delay;
    }
}
