package org.waymark.hotline.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.hotline.channel.Alias;
import org.waymark.hotline.channel.Identities;
import org.waymark.hotline.channel.Written;
import org.waymark.monitoring.kernel.InvalidValue;
import org.waymark.monitoring.privacy.KeyId;
import org.waymark.monitoring.privacy.KeyVault;
import org.waymark.monitoring.privacy.Sealed;

/**
 * Finds the alias of a chat and the chat of an alias. The chat id is sealed under the alias' own
 * data key: destroying that one key erases the conversation and the way back to the child together.
 * The child can still come back, as a new alias, since an entry whose key is gone is replaced.
 * Every method joins the surrounding transaction.
 */
@Repository
public class IdentityVault implements Identities {

    private record Entry(Alias alias, Sealed chat) {}

    /** As long as another node may know a key that is destroyed. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final KeyVault keys;
    private final Clock clock;
    private final Receipts receipts;
    private final EarlierMessages earlier;

    /** Looked up when needed, since they seal with the keys from here. */
    private final ObjectProvider<Written> sides;

    /**
     * An alias keeps its key for good, and each message asks for it several times. Neither of them
     * says whose they are.
     */
    private final Cache<Alias, KeyId> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(10_000).build();

    IdentityVault(JdbcClient jdbc, KeyVault keys, ObjectProvider<Written> sides, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
        this.receipts = new Receipts(jdbc, keys, clock);
        this.earlier = new EarlierMessages(jdbc, clock);
        this.sides = sides;
    }

    /**
     * The alias of this chat, made when the chat is new or was forgotten. It stays the alias until
     * the surrounding transaction ends, so that what is stored under it can be moved when the chat
     * gets another one.
     */
    public Alias aliasOf(Chat chat) {
        String fingerprint = fingerprint(chat);
        Optional<Entry> entry = entry("fingerprint = :it for share", fingerprint);
        if (entry.isPresent() && keys.openUnlessErased(entry.get().chat()).isPresent()) {
            return entry.get().alias();
        }
        entry.ifPresent(erased -> delete(erased.alias()));
        return create(chat, fingerprint);
    }

    /** Whether this chat has an alias. */
    public boolean knows(Chat chat) {
        return find(fingerprint(chat))
                .flatMap(entry -> keys.openUnlessErased(entry.chat()))
                .isPresent();
    }

    /** The chat of this alias, unless the child was forgotten. */
    public Optional<Chat> chatOf(Alias alias) {
        return find(alias)
                .flatMap(entry -> keys.openUnlessErased(entry.chat()))
                .map(IdentityVault::chat);
    }

    @Override
    public KeyId keyOf(Alias alias) {
        KeyId remembered = known.getIfPresent(alias);
        if (remembered != null) {
            return remembered;
        }
        // Not loaded by the cache, whose lock would be held while waiting for the database.
        KeyId key = keyInTable(alias);
        known.put(alias, key);
        return key;
    }

    private KeyId keyInTable(Alias alias) {
        return find(alias)
                .map(entry -> new KeyId(entry.chat().key()))
                .orElseThrow(() -> new InvalidValue("alias", "No such alias: it was forgotten."));
    }

    /** Whoever stores shares the entry until it is stored. */
    @Override
    public void holdBack(Alias alias) {
        var _ = entry("alias = :it::uuid for update", alias.value());
    }

    @Override
    public void forget(Alias alias) {
        find(alias).ifPresent(entry -> keys.destroy(new KeyId(entry.chat().key())));
        delete(alias);
        known.invalidate(alias);
        receipts.forget(alias);
    }

    @Override
    public Optional<Alias> startAnew(Alias alias) {
        return chatOf(alias)
                .map(chat -> {
                    park(alias, null);
                    handOver(alias, chat);
                    return create(chat, fingerprint(chat));
                });
    }

    @Override
    public String receiptFor(Alias alias) {
        return receipts.issue(alias);
    }

    @Override
    public Return comeBack(Alias from, String code) {
        Chat chat = chatOf(from).orElseThrow();
        Return answer = receipts.find(fingerprint(chat), code);
        if (answer instanceof Return.Known known && !known.alias().equals(from)) {
            park(from, known.alias());
            handOver(from, chat);
            Optional<Chat> left = chatOf(known.alias());
            move(known.alias(), chat);
            left.ifPresent(old -> handOver(known.alias(), old));
        }
        return answer;
    }

    /** What was written in this chat under other aliases than its present one, to be deleted. */
    public List<Long> earlierIn(Chat chat) {
        return earlier.of(fingerprint(chat));
    }

    /** It was deleted. */
    public void forgetEarlier(Chat chat, List<Long> messages) {
        earlier.forget(fingerprint(chat), messages);
    }

    /**
     * Whether a message that was sent under this alias has to be kept as an earlier one, because
     * the chat got another alias meanwhile; then it is. The chat keeps its alias until the
     * surrounding transaction ends.
     */
    public boolean keptAsEarlier(Alias alias, Chat chat, long message) {
        String fingerprint = fingerprint(chat);
        boolean present =
                jdbc.sql(
                                """
                                select fingerprint from identity_vault.identity
                                where alias = :alias::uuid for share
                                """)
                        .param("alias", alias.value())
                        .query(String.class)
                        .optional()
                        .filter(fingerprint::equals)
                        .isPresent();
        if (!present) {
            earlier.keep(fingerprint, List.of(new Written.Message(message, clock.instant())));
        }
        return !present;
    }

    /**
     * Deletes what is not needed any more of wrong receipt codes and of messages under earlier
     * aliases.
     */
    public void sweep() {
        receipts.sweep();
        earlier.sweep();
    }

    @Override
    public List<Alias> earlierOf(Alias alias) {
        return jdbc.sql(
                        """
                        with recursive earlier as (
                            select alias from identity_vault.identity where went_on_as = :alias::uuid
                            union
                            select before.alias from identity_vault.identity before
                            join earlier on before.went_on_as = earlier.alias)
                        select alias from earlier where alias <> :alias::uuid order by alias
                        """)
                .param("alias", alias.value())
                .query((row, n) -> new Alias(row.getString(1)))
                .list();
    }

    /**
     * The alias can still be written to, but its chat is found under another one from now on.
     *
     * @param as which one, when that is the same child's; null when they are to have nothing in
     *     common
     */
    private void park(Alias alias, @Nullable Alias as) {
        jdbc.sql(
                        """
                        update identity_vault.identity
                        set fingerprint = 'parked:' || alias, went_on_as = :as::uuid
                        where alias = :alias::uuid
                        """)
                .param("alias", alias.value())
                .param("as", as == null ? null : as.value())
                .update();
    }

    /**
     * To be called once the alias is not the chat's any more, which waits for what is just being
     * stored or sent: what comes later is not this alias's, or {@link #keptAsEarlier kept} too.
     */
    private void handOver(Alias alias, Chat chat) {
        String fingerprint = fingerprint(chat);
        sides.forEach(side -> earlier.keep(fingerprint, side.handOver(alias)));
    }

    private void move(Alias alias, Chat chat) {
        jdbc.sql(
                        """
                        update identity_vault.identity
                        set fingerprint = :fingerprint, chat_cipher = :cipher, went_on_as = null
                        where alias = :alias::uuid
                        """)
                .param("alias", alias.value())
                .param("fingerprint", fingerprint(chat))
                .param("cipher", keys.seal(keyOf(alias), chat.identity()).cipher())
                .update();
    }

    private String fingerprint(Chat chat) {
        return keys.fingerprint("chat", chat.identity());
    }

    /**
     * Two pollers that overlap for a moment may both make it; then the first one's alias is the
     * one.
     */
    private Alias create(Chat chat, String fingerprint) {
        Alias alias = Alias.random();
        KeyId key = keys.create("conversation");
        int made =
                jdbc.sql(
                                """
                                insert into identity_vault.identity
                                    (alias, fingerprint, key_id, chat_cipher, created_at)
                                values (:alias::uuid, :fingerprint, :key::uuid, :cipher, :now)
                                on conflict (fingerprint) do nothing
                                """)
                        .param("alias", alias.value())
                        .param("fingerprint", fingerprint)
                        .param("key", key.value())
                        .param("cipher", keys.seal(key, chat.identity()).cipher())
                        .param("now", Timestamp.from(clock.instant()))
                        .update();
        return made == 1 ? alias : find(fingerprint).orElseThrow().alias();
    }

    private static Chat chat(String identity) {
        String[] parts = identity.split(":", 2);
        return new Chat(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    private Optional<Entry> find(String fingerprint) {
        return entry("fingerprint = :it", fingerprint);
    }

    private Optional<Entry> find(Alias alias) {
        return entry("alias = :it::uuid", alias.value());
    }

    private Optional<Entry> entry(String condition, String it) {
        return jdbc.sql(
                        "select alias, key_id, chat_cipher from identity_vault.identity where "
                                + condition)
                .param("it", it)
                .query((row, number) ->
                        new Entry(
                                new Alias(row.getString("alias")),
                                new Sealed(row.getString("key_id"), row.getString("chat_cipher"))))
                .optional();
    }

    /** Who went on as this alias went on as the one that this one went on as. */
    private void bridge(Alias alias) {
        jdbc.sql(
                        """
                        update identity_vault.identity before set went_on_as = gone.went_on_as
                        from identity_vault.identity gone
                        where gone.alias = :alias::uuid and before.went_on_as = gone.alias
                        """)
                .param("alias", alias.value())
                .update();
    }

    private void delete(Alias alias) {
        bridge(alias);
        jdbc.sql("delete from identity_vault.identity where alias = :alias::uuid")
                .param("alias", alias.value())
                .update();
    }
}
