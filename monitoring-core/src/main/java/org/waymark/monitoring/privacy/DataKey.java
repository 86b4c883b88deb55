package org.waymark.monitoring.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * One unwrapped data key, ready to seal and open. Its id is the associated data, so that no
 * ciphertext moves between keys.
 */
record DataKey(KeyId id, Aead aead) implements Sealer {

    static final int LENGTH_IN_BYTES = 32;

    static DataKey of(KeyId id, byte[] key) throws GeneralSecurityException {
        return new DataKey(id, new AesGcmJce(key));
    }

    @Override
    public KeyId key() {
        return id;
    }

    @Override
    public Sealed seal(String plain) {
        try {
            byte[] cipher = aead.encrypt(plain.getBytes(UTF_8), associatedData(id));
            return new Sealed(id.value(), Base64.getEncoder().encodeToString(cipher));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available in this Java runtime.", e);
        }
    }

    String open(Sealed sealed) {
        try {
            byte[] cipher = Base64.getDecoder().decode(sealed.cipher());
            return new String(aead.decrypt(cipher, associatedData(id)), UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new SealBroken(id, e);
        }
    }

    static byte[] associatedData(KeyId id) {
        return id.value().getBytes(UTF_8);
    }
}
