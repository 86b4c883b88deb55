package org.waymark.monitoring.access;

import org.waymark.monitoring.kernel.InvalidValue;

/**
 * A password that somebody chose. Length is what counts (NIST SP 800-63B); nothing else is asked
 * for.
 *
 * @param value 12 to 256 characters
 */
public record NewPassword(String value) {

    private static final int AT_LEAST = 12;
    private static final int AT_MOST = 256;

    /** Refuses other lengths and the password that everybody knows. */
    public NewPassword {
        if (value.length() < AT_LEAST || value.length() > AT_MOST) {
            throw new InvalidValue("password", "A password has 12 to 256 characters.");
        }
        if (value.equals(FirstAccounts.EXAMPLE_PASSWORD)) {
            throw new InvalidValue("password", "Everybody knows this password: choose another.");
        }
    }

    /** Says nothing, so that it never lands in a log. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
