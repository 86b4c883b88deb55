package org.waymark.monitoring.privacy;

/** What happened to somebody's personal values. */
public sealed interface ErasureEvent {

    /**
     * A data key was destroyed: whatever it sealed is unreadable, and registers drop the person.
     *
     * @param keyId id of the key, which the sealed values name
     * @param purpose what it was for, for example {@code conversation}
     * @param reason code of an {@link ErasureReason}
     */
    record KeyDestroyed(String keyId, String purpose, String reason) implements ErasureEvent {}
}
