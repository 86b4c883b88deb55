package org.waymark.hotline.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Conditional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.hotline.conversation.ConversationCommand.EraseConversation;
import org.waymark.hotline.conversation.Conversations;
import org.waymark.hotline.duty.OnHotlineRole;

/**
 * Keeps what children were promised: the key of a closed conversation is destroyed so many days
 * after its last word, unless a service still works on a referral of it. Coded facts stay.
 */
@Component
@Conditional(OnHotlineRole.class)
class Retention implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** How long before the end the desk says so: somebody may have to follow a case up. */
    private static final Duration WARNING = Duration.ofDays(14);

    private static final String OPEN_REFERRAL =
            """
            SELECT 1 FROM hotline.desk_referral referral WHERE referral.alias = queue.alias
                AND referral.state IN ('consented', 'override-asked', 'overridden', 'sent', 'accepted', 'in-progress')
            """;

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Duration kept;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("retention").factory());
    private volatile boolean running;

    Retention(
            JdbcClient jdbc,
            Conversations conversations,
            TransactionOperations transaction,
            Clock clock,
            @Value("${waymark.hotline.kept:90d}") Duration kept) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = kept;
    }

    /** Forgets every conversation whose time is over; answers how many. */
    int forgetOld() {
        List<String> old = due("");
        old.forEach(alias -> transaction.executeWithoutResult(status -> forget(alias)));
        return old.size();
    }

    /**
     * A conversation whose words will soon be destroyed.
     *
     * @param alias to open it
     * @param on the first day on which they may be gone
     * @param held whether they are kept longer, because a service still works on a referral
     */
    record Ending(String alias, String nickname, String language, LocalDate on, boolean held) {}

    /** Those whose time is over within a fortnight, the next ones first; at most 200. */
    List<Ending> soon() {
        return jdbc.sql(
                        """
                        SELECT alias, language, last_word_at, EXISTS (%s) AS held
                        FROM hotline.desk_queue queue
                        WHERE phase IN ('bot', 'closed') AND last_word_at < :before
                        ORDER BY last_word_at LIMIT 200
                        """
                                .formatted(OPEN_REFERRAL))
                .param("before", before().plus(WARNING))
                .query((row, n) ->
                        new Ending(
                                row.getString("alias"),
                                Nickname.of(row.getString("alias")),
                                row.getString("language"),
                                LocalDate.ofInstant(
                                        row.getTimestamp("last_word_at").toInstant().plus(kept),
                                        ZoneOffset.UTC),
                                row.getBoolean("held")))
                .list();
    }

    private List<String> due(String alias) {
        return jdbc.sql(
                        """
                        SELECT alias FROM hotline.desk_queue queue
                        WHERE phase IN ('bot', 'closed') AND last_word_at < :before AND (:alias = '' OR alias = :alias)
                            AND NOT EXISTS (%s)
                        ORDER BY last_word_at LIMIT 1000
                        """
                                .formatted(OPEN_REFERRAL))
                .param("before", before())
                .param("alias", alias)
                .query(String.class)
                .list();
    }

    /**
     * The child may have come back in this very moment, so it is looked at again when nobody else
     * can change it.
     */
    private void forget(String alias) {
        conversations.inTurn(alias);
        if (due(alias).isEmpty()) {
            return;
        }
        conversations.record(
                new EraseConversation(alias, clock.instant()), Conversations.HELP_LINE);
    }

    private OffsetDateTime before() {
        return clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
    }

    private void look() {
        try {
            int forgotten = forgetOld();
            if (forgotten > 0) {
                LOG.info("The words of {} conversations were destroyed, as promised", forgotten);
            }
        } catch (DataAccessException e) {
            LOG.warn("Old conversations could not be forgotten: {}", e.getClass().getSimpleName());
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
