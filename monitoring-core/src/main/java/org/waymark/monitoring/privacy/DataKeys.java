package org.waymark.monitoring.privacy;

import static java.util.stream.Collectors.toMap;

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
        Map<String, DataKey> keys = find(purpose, lookups);
        Set<String> missing = new HashSet<>(lookups);
        missing.removeAll(keys.keySet());
        if (!missing.isEmpty()) {
            keys.putAll(create(purpose, missing));
            missing.removeAll(keys.keySet());
        }
        if (!missing.isEmpty()) {
            // Somebody else made these first; theirs are the ones.
            keys.putAll(find(purpose, missing));
        }
        return keys;
    }

    private Map<String, DataKey> find(String purpose, Set<String> lookups) {
        Map<String, DataKey> keys = new HashMap<>();
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
        return keys;
    }

    /** Without those that somebody else has made. */
    private Map<String, DataKey> create(String purpose, Set<String> lookups) {
        List<Fresh> fresh = lookups.stream().map(Fresh::random).toList();
        Set<String> stored =
                jdbc.sql(
                                """
                                insert into privacy.data_key (key_id, purpose, lookup, wrapped_key)
                                select id::uuid, :purpose, lookup, wrapped
                                from unnest(:ids::text[], :lookups::text[], :wrapped::bytea[]) as t (id, lookup, wrapped)
                                on conflict (purpose, lookup) do nothing
                                returning lookup
                                """)
                        .param("purpose", purpose)
                        .param("ids", fresh.stream().map(Fresh::idText).toArray(String[]::new))
                        .param("lookups", fresh.stream().map(Fresh::lookup).toArray(String[]::new))
                        .param(
                                "wrapped",
                                fresh.stream()
                                        .map(one -> wrap(one.id(), one.key()))
                                        .toArray(byte[][]::new))
                        .query(String.class)
                        .set();
        return fresh.stream()
                .filter(one -> stored.contains(one.lookup()))
                .collect(toMap(Fresh::lookup, one -> dataKey(one.id(), one.key())));
    }

    /** A key that is not stored yet. */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
    private record Fresh(String lookup, KeyId id, byte[] key) {

        static Fresh random(String lookup) {
            return new Fresh(lookup, KeyId.random(), Random.randBytes(DataKey.LENGTH_IN_BYTES));
        }

        String idText() {
            return id.value();
        }
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
