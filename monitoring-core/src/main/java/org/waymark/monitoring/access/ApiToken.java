package org.waymark.monitoring.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The key of a machine, as its administrator sees it; never with its secret.
 *
 * @param id part of the key, not secret
 * @param accountId the account whose roles and scope it has
 * @param label what it is for, in its owner's words
 * @param revokedAt null while it has not been revoked
 */
public record ApiToken(
        String id,
        String accountId,
        String label,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {}
