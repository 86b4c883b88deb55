package org.waymark.monitoring.privacy;

/** Seals what belongs to one person or conversation. */
public interface Sealer {

    /** The data key under which it seals: the keyed pseudonym of its owner. */
    KeyId key();

    /**
     * Seals a personal value.
     *
     * @throws KeyDestroyed when the owner was erased
     */
    Sealed seal(String plain);
}
