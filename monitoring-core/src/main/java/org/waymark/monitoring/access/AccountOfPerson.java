package org.waymark.monitoring.access;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Finds the local account of a person whom a provider vouches for. The provider says who it is; the
 * account says what that person may do.
 */
class AccountOfPerson {

    private final Accounts accounts;
    private final String claim;

    /**
     * @param claim name of the claim that holds the user name, like {@code preferred_username}
     */
    AccountOfPerson(Accounts accounts, String claim) {
        this.accounts = accounts;
        this.claim = claim;
    }

    /**
     * The sign-in as that account.
     *
     * @throws NotLetIn when there is no such account, it is disabled, or the provider has not
     *     verified the address that the claim holds
     */
    SignedIn signIn(OidcUser person) {
        if (claim.equals(StandardClaimNames.EMAIL)
                && !Boolean.TRUE.equals(person.getEmailVerified())) {
            throw NotLetIn.unverified();
        }
        String name = name(person.getClaims().get(claim));
        return accounts.byName(name)
                .filter(account -> !account.disabled())
                .map(SignedIn::new)
                .orElseThrow(NotLetIn::noAccount);
    }

    /**
     * User names are ASCII, and capitals do not matter in them. A sign that only becomes ASCII by
     * its lower case, like that of kelvin, must not make one person's name another's.
     */
    private String name(@Nullable Object value) {
        if (value instanceof String name
                && StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
            return name;
        }
        throw NotLetIn.noName(claim);
    }
}
