package org.waymark.monitoring.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Takes a provider's answer. Spring Security checks it, and what the provider says about the person
 * becomes the sign-in of a local account before anything is kept in the session.
 */
class ProviderAnswerFilter extends OAuth2LoginAuthenticationFilter {

    private final AccountOfPerson accounts;

    ProviderAnswerFilter(OpenIdProviders providers, AccountOfPerson accounts) {
        super(providers, new TokensNotKept(), DEFAULT_FILTER_PROCESSES_URI);
        this.accounts = accounts;
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        var answer = Objects.requireNonNull(super.attemptAuthentication(request, response));
        return accounts.signIn((OidcUser) Objects.requireNonNull(answer.getPrincipal()));
    }
}
