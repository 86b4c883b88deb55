package org.waymark.monitoring.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/**
 * Unwrapped keys kept in memory for a minute, since sealing is on a hot path. A key that this
 * process destroys is forgotten at once; another process that had just used it may still open its
 * values until its minute is over.
 */
class UnwrappedKeys {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int AT_MOST = 10_000;

    private final Cache<KeyId, DataKey> keys =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(AT_MOST).build();

    /** Outlives every key that was loaded before the destruction and is put here after it. */
    private final Cache<KeyId, Boolean> destroyed =
            Caffeine.newBuilder().expireAfterWrite(KEPT.multipliedBy(10)).build();

    Optional<DataKey> find(KeyId id) {
        return Optional.ofNullable(keys.getIfPresent(id));
    }

    void keep(DataKey key) {
        keys.put(key.id(), key);
        if (destroyed.getIfPresent(key.id()) != null) {
            keys.invalidate(key.id());
        }
    }

    void forget(KeyId id) {
        destroyed.put(id, true);
        keys.invalidate(id);
    }
}
