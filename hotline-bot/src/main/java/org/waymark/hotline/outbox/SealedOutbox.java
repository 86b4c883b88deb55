package org.waymark.hotline.outbox;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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

    private final JdbcClient jdbc;
    private final Identities identities;
    private final KeyVault keys;
    private final ObjectProvider<Typing> channels;
    private final Clock clock;
    private final Doorbell bell = new Doorbell();

    SealedOutbox(
            JdbcClient jdbc,
            Identities identities,
            KeyVault keys,
            ObjectProvider<Typing> channels,
            Clock clock) {
        this.jdbc = jdbc;
        this.identities = identities;
        this.keys = keys;
        this.channels = channels;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void post(Outgoing outgoing) {
        KeyId key = identities.keyOf(outgoing.alias());
        Letter letter = new Letter(outgoing.text(), outgoing.keyboard());
        jdbc.sql(
                        """
                        insert into hotline.outbox
                            (alias, id, key_id, cipher, urgent, created_at, not_before)
                        values
                            (:alias::uuid, :id, :key::uuid, :cipher, :urgent, :now,
                             case when :urgent then :now else
                                 (select coalesce(greatest(max(not_before) + interval '1 second',
                                                           :now), :now)
                                  from hotline.outbox
                                  where alias = :alias::uuid and state = 'waiting') end)
                        on conflict (alias, id) do nothing
                        """)
                .param("alias", outgoing.alias().value())
                .param("id", outgoing.id())
                .param("key", key.value())
                .param("cipher", keys.seal(key, letter.json()).cipher())
                .param("urgent", outgoing.urgent())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        bell.ringAfterCommit();
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
