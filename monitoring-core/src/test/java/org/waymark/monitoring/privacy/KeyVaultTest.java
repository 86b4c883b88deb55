package org.waymark.monitoring.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyVaultTest {

    private final PrivacyDatabase database = PrivacyDatabase.shared();
    private final KeyVault vault = anotherProcess();

    @Test
    void opensWhatItSealed() {
        Sealed sealed = vault.seal(vault.create("conversation"), "Мария, 12 г.");

        assertThat(sealed.cipher()).doesNotContain("Мария");
        assertThat(vault.open(sealed)).isEqualTo("Мария, 12 г.");
        assertThat(anotherProcess().open(sealed)).isEqualTo("Мария, 12 г.");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        KeyId key = vault.create("conversation");

        assertThat(vault.seal(key, "yes")).isNotEqualTo(vault.seal(key, "yes"));
    }

    @Test
    void findsTheKeyOfAPersonAgainAndOfNobodyElse() {
        KeyId key = vault.keyFor("participant", "ivan petrov|police|burgas");

        assertThat(vault.keyFor("participant", "ivan petrov|police|burgas")).isEqualTo(key);
        assertThat(vault.keyFor("participant", "ivan petrov|school|burgas")).isNotEqualTo(key);
        assertThat(vault.keyFor("chat", "ivan petrov|police|burgas")).isNotEqualTo(key);
    }

    @Test
    void givesOnePersonOneKeyWhenManyAskAtOnce() throws InterruptedException {
        Callable<KeyId> asking = () -> vault.keyFor("participant", "asked for by many");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var keys =
                    threads.invokeAll(Stream.generate(() -> asking).limit(64).toList()).stream()
                            .map(future -> future.resultNow())
                            .distinct();

            assertThat(keys).hasSize(1);
        }
    }

    @Test
    void destroysForGood() {
        KeyId key = vault.keyFor("participant", "to be erased");
        Sealed sealed = vault.seal(key, "a name");
        vault.open(sealed);

        vault.destroy(key);
        vault.destroy(key);

        assertThatThrownBy(() -> vault.open(sealed)).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> vault.seal(key, "more")).isInstanceOf(KeyDestroyed.class);
        assertThatThrownBy(() -> anotherProcess().open(sealed)).isInstanceOf(KeyDestroyed.class);
        assertThat(vault.openUnlessErased(sealed)).isEmpty();
        assertThat(
                        database.jdbc()
                                .sql(
                                        """
                                        select count(*) from privacy.data_key
                                        where key_id = ?::uuid and wrapped_key is null
                                          and lookup is null and destroyed_at is not null
                                        """)
                                .param(key.value())
                                .query(Integer.class)
                                .single())
                .isOne();
    }

    @Test
    void knowsAnErasedPersonNoMore() {
        KeyId before = vault.keyFor("participant", "erased, comes back");
        vault.destroy(before);

        assertThat(vault.keyFor("participant", "erased, comes back")).isNotEqualTo(before);
    }

    @Test
    void refusesAnAlteredCiphertext() {
        Sealed sealed = vault.seal(vault.create("conversation"), "original");
        Sealed altered = new Sealed(sealed.key(), "AAAA" + sealed.cipher().substring(4));
        Sealed noBase64 = new Sealed(sealed.key(), "?");

        assertThatThrownBy(() -> vault.open(altered)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> vault.open(noBase64)).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesACiphertextMovedToAnotherPerson() {
        Sealed sealed = vault.seal(vault.create("conversation"), "original");
        KeyId other = vault.create("conversation");

        assertThatThrownBy(() -> vault.open(new Sealed(other.value(), sealed.cipher())))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void doesNotOpenUnderOtherMasterKeys(@TempDir Path directory) {
        Sealed sealed = vault.seal(vault.create("conversation"), "original");
        KeysFile.create(directory.resolve("other.json"));
        MasterKeys other = KeysFile.read(directory.resolve("other.json"));
        KeyVault stranger = new KeyVault(new DataKeys(database.jdbc(), other), other);

        assertThatThrownBy(() -> stranger.open(sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("waymark.keys.file");
        assertThat(stranger.fingerprint("person", "x"))
                .isNotEqualTo(vault.fingerprint("person", "x"));
    }

    @Test
    void joinsTheSurroundingTransaction() {
        KeyId rolledBack =
                database.transaction()
                        .execute(status -> {
                            KeyId key = vault.keyFor("participant", "rolled back");
                            assertThat(vault.open(vault.seal(key, "a"))).isEqualTo("a");
                            status.setRollbackOnly();
                            return key;
                        });

        assertThatThrownBy(() -> vault.seal(rolledBack, "lost for ever"))
                .isInstanceOf(KeyDestroyed.class);
        assertThat(vault.keyFor("participant", "rolled back")).isNotEqualTo(rolledBack);
    }

    @Test
    void keepsAKeyWhoseDestructionWasRolledBack() {
        KeyId key = vault.create("conversation");
        Sealed sealed = vault.seal(key, "still here");
        database.transaction()
                .executeWithoutResult(status -> {
                    vault.destroy(key);
                    status.setRollbackOnly();
                });

        assertThat(vault.open(sealed)).isEqualTo("still here");
    }

    @Test
    void fingerprintsTheSameTextAlikeWithinAPurposeOnly() {
        String fingerprint = vault.fingerprint("person", "ivan");

        assertThat(fingerprint).hasSize(43).matches("[A-Za-z0-9_-]+");
        assertThat(anotherProcess().fingerprint("person", "ivan")).isEqualTo(fingerprint);
        assertThat(vault.fingerprint("chat", "ivan")).isNotEqualTo(fingerprint);
    }

    private KeyVault anotherProcess() {
        return new KeyVault(new DataKeys(database.jdbc(), database.keys()), database.keys());
    }
}
