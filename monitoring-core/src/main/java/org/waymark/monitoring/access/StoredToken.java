package org.waymark.monitoring.access;

import java.security.MessageDigest;
import java.time.Instant;

/** A token with the hash of its secret. */
@SuppressWarnings("ArrayRecordComponent") // Compared in constant time below, never by equals.
record StoredToken(ApiToken token, byte[] secretHash) {

    boolean opens(TokenSecret secret, Instant now) {
        return MessageDigest.isEqual(secretHash, secret.hash())
                && token.revokedAt() == null
                && now.isBefore(token.expiresAt());
    }
}
