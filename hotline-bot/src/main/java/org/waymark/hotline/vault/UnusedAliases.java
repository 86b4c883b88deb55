package org.waymark.hotline.vault;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.hotline.channel.Alias;

/**
 * Forgets aliases under which nobody ever talked: a child had everything erased and did not come
 * back, or went on with a receipt code before it wrote anything else. Retention looks at
 * conversations, so it would never meet them, and the way back to the child would be kept for good.
 */
@Service
public class UnusedAliases {

    private static final Logger LOG = LoggerFactory.getLogger(UnusedAliases.class);

    /** As long as traces in the inbox are kept; long enough for anybody to write who wants to. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final IdentityVault vault;
    private final TransactionOperations transaction;
    private final Clock clock;

    UnusedAliases(
            JdbcClient jdbc, IdentityVault vault, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Forgets those that are older than a week, at most a thousand; answers how many. */
    public int forgetOld() {
        int forgotten = 0;
        for (Alias alias : unused("")) {
            forgotten += Boolean.TRUE.equals(transaction.execute(status -> forget(alias))) ? 1 : 0;
        }
        if (forgotten > 0) {
            LOG.info("{} aliases that nobody used were forgotten", forgotten);
        }
        return forgotten;
    }

    /** The child may be writing in this very moment, so it is looked at again when it cannot. */
    private boolean forget(Alias alias) {
        vault.holdBack(alias);
        if (unused(alias.value()).isEmpty()) {
            return false;
        }
        vault.forget(alias);
        return true;
    }

    /**
     * Whoever has a conversation is at the desk until it is erased. Its events are asked, too: no
     * mistake in that table may destroy words.
     *
     * @param alias which one; empty for any
     */
    private List<Alias> unused(String alias) {
        return jdbc.sql(
                        """
                        select alias from identity_vault.identity it
                        where created_at < :then and (:alias = '' or alias::text = :alias)
                          and not exists (
                            select 1 from hotline.desk_queue talk
                            where talk.alias = it.alias::text)
                          and not exists (
                            select 1 from event_store.domain_event_entry event
                            where event.aggregate_identifier = it.alias::text)
                          and not exists (
                            select 1 from hotline.inbox heard
                            where heard.alias = it.alias and heard.handled_at is null)
                          and not exists (
                            select 1 from hotline.outbox sent
                            where sent.alias = it.alias and sent.state = 'waiting')
                          and not exists (
                            select 1 from identity_vault.identity before
                            where before.went_on_as = it.alias)
                        order by created_at limit :most
                        """)
                .param("then", Timestamp.from(clock.instant().minus(KEPT)))
                .param("alias", alias)
                .param("most", MOST_AT_ONCE)
                .query((row, n) -> new Alias(row.getString(1)))
                .list();
    }
}
