package org.waymark.monitoring.privacy;

/** Finds what seals for somebody, by identity. */
@FunctionalInterface
public interface Sealers {

    /** Seals nothing and makes no keys: to check a request without recording it. */
    Sealers NOBODY = (purpose, identity) -> NoSealer.INSTANCE;

    /**
     * The sealer of the person or chat with this identity.
     *
     * @param purpose as for {@link KeyVault#keyFor}
     * @param identity as for {@link KeyVault#keyFor}
     */
    Sealer of(String purpose, String identity);
}
