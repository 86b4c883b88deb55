package org.waymark.monitoring.privacy;

/**
 * A personal value as it is stored in an event: unreadable without the data key of its person or
 * conversation.
 *
 * @param key id of the data key
 * @param cipher AES-GCM ciphertext of the UTF-8 text, in Base64; the key id is its associated data
 */
public record Sealed(String key, String cipher) {

    /** Shows the key only, so that a log line stays harmless. */
    @Override
    public String toString() {
        return "Sealed[" + key + "]";
    }
}
