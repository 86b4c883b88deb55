package org.waymark.monitoring.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * The providers that the settings name. Each is asked about itself at the first sign-in and not at
 * the start: the help line must come up when a provider is down.
 */
class OpenIdProviders implements ClientRegistrationRepository {

    private final OAuth2ClientProperties settings;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    OpenIdProviders(OAuth2ClientProperties settings) {
        this.settings = settings;
    }

    /**
     * The provider of this name; null when the settings name none.
     *
     * @throws IllegalArgumentException when the provider cannot be reached; the next try asks again
     */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        Registration registration = settings.getRegistration().get(id);
        return registration == null
                ? null
                : known.computeIfAbsent(id, name -> ask(name, registration));
    }

    private ClientRegistration ask(String id, Registration registration) {
        OAuth2ClientProperties one = new OAuth2ClientProperties();
        one.getRegistration().put(id, registration);
        one.getProvider().putAll(settings.getProvider());
        return new OAuth2ClientPropertiesMapper(one)
                .asClientRegistrations()
                .values()
                .iterator()
                .next();
    }
}
