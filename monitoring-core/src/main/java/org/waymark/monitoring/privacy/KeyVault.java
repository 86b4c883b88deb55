package org.waymark.monitoring.privacy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Seals and opens personal values, each under the data key of its person or conversation.
 * Destroying that key erases them everywhere at once: in events, registers and backups of events.
 * Every method joins the surrounding transaction.
 */
@Service
public class KeyVault {

    private final DataKeys table;
    private final MasterKeys master;
    private final UnwrappedKeys unwrapped = new UnwrappedKeys();

    KeyVault(DataKeys table, MasterKeys master) {
        this.table = table;
        this.master = master;
    }

    /**
     * A new random data key that nobody can find again but by its id.
     *
     * @param purpose what it is for, for example {@code conversation}
     */
    public KeyId create(String purpose) {
        return table.create(purpose, null).map(this::fresh).orElseThrow();
    }

    /**
     * The key of the person or chat with this identity; created when there is none, so that an
     * erased person who comes back is a new one.
     *
     * @param purpose what it is for, for example {@code participant}; the same identity has another
     *     key for another purpose
     * @param identity the identity in a form that is the same each time (normalise names first);
     *     never stored, only its HMAC
     */
    public KeyId keyFor(String purpose, String identity) {
        String lookup = master.fingerprint("lookup", purpose, identity);
        return keyForLookup(purpose, lookup);
    }

    /** Seals for one after the other; for many at once see {@link #sealers(String, Collection)}. */
    public Sealers sealers() {
        return (purpose, identity) -> {
            KeyId key = keyFor(purpose, identity);
            return new Sealer() {
                @Override
                public KeyId key() {
                    return key;
                }

                @Override
                public Sealed seal(String plain) {
                    return KeyVault.this.seal(key, plain);
                }
            };
        };
    }

    /**
     * The sealers of many owners, found or made by few statements. Within a transaction they are to
     * be used in it only: a key that is rolled back must not seal.
     *
     * @param identities as for {@link #keyFor}; the answer seals for no others
     */
    public Sealers sealers(String purpose, Collection<String> identities) {
        Map<String, String> lookups = new HashMap<>();
        identities.forEach(identity ->
                lookups.computeIfAbsent(
                        identity, owner -> master.fingerprint("lookup", purpose, owner)));
        Map<String, DataKey> keys = table.findOrCreate(purpose, Set.copyOf(lookups.values()));
        return (wanted, identity) -> {
            DataKey key = keys.get(lookups.getOrDefault(identity, ""));
            if (key == null || !wanted.equals(purpose)) {
                throw new IllegalArgumentException("A sealer was not asked for beforehand.");
            }
            return key;
        };
    }

    /**
     * Seals a personal value.
     *
     * @throws KeyDestroyed when the person or conversation was erased
     */
    public Sealed seal(KeyId key, String plain) {
        return dataKey(key).seal(plain);
    }

    /**
     * Opens a sealed value. Callers that show it to a person write the reading to the {@link
     * AuditTrail}.
     *
     * @throws KeyDestroyed when it was erased
     * @throws SealBroken when it was altered
     */
    public String open(Sealed sealed) {
        return dataKey(new KeyId(sealed.key())).open(sealed);
    }

    /** Opens a sealed value, or nothing when it was erased. */
    public Optional<String> openUnlessErased(Sealed sealed) {
        return find(new KeyId(sealed.key())).map(key -> key.open(sealed));
    }

    /**
     * Destroys a key for good; {@link Erasures} does it and records why. Nothing that it sealed can
     * be read again, and its owner's identity finds it no more. Repeating it changes nothing. Other
     * processes forget an unwrapped copy within a minute.
     */
    public void destroy(KeyId key) {
        table.destroy(key);
        unwrapped.forget(key);
    }

    /** What a key is or was for; empty when there has never been such a key here. */
    Optional<String> purpose(KeyId key) {
        return table.purpose(key);
    }

    /**
     * Keyed HMAC-SHA256 in Base64url (43 characters): the same text gives the same fingerprint,
     * which nobody can compute or test guesses against without the master keys.
     */
    public String fingerprint(String purpose, String text) {
        return master.fingerprint("fingerprint", purpose, text);
    }

    private KeyId keyForLookup(String purpose, String lookup) {
        return table.find(purpose, lookup).orElseGet(() -> createFor(purpose, lookup));
    }

    /** Somebody else may create the same one first; then theirs is the one. */
    private KeyId createFor(String purpose, String lookup) {
        return table.create(purpose, lookup)
                .map(this::fresh)
                .orElseGet(() -> keyForLookup(purpose, lookup));
    }

    private KeyId fresh(DataKey key) {
        keepOnceCommitted(key);
        return key.id();
    }

    private DataKey dataKey(KeyId id) {
        return find(id).orElseThrow(() -> new KeyDestroyed(id));
    }

    private Optional<DataKey> find(KeyId id) {
        Optional<DataKey> known = unwrapped.find(id);
        if (known.isPresent()) {
            return known;
        }
        Optional<DataKey> loaded = table.load(id);
        loaded.ifPresent(this::keepOnceCommitted);
        return loaded;
    }

    /**
     * A key made in a transaction that is rolled back must not stay: what it seals afterwards could
     * never be opened.
     */
    private void keepOnceCommitted(DataKey key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            unwrapped.keep(key);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        unwrapped.keep(key);
                    }
                });
    }
}
