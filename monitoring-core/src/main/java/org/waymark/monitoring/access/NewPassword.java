package org.waymark.monitoring.access;

import java.security.SecureRandom;
import java.util.Base64;
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

    /** A random one that nobody is told, for an account whose person signs in by a provider. */
    public static NewPassword nobodyKnows() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new NewPassword(Base64.getEncoder().encodeToString(bytes));
    }

    /** Says nothing, so that it never lands in a log. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
