package org.waymark.monitoring.privacy;

/** A ciphertext that its key does not open: it was altered, cut, or moved from another key. */
public final class SealBroken extends RuntimeException {

    SealBroken(KeyId key, Exception cause) {
        super(
                "A value sealed with the key " + key.value() + " was altered and cannot be opened.",
                cause);
    }
}
