package org.waymark.monitoring.privacy;

/**
 * The value cannot be read any more: its data key was destroyed on purpose, or never existed here.
 */
public final class KeyDestroyed extends RuntimeException {

    private final KeyId key;

    KeyDestroyed(KeyId key) {
        super("The key " + key.value() + " is destroyed: what it sealed was erased.");
        this.key = key;
    }

    /** The key that is gone. */
    public KeyId key() {
        return key;
    }
}
