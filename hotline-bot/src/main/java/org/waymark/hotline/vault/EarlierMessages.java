package org.waymark.hotline.vault;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.hotline.channel.Written;

/**
 * What was written in a chat before it got another alias: a child that had everything erased, or
 * went on with a receipt code, can still hide it. Under the chat's fingerprint, and only for as
 * long as it can be deleted.
 */
final class EarlierMessages {

    /** As long as Telegram lets a bot delete messages of a private chat. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    EarlierMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is too old to be deleted is left out. */
    void keep(String chat, List<Written.Message> messages) {
        Instant since = clock.instant().minus(KEPT);
        messages.stream()
                .filter(message -> message.at().isAfter(since))
                .forEach(message -> keep(chat, message));
    }

    private void keep(String chat, Written.Message message) {
        jdbc.sql(
                        """
                        insert into identity_vault.earlier_message
                            (fingerprint, message_id, written_at)
                        values (:chat, :message, :at)
                        on conflict (fingerprint, message_id) do nothing
                        """)
                .param("chat", chat)
                .param("message", message.id())
                .param("at", Timestamp.from(message.at()))
                .update();
    }

    List<Long> of(String chat) {
        return jdbc.sql(
                        """
                        select message_id from identity_vault.earlier_message
                        where fingerprint = :chat and written_at > :since order by message_id
                        """)
                .param("chat", chat)
                .param("since", since())
                .query(Long.class)
                .list();
    }

    void forget(String chat, List<Long> messages) {
        if (!messages.isEmpty()) {
            jdbc.sql(
                            """
                            delete from identity_vault.earlier_message
                            where fingerprint = :chat and message_id in (:messages)
                            """)
                    .param("chat", chat)
                    .param("messages", messages)
                    .update();
        }
    }

    void sweep() {
        jdbc.sql("delete from identity_vault.earlier_message where written_at <= :since")
                .param("since", since())
                .update();
    }

    private Timestamp since() {
        return Timestamp.from(clock.instant().minus(KEPT));
    }
}
