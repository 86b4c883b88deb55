package org.waymark.hotline.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.hotline.HotlineSettings;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.channel.Outbox;
import org.waymark.hotline.channel.Outgoing;
import org.waymark.hotline.duty.Doorbell;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.KeyVault;

/** The outbox as a table of sealed messages. */
@Service
public class SealedOutbox implements Outbox {

    /** Longer than the places of one long answer are apart. */
    private static final Duration KEPT_BACK = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Identities identities;
    private final KeyVault keys;
    private final ObjectProvider<Typing> channels;
    private final Duration chatPause;
    private final Clock clock;
    private final Doorbell bell = new Doorbell();

    SealedOutbox(
            JdbcClient jdbc,
            Identities identities,
            KeyVault keys,
            ObjectProvider<Typing> channels,
            HotlineSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.keys = keys;
        this.channels = channels;
        this.chatPause = settings.chatPause();
        this.clock = clock;
    }

    @Override
    @Transactional
    public void post(Outgoing outgoing) {
        post(outgoing, false);
    }

    /** In the place of a message, so that it is done after all that was posted before. */
    @Override
    @Transactional
    public void hide(Alias alias) {
        post(Outgoing.plain(alias, "-"), true);
    }

    @Override
    public void hasten(Alias alias) {
        int kept =
                jdbc.sql(
                                """
                                update hotline.outbox set not_before = :now
                                where alias = :alias::uuid and state = 'waiting' and attempts = 0
                                  and not_before > :soon
                                """)
                        .param("alias", alias.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("soon", Timestamp.from(clock.instant().plus(KEPT_BACK)))
                        .update();
        if (kept > 0) {
            bell.ringAfterCommit();
        }
    }

    private void post(Outgoing outgoing, boolean hides) {
        KeyId key = identities.keyOf(outgoing.alias());
        Instant now = clock.instant();
        Letter letter = new Letter(outgoing.text(), outgoing.keyboard());
        jdbc.sql(
                        """
                        insert into hotline.outbox
                            (alias, id, key_id, cipher, urgent, hides, created_at, not_before)
                        values
                            (:alias::uuid, :id, :key::uuid, :cipher, :urgent, :hides, :now,
                             case when :urgent then :now else
                                 (select coalesce(greatest(max(not_before) + :pause * interval '1 ms',
                                                           :from), :from)
                                  from hotline.outbox
                                  where alias = :alias::uuid and state = 'waiting') end)
                        on conflict (alias, id) do nothing
                        """)
                .param("alias", outgoing.alias().value())
                .param("id", outgoing.id())
                .param("key", key.value())
                .param("cipher", keys.seal(key, letter.json()).cipher())
                .param("urgent", outgoing.urgent())
                .param("hides", hides)
                .param("now", Timestamp.from(now))
                .param("pause", chatPause.toMillis())
                .param("from", Timestamp.from(later(now, outgoing.from())))
                .update();
        bell.ringAfterCommit();
    }

    private static Instant later(Instant now, @Nullable Instant from) {
        return from == null || from.isBefore(now) ? now : from;
    }

    @Override
    public void typing(Alias alias) {
        channels.forEach(channel -> channel.show(alias));
    }

    /** Rings when a message was posted on this node. */
    public Doorbell bell() {
        return bell;
    }
}
