package org.waymark.monitoring.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/**
 * The ways in that people are offered: a password, and each provider of OpenID Connect that the
 * settings name.
 */
@Component
public class WaysIn {

    private static final String REGISTRATION = "spring.security.oauth2.client.registration.";

    private final boolean passwords;
    private final List<Provider> providers;

    WaysIn(
            @Value("${waymark.sign-in.passwords:true}") boolean passwords,
            ObjectProvider<OAuth2ClientProperties> settings) {
        this.passwords = passwords;
        this.providers =
                settings.stream()
                        .flatMap(named -> named.getRegistration().entrySet().stream())
                        .map(WaysIn::provider)
                        .toList();
        if (!passwords && providers.isEmpty()) {
            throw new FailureAnalyzedException(
                    "waymark.sign-in.passwords is false and no provider of OpenID Connect is named,"
                            + " so nobody could sign in.",
                    "Leave waymark.sign-in.passwords (WAYMARK_SIGNIN_PASSWORDS) away, or name a"
                            + " provider with "
                            + REGISTRATION
                            + "NAME.client-id and the settings beside it.");
        }
    }

    /** Whether a name and password are accepted, on the page and as HTTP Basic. */
    public boolean passwords() {
        return passwords;
    }

    /** The providers that the settings name, in their order; empty for none. */
    public List<Provider> providers() {
        return providers;
    }

    /**
     * Without the scope {@code openid} a provider answers with permissions, and says nothing about
     * who the person is.
     */
    private static Provider provider(Map.Entry<String, Registration> setting) {
        String id = setting.getKey();
        Registration registration = setting.getValue();
        Set<String> scope = registration.getScope();
        if (scope == null || !scope.contains(OidcScopes.OPENID)) {
            throw new FailureAnalyzedException(
                    REGISTRATION + id + ".scope does not contain openid.",
                    "Set it to openid and to what else brings the claim of"
                            + " waymark.sign-in.user-claim, like openid,profile.");
        }
        String name = registration.getClientName();
        return new Provider(name == null ? id : name, path(id));
    }

    private static String path(String id) {
        return OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI
                + "/"
                + id;
    }

    /**
     * Somebody outside who says who a person is.
     *
     * @param name as people know it
     * @param path where the way there begins
     */
    public record Provider(String name, String path) {}
}
