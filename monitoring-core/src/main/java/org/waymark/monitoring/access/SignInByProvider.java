package org.waymark.monitoring.access;

import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * The way to a provider of OpenID Connect and back: the two filters of Spring Security's {@code
 * oauth2Login}, which itself can leave nothing but the provider's own principal in the session.
 */
class SignInByProvider extends AbstractHttpConfigurer<SignInByProvider, HttpSecurity> {

    private final OpenIdProviders providers;
    private final AccountOfPerson accounts;
    private final RefusedAfterProvider refused = new RefusedAfterProvider();

    SignInByProvider(OpenIdProviders providers, AccountOfPerson accounts) {
        this.providers = providers;
        this.accounts = accounts;
    }

    @Override
    public void configure(HttpSecurity http) {
        http.addFilter(there()).addFilter(back(http));
    }

    /** With a proof of possession of the code (PKCE), also where there is a client secret. */
    private OAuth2AuthorizationRequestRedirectFilter there() {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(providers);
        requests.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        var filter = new OAuth2AuthorizationRequestRedirectFilter(requests);
        filter.setAuthenticationFailureHandler(refused);
        return filter;
    }

    private ProviderAnswerFilter back(HttpSecurity http) {
        var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
        onwards.setRequestCache(http.getSharedObject(RequestCache.class));
        var filter = new ProviderAnswerFilter(providers, accounts);
        filter.setAuthenticationManager(
                new ProviderManager(
                        new OidcAuthorizationCodeAuthenticationProvider(
                                new RestClientAuthorizationCodeTokenResponseClient(),
                                new OidcUserService())));
        filter.setSessionAuthenticationStrategy(
                http.getSharedObject(SessionAuthenticationStrategy.class));
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setAuthenticationSuccessHandler(onwards);
        filter.setAuthenticationFailureHandler(refused);
        return filter;
    }
}
