package org.waymark.monitoring.access;

import org.springframework.security.core.AuthenticationException;

/** The provider vouches for the person, and still nobody is signed in. */
final class NotLetIn extends AuthenticationException {

    private final String code;

    private NotLetIn(String code, String message) {
        super(message);
        this.code = code;
    }

    static NotLetIn noAccount() {
        return new NotLetIn("no-account", "No account of that name, or a disabled one.");
    }

    static NotLetIn noName(String claim) {
        return new NotLetIn(
                "no-account",
                "The provider's answer has no user name in the claim %s.".formatted(claim));
    }

    static NotLetIn unverified() {
        return new NotLetIn("unverified", "The provider has not verified the e-mail address.");
    }

    /** How the sign-in page is told. */
    String code() {
        return code;
    }
}
