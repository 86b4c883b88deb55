package org.waymark.hotline.desk;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealed;

/**
 * Answers not sent yet. Kept here, sealed, and not in the browser: a desk may be a shared computer.
 */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final KeyVault vault;
    private final Identities identities;
    private final Clock clock;

    Drafts(JdbcClient jdbc, KeyVault vault, Identities identities, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.identities = identities;
        this.clock = clock;
    }

    /** Keeps a draft; an empty one is forgotten. */
    @Transactional
    public void keep(String account, String alias, String text) {
        if (text.isBlank()) {
            forget(account, alias);
            return;
        }
        Sealed sealed = vault.seal(identities.keyOf(new Alias(alias)), text);
        jdbc.sql(
                        """
                        INSERT INTO hotline.desk_draft (account_id, alias, seal_key, cipher, changed_at)
                        VALUES (:account, :alias, :key, :cipher, :now)
                        ON CONFLICT (account_id, alias) DO UPDATE
                            SET seal_key = excluded.seal_key, cipher = excluded.cipher, changed_at = excluded.changed_at
                        """)
                .param("account", account)
                .param("alias", alias)
                .param("key", sealed.key())
                .param("cipher", sealed.cipher())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The draft, or empty. */
    @Transactional
    public String find(String account, String alias) {
        return jdbc.sql(
                        "SELECT seal_key, cipher FROM hotline.desk_draft WHERE account_id ="
                                + " :account AND alias = :alias")
                .param("account", account)
                .param("alias", alias)
                .query((row, n) -> new Sealed(row.getString(1), row.getString(2)))
                .optional()
                .flatMap(vault::openUnlessErased)
                .orElse("");
    }

    /** Forgets it. */
    void forget(String account, String alias) {
        jdbc.sql("DELETE FROM hotline.desk_draft WHERE account_id = :account AND alias = :alias")
                .param("account", account)
                .param("alias", alias)
                .update();
    }
}
