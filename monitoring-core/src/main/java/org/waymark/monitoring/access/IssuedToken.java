package org.waymark.monitoring.access;

/**
 * A new API token with its secret, which is shown this once and kept nowhere.
 *
 * @param token what is kept of it
 * @param secret the whole key as it goes into {@code Authorization: Bearer}: {@code
 *     wmk_<id>_<secret>}
 */
public record IssuedToken(ApiToken token, String secret) {

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "IssuedToken[" + token + "]";
    }
}
