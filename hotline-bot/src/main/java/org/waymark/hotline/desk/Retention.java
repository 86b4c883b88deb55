package org.waymark.hotline.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.channel.Unheard;
import org.waymark.hotline.conversation.ConversationCommand.EraseConversation;
import org.waymark.hotline.conversation.Conversations;
import org.waymark.hotline.duty.Loop;

/**
 * Keeps what children were promised: the key of a conversation is destroyed so many days after the
 * last word of either side, or the last thing the child did, since the bot answers a button or a
 * sticker by a message. Not while a referral of it is open. Coded facts stay; a contact that was
 * never closed stays at the desk without its words, for a person to code.
 */
@Component
class Retention {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    /** How long before the end the desk says so: somebody may have to follow a case up. */
    private static final Duration WARNING = Duration.ofDays(14);

    private static final String OPEN = "phase IN ('waiting', 'talking')";

    /** The last word, or what the child did after it: who presses a button is there, too. */
    private static final String LAST_SIGN = "greatest(last_word_at, heard_at)";

    private static final String OPEN_REFERRAL =
            """
            SELECT 1 FROM hotline.desk_referral referral WHERE referral.alias = queue.alias
                AND referral.state IN ('consented', 'override-asked', 'overridden', 'sent', 'accepted', 'in-progress')
            """;

    private final JdbcClient jdbc;
    private final Conversations conversations;
    private final Identities identities;
    private final Unheard unheard;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Duration kept;

    Retention(
            JdbcClient jdbc,
            Conversations conversations,
            Identities identities,
            Unheard unheard,
            TransactionOperations transaction,
            Clock clock,
            @Value("${waymark.hotline.kept:90d}") Duration kept) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.identities = identities;
        this.unheard = unheard;
        this.transaction = transaction;
        this.clock = clock;
        this.kept = kept;
    }

    /** Forgets every conversation whose time is over; answers how many. */
    int forgetOld() {
        int forgotten = 0;
        for (String alias : due("")) {
            forgotten += forgetIfPossible(alias) ? 1 : 0;
        }
        return forgotten;
    }

    /** One that fails must not keep the others; it is tried again the next time. */
    private boolean forgetIfPossible(String alias) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> forget(alias)));
        } catch (RuntimeException e) {
            LOG.warn("An old conversation could not be forgotten: {}", Loop.causes(e));
            return false;
        }
    }

    /**
     * A conversation whose words will soon be destroyed.
     *
     * @param alias to open it
     * @param open whether its contact was not closed and coded yet
     * @param on the first day on which they may be gone
     * @param held whether they are kept longer, because a referral is open
     */
    record Ending(
            String alias,
            String nickname,
            String language,
            boolean open,
            LocalDate on,
            boolean held) {}

    /** Those whose time is over within a fortnight, the next ones first; at most 200. */
    List<Ending> soon() {
        return soon("TRUE", "");
    }

    /** The same of those who wait or talk, by alias. */
    Map<String, Ending> soonOfOpen() {
        return soon(OPEN, "").stream()
                .collect(Collectors.toMap(Ending::alias, Function.identity()));
    }

    /** When the words of this conversation end, if that is soon. */
    Optional<Ending> soonOf(String alias) {
        return soon("alias = :alias", alias).stream().findFirst();
    }

    /** The condition is our own words, never a caller's. */
    private List<Ending> soon(String condition, String alias) {
        return jdbc.sql(
                        """
                        SELECT alias, language, %1$s AS last_sign_at, %2$s AS open, EXISTS (%3$s) AS held
                        FROM hotline.desk_queue queue
                        WHERE NOT erased AND %1$s < :before AND %4$s
                        ORDER BY last_sign_at LIMIT 200
                        """
                                .formatted(LAST_SIGN, OPEN, OPEN_REFERRAL, condition))
                .param("before", before().plus(WARNING))
                .param("alias", alias)
                .query((row, n) -> ending(row))
                .list();
    }

    private Ending ending(ResultSet row) throws SQLException {
        return new Ending(
                row.getString("alias"),
                Nickname.of(row.getString("alias")),
                row.getString("language"),
                row.getBoolean("open"),
                LocalDate.ofInstant(
                        row.getTimestamp("last_sign_at").toInstant().plus(kept), ZoneOffset.UTC),
                row.getBoolean("held"));
    }

    private List<String> due(String alias) {
        return jdbc.sql(
                        """
                        SELECT alias FROM hotline.desk_queue queue
                        WHERE NOT erased AND %1$s < :before AND (:alias = '' OR alias = :alias)
                            AND NOT EXISTS (%2$s)
                        ORDER BY %1$s LIMIT 1000
                        """
                                .formatted(LAST_SIGN, OPEN_REFERRAL))
                .param("before", before())
                .param("alias", alias)
                .query(String.class)
                .list();
    }

    /**
     * The child may have come back in this very moment, so it is looked at again when nobody else
     * can change it. Also what came in and was not heard yet is a last word.
     */
    private boolean forget(String alias) {
        conversations.inTurn(alias);
        identities.holdBack(new Alias(alias));
        if (due(alias).isEmpty() || unheard.waitsFor(new Alias(alias))) {
            return false;
        }
        conversations.record(
                new EraseConversation(alias, clock.instant()), Conversations.HELP_LINE);
        return true;
    }

    private OffsetDateTime before() {
        return clock.instant().minus(kept).atOffset(ZoneOffset.UTC);
    }
}
