package org.waymark.monitoring.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * The two keysets that everything else hangs on: one wraps data keys, one makes keyed fingerprints.
 * Held in memory only; they come from the file named by {@code waymark.keys.file}.
 */
public final class MasterKeys {

    private static final int FINGERPRINT_IN_BYTES = 32;

    private final Aead wrapping;
    private final PrfSet fingerprints;

    MasterKeys(Aead wrapping, PrfSet fingerprints) {
        this.wrapping = wrapping;
        this.fingerprints = fingerprints;
    }

    byte[] wrap(KeyId id, byte[] dataKey) throws GeneralSecurityException {
        return wrapping.encrypt(dataKey, DataKey.associatedData(id));
    }

    DataKey unwrap(KeyId id, byte[] wrapped) throws GeneralSecurityException {
        return DataKey.of(id, wrapping.decrypt(wrapped, DataKey.associatedData(id)));
    }

    /**
     * Keyed HMAC-SHA256 in Base64url; {@code use} keeps the same text apart in different places.
     */
    String fingerprint(String use, String purpose, String text) {
        String input = use + '\0' + purpose + '\0' + text;
        try {
            byte[] hash = fingerprints.computePrimary(input.getBytes(UTF_8), FINGERPRINT_IN_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "HMAC-SHA256 is not available in this Java runtime.", e);
        }
    }
}
