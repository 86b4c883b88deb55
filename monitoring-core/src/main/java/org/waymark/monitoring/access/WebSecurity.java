package org.waymark.monitoring.access;

import jakarta.servlet.DispatcherType;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The way in: who has to sign in for what, and which headers every answer carries. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebSecurity implements WebMvcConfigurer {

    private static final String[] STATIC = {"/assets/**", "/webjars/**", "/favicon.ico"};
    private static final String[] OPEN = {
        "/actuator/health", "/actuator/health/**", Refusals.SIGN_IN
    };
    private static final String ONLY_OURS =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private final boolean example;

    WebSecurity(@Value("${waymark.mode:production}") String mode) {
        this.example = mode.equals("example");
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OnlyAllowedRoles()).order(Ordered.HIGHEST_PRECEDENCE);
        registry.addInterceptor(new FrameOfEveryPage(example));
    }

    /** Style sheets, scripts and pictures: for everybody, and kept by browsers for a while. */
    @Bean
    @Order(2)
    SecurityFilterChain staticFiles(HttpSecurity http) throws Exception {
        http.securityMatcher(STATIC)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .sessionManagement(sessions -> sessions.disable())
                .headers(headers -> {
                    harden(headers);
                    headers.cacheControl(cache -> cache.disable())
                            .addHeaderWriter(
                                    new StaticHeadersWriter(
                                            HttpHeaders.CACHE_CONTROL, "public, max-age=600"));
                });
        return http.build();
    }

    /**
     * Programs that show a token: each request stands for itself, so there is no session to look up
     * and no form to protect. Asked first, since it is the quickest to tell.
     */
    @Bean
    @Order(1)
    SecurityFilterChain tokens(
            HttpSecurity http, ApiTokens tokens, WaysIn ways, ObjectProvider<PublicPaths> openPaths)
            throws Exception {
        Refusals refusals = new Refusals(ways);
        String[] open = open(openPaths);
        http.securityMatcher(BearerTokenFilter::showsToken)
                .authorizeHttpRequests(requests -> authorize(requests, open))
                .addFilterBefore(new BearerTokenFilter(tokens, refusals), AuthorizationFilter.class)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.disable())
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .servletApi(servlet -> servlet.disable())
                .requestCache(cache -> cache.disable())
                .headers(WebSecurity::harden);
        return http.build();
    }

    /** Metrics for each of a dozen filters of each request tell nobody anything. */
    @Bean
    SecurityObservationSettings noObservationOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    private static String[] open(ObjectProvider<PublicPaths> openPaths) {
        return Stream.concat(
                        Stream.of(OPEN),
                        openPaths.stream().flatMap(paths -> paths.patterns().stream()))
                .toArray(String[]::new);
    }

    /** Everything else: nobody passes but who is named here or signed in. */
    @Bean
    @Order(3)
    SecurityFilterChain everything(
            HttpSecurity http,
            Accounts accounts,
            PasswordCheck passwords,
            WaysIn ways,
            ObjectProvider<SignInByProvider> providers,
            ObjectProvider<PublicPaths> openPaths)
            throws Exception {
        Refusals refusals = new Refusals(ways);
        String[] open = open(openPaths);
        if (ways.passwords()) {
            takePasswords(http, passwords, refusals);
        }
        providers.ifAvailable(signIn -> http.with(signIn));
        http.authorizeHttpRequests(requests -> authorize(requests, open))
                .addFilterAfter(new EndedSignInFilter(accounts), SecurityContextHolderFilter.class)
                .logout(logout ->
                        logout.logoutUrl("/sign-out")
                                .logoutSuccessHandler((request, response, signedOut) ->
                                        response.sendRedirect(
                                                request.getContextPath()
                                                        + Refusals.SIGN_IN
                                                        + "?signed-out")))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(Doors::needCsrfToken))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .headers(WebSecurity::harden);
        return http.build();
    }

    /**
     * By a manager that knows nothing else. Added to the one that is there, the check would be a
     * part of its parent as well, and each wrong password checked and counted twice.
     */
    private static void takePasswords(HttpSecurity http, PasswordCheck passwords, Refusals refusals)
            throws Exception {
        http.authenticationManager(new ProviderManager(passwords))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .formLogin(form ->
                        form.loginPage(Refusals.SIGN_IN).failureHandler(new RefusedOnThePage()));
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests,
            String[] open) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(open)
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole(Role.ADMIN.name())
                .anyRequest()
                .authenticated();
    }

    private static void harden(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ONLY_OURS))
                .frameOptions(frames -> frames.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=()"))
                .contentTypeOptions(Customizer.withDefaults());
    }

    /**
     * After signing in, people go on to the page they asked for; programs are given no session to
     * remember it.
     */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request ->
                request.getMethod().equals("GET")
                        && !Doors.forPrograms(request)
                        && request.getHeader("HX-Request") == null);
        return cache;
    }
}
