package org.waymark.monitoring.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/**
 * What is there when the settings name a provider of OpenID Connect ({@code
 * spring.security.oauth2.client.registration}), and only then.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class OpenIdConnect {

    @Bean
    OpenIdProviders openIdProviders(OAuth2ClientProperties settings) {
        return new OpenIdProviders(settings);
    }

    @Bean
    AccountOfPerson accountOfPerson(
            Accounts accounts,
            @Value("${waymark.sign-in.user-claim:preferred_username}") String claim) {
        return new AccountOfPerson(accounts, claim);
    }

    /** One for each chain of filters that asks for it, as Spring Security's own are. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    SignInByProvider signInByProvider(OpenIdProviders providers, AccountOfPerson accounts) {
        return new SignInByProvider(providers, accounts);
    }
}
