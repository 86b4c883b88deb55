package org.waymark.monitoring.privacy;

import com.google.crypto.tink.subtle.Random;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of wrapped data keys. Everything joins the surrounding transaction. */
@Repository
class DataKeys {

    private final JdbcClient jdbc;
    private final MasterKeys master;

    DataKeys(JdbcClient jdbc, MasterKeys master) {
        this.jdbc = jdbc;
        this.master = master;
    }

    /** A fresh key; empty when another one of this purpose has the same lookup already. */
    Optional<DataKey> create(String purpose, @Nullable String lookup) {
        KeyId id = KeyId.random();
        byte[] key = Random.randBytes(DataKey.LENGTH_IN_BYTES);
        int stored =
                jdbc.sql(
                                """
                                insert into privacy.data_key (key_id, purpose, lookup, wrapped_key)
                                values (:id::uuid, :purpose, :lookup, :wrapped)
                                on conflict (purpose, lookup) do nothing
                                """)
                        .param("id", id.value())
                        .param("purpose", purpose)
                        .param("lookup", lookup)
                        .param("wrapped", wrap(id, key))
                        .update();
        return stored == 1 ? Optional.of(dataKey(id, key)) : Optional.empty();
    }

    Optional<KeyId> find(String purpose, String lookup) {
        return jdbc.sql(
                        """
                        select key_id::text from privacy.data_key
                        where purpose = :purpose and lookup = :lookup
                        """)
                .param("purpose", purpose)
                .param("lookup", lookup)
                .query(String.class)
                .optional()
                .map(KeyId::new);
    }

    /** The keys of these lookups, by lookup; those that are not there yet are made. */
    Map<String, DataKey> findOrCreate(String purpose, Set<String> lookups) {
        Map<String, DataKey> keys = new HashMap<>();
        addFound(keys, purpose, lookups);
        Set<String> missing = new HashSet<>(lookups);
        missing.removeAll(keys.keySet());
        if (!missing.isEmpty()) {
            create(purpose, missing);
            // Somebody else may have made some of them first; theirs are the ones.
            addFound(keys, purpose, missing);
        }
        return keys;
    }

    private void addFound(Map<String, DataKey> keys, String purpose, Set<String> lookups) {
        jdbc.sql(
                        """
                        select lookup, key_id::text, wrapped_key from privacy.data_key
                        where purpose = :purpose and lookup = any (:lookups)
                        """)
                .param("purpose", purpose)
                .param("lookups", lookups.toArray(String[]::new))
                .query(row -> {
                    keys.put(
                            row.getString(1), unwrap(new KeyId(row.getString(2)), row.getBytes(3)));
                });
    }

    private void create(String purpose, Set<String> lookups) {
        List<KeyId> ids = lookups.stream().map(lookup -> KeyId.random()).toList();
        jdbc.sql(
                        """
                        insert into privacy.data_key (key_id, purpose, lookup, wrapped_key)
                        select id::uuid, :purpose, lookup, wrapped
                        from unnest(:ids::text[], :lookups::text[], :wrapped::bytea[]) as t (id, lookup, wrapped)
                        on conflict (purpose, lookup) do nothing
                        """)
                .param("purpose", purpose)
                .param("ids", ids.stream().map(KeyId::value).toArray(String[]::new))
                .param("lookups", lookups.toArray(String[]::new))
                .param(
                        "wrapped",
                        ids.stream()
                                .map(id -> wrap(id, Random.randBytes(DataKey.LENGTH_IN_BYTES)))
                                .toArray(byte[][]::new))
                .update();
    }

    /** The key, unless it was destroyed or never existed. */
    Optional<DataKey> load(KeyId id) {
        return jdbc.sql(
                        """
                        select wrapped_key from privacy.data_key
                        where key_id = :id::uuid and wrapped_key is not null
                        """)
                .param("id", id.value())
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(wrapped -> unwrap(id, wrapped));
    }

    Optional<String> purpose(KeyId id) {
        return jdbc.sql("select purpose from privacy.data_key where key_id = :id::uuid")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** Empties the row; repeating it changes nothing. */
    void destroy(KeyId id) {
        jdbc.sql(
                        """
                        update privacy.data_key
                        set wrapped_key = null, lookup = null, destroyed_at = now()
                        where key_id = :id::uuid and destroyed_at is null
                        """)
                .param("id", id.value())
                .update();
    }

    private byte[] wrap(KeyId id, byte[] key) {
        try {
            return master.wrap(id, key);
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    private static DataKey dataKey(KeyId id, byte[] key) {
        try {
            return DataKey.of(id, key);
        } catch (GeneralSecurityException e) {
            throw unavailable(e);
        }
    }

    private static IllegalStateException unavailable(GeneralSecurityException cause) {
        return new IllegalStateException("AES-GCM is not available in this Java runtime.", cause);
    }

    private DataKey unwrap(KeyId id, byte[] wrapped) {
        try {
            return master.unwrap(id, wrapped);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "waymark.keys.file holds other master keys than those that wrapped the key "
                            + id.value()
                            + ".",
                    e);
        }
    }
}
