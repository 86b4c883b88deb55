package org.waymark.monitoring.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A successful sign-in, by whatever door. It ends when the account changes. */
final class SignedIn extends AbstractAuthenticationToken {

    private final transient Caller caller;
    private final long version;

    SignedIn(Account account) {
        super(
                account.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList());
        this.caller = account.caller();
        this.version = account.version();
        setAuthenticated(true);
    }

    /** Whether the account is still what it was at sign-in. */
    boolean isUnder(Account account) {
        return account.version() == version && account.id().equals(caller.accountId());
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    /** None: they were checked and forgotten. */
    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that
                && caller.equals(that.caller)
                && version == that.version;
    }

    @Override
    public int hashCode() {
        return caller.hashCode();
    }
}
