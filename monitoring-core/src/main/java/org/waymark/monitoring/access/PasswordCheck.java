package org.waymark.monitoring.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.waymark.monitoring.access.FailedSignIns.Attempt;

/** Checks name and password, for HTTP Basic and for the sign-in page. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final Accounts accounts;
    private final RememberedPasswords remembered;
    private final FailedSignIns failed;

    PasswordCheck(Accounts accounts, RememberedPasswords remembered, FailedSignIns failed) {
        this.accounts = accounts;
        this.remembered = remembered;
        this.failed = failed;
    }

    @Override
    public SignedIn authenticate(Authentication request) {
        String username = Username.typed(request.getName());
        String password = String.valueOf(request.getCredentials());
        Account checked = check(username, password, address(request.getDetails()));
        return accounts.active(checked.id())
                .filter(current -> current.version() == checked.version())
                .map(SignedIn::new)
                .orElseGet(() -> checkAgain(username, password, request));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** The account has changed since its password was remembered. */
    private SignedIn checkAgain(String username, String password, Authentication request) {
        remembered.forget(username, password);
        return new SignedIn(check(username, password, address(request.getDetails())));
    }

    private Account check(String username, String password, String address) {
        Attempt attempt = new Attempt(username, address);
        return remembered
                .find(attempt, password, () -> slowly(username, password, attempt))
                .orElseThrow(() -> new BadCredentialsException("Wrong name or password."));
    }

    private Optional<Account> slowly(String username, String password, Attempt attempt) {
        failed.admit(attempt);
        try {
            var account = accounts.signIn(username, password);
            account.ifPresent(found -> failed.forget(attempt));
            return account;
        } catch (RuntimeException e) {
            failed.takeBack(attempt);
            throw e;
        }
    }

    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
    }
}
